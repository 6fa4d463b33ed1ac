// Help for who writes in the dialog: what could stand at the cursor, safe fixes of what is wrong and what it could mean, and numbers where a limit counts. What
// is offered is decided by the preview; nothing is written before a person chooses it.
function writingHelp({ field, question, say }) {
  const list = make('select', { size: 8, hidden: true });
  list.setAttribute('aria-label', 'What can stand here');
  const taker = button('Insert', take, 'main');
  const opener = button('What can stand here?', open);
  opener.title = 'Ctrl+Space or Alt+\u2193';
  const numbers = make('span', {});
  const fixes = make('ul', { hidden: true });
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

  // What can be written for one fault, as a button.
  function fixButton({ places, write }, text) {
    const short = write.trim();
    const words = short === '' ? 'Take it away' : short.length > 40 || short.includes('\n') ? 'Mend this' : `Write ${short}`;
    const mend = () => {
      // A text that was changed meanwhile has other places.
      if (field.value !== text) return;
      const sorted = [...places].sort(([one], [other]) => one - other);
      const [first, last] = [sorted[0][0], sorted.at(-1)[1]];
      let mended = '';
      let at = first;
      for (const [start, end] of sorted) {
        mended += text.slice(at, start) + write;
        at = end;
      }
      replaceIn(field, first, last, mended);
    };
    return button(words, mend);
  }

  // Each fault has one line, also where two things can be meant and a person chooses.
  function fixLines(all, text) {
    const lines = [];
    for (const fix of all) {
      const said = `Line ${fix.line}: ${fix.what}`;
      const isSame = lines.at(-1)?.said === said && JSON.stringify(lines.at(-1).places) === JSON.stringify(fix.places);
      if (!isSame) lines.push({ said, places: fix.places, buttons: [] });
      lines.at(-1).buttons.push(' ', fixButton(fix, text));
    }
    return lines.map(({ said, buttons }) => make('li', {}, said, ...buttons));
  }

  function numberOf({ what, unit, number, least, most }) {
    const isRight = number <= most && number >= (least ?? 0);
    const text = least === null ? `${what}: ${number} of ${most} ${unit}` : `${what}: ${number} ${unit}, of ${least} to ${most}`;
    return make('span', { className: isRight ? 'faint' : 'error' }, text);
  }

  return {
    parts: [make('div', { className: 'row' }, opener, taker, numbers), none, list],
    fixes,
    clear() {
      fold();
      numbers.replaceChildren();
      fixes.replaceChildren();
      fixes.hidden = true;
    },
    // What a check has found in the text as it is now.
    show(answer) {
      fixes.replaceChildren(...fixLines(answer.fixes, field.value));
      fixes.hidden = answer.fixes.length === 0;
      numbers.replaceChildren(...answer.counts.flatMap((count, index) => [index > 0 ? ' \u00b7 ' : '', numberOf(count)]));
    },
  };
}
