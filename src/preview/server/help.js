// Help for who writes in the dialog: what could stand at the cursor, and numbers where a limit counts. What
// is offered is decided by the preview; nothing is written before a person chooses it.
function writingHelp({ field, question, say }) {
  const list = make('select', { size: 8, hidden: true });
  list.setAttribute('aria-label', 'What can stand here');
  const taker = button('Insert', take, 'main');
  const opener = button('What can stand here?', open);
  opener.title = 'Ctrl+Space or Alt+\u2193';
  const numbers = make('span', {});
  const none = make('p', { className: 'faint', hidden: true }, 'folio has nothing to offer at this place: write what you like.');
  none.setAttribute('role', 'status');
  let offered = null;
  let at = 0;

  function fold() {
    list.hidden = true;
    taker.hidden = true;
  }
  fold();

  async function open() {
    at = field.selectionEnd;
    const answer = await question();
    if (!answer || !field.isConnected) return;
    if (answer.is !== 'helped') { changed(); return; }
    if (answer.choices.length === 0) {
      none.hidden = false;
      field.focus();
      return;
    }
    offered = answer;
    list.replaceChildren(...answer.choices.map(({ text, about }) => make('option', {}, about ? `${text} \u2013 ${about}` : text)));
    list.selectedIndex = 0;
    list.hidden = false;
    taker.hidden = false;
    list.focus();
    list.scrollIntoView({ block: 'nearest' });
  }

  // The piece is looked at again, also where an answer was passed over for the list.
  const changed = () => field.dispatchEvent(new Event('input'));

  function close() {
    fold();
    field.focus();
    field.setSelectionRange(at, at);
    changed();
  }

  function take() {
    const { write, back } = offered.choices[list.selectedIndex];
    const start = at - offered.back;
    fold();
    replaceIn(field, start, at, write);
    at = start + write.length - back;
    close();
  }

  field.addEventListener('input', () => { none.hidden = true; });
  field.addEventListener('keydown', (event) => {
    const isAsked = (event.code === 'Space' && event.ctrlKey) || (event.key === 'ArrowDown' && event.altKey);
    if (!isAsked) return;
    event.preventDefault();
    open();
  });
  field.addEventListener('input', fold);
  list.addEventListener('dblclick', take);
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    // Escape closes the list, and not the dialog.
    event.stopPropagation();
    if (event.key === 'Enter') take(); else close();
  });

  function numberOf({ what, unit, number, least, most }) {
    const isRight = number <= most && number >= (least ?? 0);
    const text = least === null ? `${what}: ${number} of ${most} ${unit}` : `${what}: ${number} ${unit}, of ${least} to ${most}`;
    return make('span', { className: isRight ? 'faint' : 'error' }, text);
  }

  return {
    parts: [make('div', { className: 'row' }, opener, taker, numbers), none, list],
    clear() {
      fold();
      numbers.replaceChildren();
    },
    show(answer) {
      numbers.replaceChildren(...answer.counts.flatMap((count, index) => [index > 0 ? ' \u00b7 ' : '', numberOf(count)]));
    },
  };
}
