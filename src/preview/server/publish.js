// Publishing from a page, in the dialog of the script that edits: the plan, a yes to just that plan, how far it is, and the address.
// What is put where is decided by the preview; nothing is kept here, and closing the dialog stops no run.
function publishing({ ask, say, state, show, closer, leave, openAt, openWhole, showQuestions }) {
  const path = '/__folio/publish';
  const pause = 300;
  const bar = make('progress', {});
  bar.setAttribute('aria-label', 'How far it is');
  const step = make('p', { className: 'faint' });
  // The place that was chosen, for a further look.
  let to = null;

  async function begin(wanted) {
    const begun = await ask({ ask: 'begin', to, ...wanted }, path);
    if (!begun) return;
    leave();
    bar.removeAttribute('value');
    step.textContent = '';
    say('');
    show(wanted.confirmed ? 'Publishing\u2026' : 'Looking at what would change\u2026', [bar, step, state], closer('Close'));
    follow(begun.run);
  }

  async function follow(run) {
    let answer = await ask({ ask: 'state', run }, path);
    while (answer && bar.isConnected && ['preparing', 'putting'].includes(answer.is)) {
      tell(answer);
      await new Promise((resolve) => { setTimeout(resolve, pause); });
      if (!bar.isConnected) return;
      answer = await ask({ ask: 'state', run }, path);
    }
    if (!bar.isConnected) return;
    if (!answer) { bar.remove(); return; }
    const ends = { planned: showPlan, published: showPublished, failed: showFailed, choose: showPlaces, 'no-place': showNoPlace };
    say('');
    ends[answer.is](answer, run);
  }

  // A status is read aloud once, and each step is not.
  function tell(answer) {
    const isPutting = answer.is === 'putting';
    const text = isPutting ? 'It is being published. You may close this: it goes on.' : 'The whole site is made, and compared with what is there.';
    if (state.textContent !== text) say(text);
    if (!isPutting) return;
    bar.max = answer.of;
    bar.value = answer.done;
    step.textContent = `${answer.done} of ${answer.of}: ${answer.path}`;
  }

  function wordsOf(text, label) {
    const words = make('pre', { tabIndex: 0 }, text.trimEnd());
    words.className = 'whole';
    words.setAttribute('role', 'group');
    words.setAttribute('aria-label', label);
    return words;
  }

  // The places of a report lead to the files that may be edited.
  function reportOf(parts) {
    if (parts.length === 0) return null;
    const report = wordsOf('', 'What to mend');
    report.className = 'report';
    report.append(...parts.map(({ kind, text }) => {
      const [, before, file, line, after] = (kind === 'position' && /^(\s*-->\s)((?:site\.toml|content\/.+?)):(\d+)((?::\d+)?\s*)$/.exec(text)) || [];
      if (!file) return make('span', { className: kind }, text);
      return make('span', { className: kind }, before, placeButton(file, line, () => openAt({ file, line: Number(line) })), after);
    }));
    return report;
  }

  // What an import has asked and nobody has answered stands on the site as it is.
  async function questionsLeft() {
    const answer = await ask({ ask: 'doubts' });
    const number = answer ? answer.doubts.length : 0;
    if (number === 0) return null;
    const said = number === 1 ? '1 question of the import is left.' : `${number} questions of the import are left.`;
    return make('div', { className: 'row' }, make('span', { className: 'warning' }, said), button(number === 1 ? 'Look at it' : 'Look at them', showQuestions));
  }

  async function showPlan({ to: place, id, text, to_be_allowed: toBeAllowed, is_another: isAnother, report }) {
    to = place;
    const allowed = make('input', { type: 'checkbox' });
    const putter = button('Publish this', () => { putter.disabled = true; begin({ confirmed: id, 'is-allowed': allowed.checked }); }, 'main');
    putter.disabled = toBeAllowed !== null;
    allowed.addEventListener('change', () => { putter.disabled = !allowed.checked; });
    const label = toBeAllowed && make('label', { className: 'tick' }, allowed, `I know that ${toBeAllowed}, and I want that.`);
    const another = isAnother && make('p', { className: 'error' }, 'Your site, or what is there, has changed meanwhile. Nothing was published: this is the plan now.');
    const better = reportOf(report);
    const left = await questionsLeft();
    if (!bar.isConnected) return;
    show('Publish this?', [another || null, left, wordsOf(text, 'The plan'), label, better && make('h3', {}, 'This could be better'), better, state],
      putter, button('Look again', () => begin({})), closer('Close'));
    (toBeAllowed ? allowed : putter).focus({ preventScroll: true });
  }

  function showPublished({ what, text, address, local_page: page, remarks }, run) {
    const isNothing = what === 'Nothing to do';
    const link = /^https?:/.test(address ?? '') ? make('a', { href: address, target: '_blank', rel: 'noopener' }, address) : null;
    const where = link ? make('p', {}, 'Readers find it at ', link) : page ? make('p', {}, 'It lies at ', make('code', {}, page), '. A server shows it as the preview does; opened as a file it has no look, as its links begin at the top of an address.') : null;
    // Where it lies, the preview knows.
    const folder = page && button('Show the folder', async () => { if (await ask({ ask: 'show-folder', run }, path)) say('The folder is open in a window of its own.'); });
    show(isNothing ? 'Nothing to publish' : what, [isNothing ? make('p', {}, 'What is there is your site as it is now.') : null, where,
      ...remarks.map((remark) => make('p', {}, remark)), wordsOf(text, isNothing ? 'What is there' : 'What was done'), state], folder, closer('Close'));
    link?.focus();
  }

  // What names no place is about a key that is not there: the words stay in view while it is written.
  function showFailed({ report }) {
    const why = reportOf(report);
    const isPlaced = report.some(({ kind }) => kind === 'position') || !report.some(({ text }) => text.includes('site.toml'));
    const open = () => openWhole('site.toml', make('div', {}, make('p', {}, 'This stopped the publishing:'), why));
    show('Not published', [why, state], button('Try again', () => begin({}), 'main'), isPlaced ? null : button('Open site.toml', open), closer('Close'));
  }

  function showPlaces({ places }) {
    const list = make('select', {}, ...places.map((place) => make('option', { value: place }, place)));
    const go = () => { to = list.value; begin({}); };
    list.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); go(); } });
    show('Where to?', [make('label', {}, 'site.toml names several places', list), state], button('Show what would change', go, 'main'), closer('Close'));
    list.focus();
  }

  // The text of site.toml with a way in it: its address under [site], and its table at the end.
  const withWay = (text, { site, table }) => `${(site ? withSetting(text, 'site', site) : text).trimEnd()}\n\n${table}\n`;

  // The addresses in a sentence are links.
  const linked = (text) => text.split(/(https:\/\/\S+)/).map((part) => (part.startsWith('https://') ? make('a', { href: part, target: '_blank', rel: 'noopener' }, part) : part));

  function writeWay(way) {
    const aside = make('div', {}, make('p', {}, make('strong', {}, way.name), '. ', ...linked(way.how)),
      make('p', {}, 'It stands in the text below. ', way.table.includes('NAME') ? 'Write your own in place of each NAME. ' : '', 'Then save, and press Publish\u2026.'));
    openWhole('site.toml', aside, (text) => withWay(text, way));
  }

  // A way, with a field for the name that it needs more than once.
  function detailsOf(way) {
    const name = make('input', { type: 'text', autocomplete: 'off', spellcheck: false });
    name.setAttribute('autocapitalize', 'none');
    const named = (text) => (name.value.trim() === '' ? text : text.replaceAll('NAME', name.value.trim()));
    const write = () => writeWay({ ...way, site: named(way.site), table: named(way.table) });
    name.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); write(); } });
    const words = wordsOf('', `What site.toml says for ${way.name}`);
    const follow = () => { words.textContent = named(`${way.site ? `[site]\n${way.site}\n\n` : ''}${way.table}`); };
    name.addEventListener('input', follow);
    follow();
    return make('details', {}, make('summary', {}, way.name), make('p', {}, ...linked(way.how)),
      way.table.includes('NAME') ? make('label', {}, 'Your name there', name) : null, words, button('Write it into site.toml', write));
  }

  function showNoPlace({ ways }) {
    const shown = ways.map(detailsOf);
    show('Where should your site go?', [make('p', {}, 'site.toml does not say so yet. These are the ways; nothing is saved before you have seen it.'), ...shown, state], closer('Close'));
    shown[0].querySelector('summary').focus();
  }

  return () => { to = null; begin({}); };
}
