// The source of what a person points at, in a dialog: shown with what is wrong with it, and saved after a look at what changes.
// What comes of a file is text, never HTML. Nothing is kept of it but the name of the file that was saved, for as long as the tab
// is open.
(() => {
  'use strict';
  const { token } = document.currentScript.dataset;
  // In a frame of another page nobody sees whose button they press.
  if (!token || window !== window.top || document.documentElement.hasAttribute('data-folio-start')) return;
  const pause = 500;

  const look = `
    button.open { position: absolute; z-index: 2147483644; margin: 0; padding: 0 0.6rem; min-height: 28px; font-size: 13px; color: var(--ink);
      background: var(--ground); box-shadow: 0 2px 8px #0003 }
    @media (pointer: coarse) { button.open { min-height: 36px; padding: 0 0.9rem } }
    @media (pointer: coarse) { .keys { display: none } }
    pre.whole { max-height: none } progress { display: block; width: 100%; height: 0.6rem; margin: 0.6rem 0; accent-color: var(--ink) } a { color: inherit }
    label.tick { display: flex; gap: 0.6rem; align-items: baseline } label.tick input { flex: none; width: 1.1rem; height: 1.1rem; margin: 0; padding: 0 }
    button.place { padding: 0; min-height: 24px; border: 0; font: inherit; font-weight: 650; text-decoration: underline }
    .faults li { margin: 0.6rem 0; padding-inline-start: 0.7rem; border-inline-start: 3px solid var(--rule) } .way { white-space: pre-line } .sentence::first-letter { text-transform: uppercase }`;

  const heading = make('h2', { id: 'heading', tabIndex: -1 });
  const body = make('div', { className: 'body' });
  const footer = make('div', { className: 'footer' });
  const dialog = make('dialog', {}, heading, body, footer);
  dialog.setAttribute('aria-labelledby', 'heading');
  const field = make('textarea', { spellcheck: true, autocapitalize: 'off', dir: 'auto' });
  const state = make('p', { className: 'faint' });
  state.setAttribute('role', 'status');
  const about = make('p', { className: 'faint' });
  const help = writingHelp({ field, question: () => ask({ ask: 'help', ...draft(), before: field.value.slice(0, field.selectionEnd) }), say });
  const example = exampleWords(field);
  const questions = importQuestions(field);
  const faults = draftFaults({ field, goOn: () => showPiece() });
  const opener = button('Edit', () => open(pointed.part()), 'open');
  opener.hidden = true;
  opener.title = 'Alt+Shift+E';
  const { host, shadow } = makeHost('folio-edit', look);
  shadow.append(opener, dialog);
  const notes = makeNotes('folio-edited');

  // What is open: the file with its digest, the part of it, and the parts around that.

  let piece = null;
  let around = [];
  // The person's own text, where the file had to be opened anew.
  let kept = null;
  let timer = null;
  let asked = 0;
  let isSaving = false;
  const isChanged = () => dialog.open && piece !== null && (field.value !== piece.text || kept !== null);

  // What the preview answers, or `null` after it was said why there is no answer. A late answer to what nobody waits for is dropped.
  async function ask(question, path = '/__folio/edit') {
    asked += 1;
    const own = asked;
    let answer = null;
    let why = 'The preview did not answer. Look whether `folio serve` still runs, and try again.';
    try {
      const response = await fetch(path, {
        method: 'POST', headers: { 'X-Folio-Token': token }, body: JSON.stringify(question), cache: 'no-store',
      });
      const isJson = response.headers.get('Content-Type') === 'application/json';
      answer = isJson ? await response.json() : { why: await response.text() };
      if (answer.why) { why = answer.why; answer = null; }
    } catch { /* The preview ended. */ }
    if (own !== asked) return undefined;
    if (answer === null) complain(why);
    return answer;
  }

  function say(text, className = 'faint') {
    state.replaceChildren(...inWords(text));
    state.className = className;
  }

  function complain(why) {
    say(why, 'error');
    if (!dialog.open) show('Not opened', [state], closer('Close'));
    else if (!state.isConnected) body.append(state);
  }

  function show(title, parts, ...buttons) {
    heading.textContent = title;
    body.replaceChildren(...parts.filter(Boolean));
    footer.replaceChildren(...buttons.filter(Boolean));
    pointed.hide();
    if (!dialog.open) {
      hold(true);
      dialog.showModal();
    }
    body.scrollTop = 0;
    heading.focus();
  }

  const closer = (text) => button(text, requestClose);

  function close() {
    clearTimeout(timer);
    asked += 1;
    piece = null;
    kept = null;
    dialog.close();
  }

  function requestClose() {
    if (isSaving) return;
    if (!isChanged()) { close(); return; }
    clearTimeout(timer);
    show('Close without saving?', [make('p', {}, 'Your change to ', make('code', {}, piece.file), ' is not saved.')],
      button('Go on writing', showPiece, 'main'), button('Throw my change away', close));
    footer.firstChild.focus();
  }

  dialog.addEventListener('cancel', (event) => { event.preventDefault(); requestClose(); });
  dialog.addEventListener('close', () => { body.replaceChildren(); hold(false); });
  host.addEventListener('keydown', (event) => {
    // The keys that save elsewhere go on to the look at what changes, and from there to the save.
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !dialog.open) return;
    event.preventDefault();
    if (event.repeat || piece === null) return;
    footer.querySelector('.main:enabled')?.click();
  });
  // The report of errors behind it listens as well.
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (!dialog.open) return;
    event.preventDefault();
    requestClose();
  });
  addEventListener('beforeunload', (event) => { if (isChanged()) event.preventDefault(); });

  // The piece, with a field to write in.

  const lineOf = ({ text, line, kind }) => (kind === 'new file' ? 'which is not there yet' : text.includes('\n') ? `lines ${line} to ${line + text.split('\n').length - 1}` : `line ${line}`);

  // What is open; a setting that was put in force here is no longer one that is not.
  function tellAbout() {
    if (piece === null) return;
    const facts = /^\+\+\+\n/.test(field.value) ? ' Between the two lines +++ stand its facts, such as its date; below them its text.' : '';
    const kind = /^\s*#/.test(field.value) ? piece.kind : piece.kind.replace(' that is not in force', '');
    about.textContent = `${piece.note}This is the ${kind}, ${lineOf(piece)}.${facts}`;
  }

  function showPiece() {
    const wider = around[0];
    field.setAttribute('aria-label', `${piece.file}, ${lineOf(piece)}`);
    // What is wrong with it has room below, also in a low window.
    const most = Math.max(6, Math.min(24, Math.floor((innerHeight - 400) / 21)));
    field.rows = Math.min(most, Math.max(4, field.value.split('\n').length + 1));
    example.look();
    questions.look();
    tellAbout();
    const own = kept === null ? null : make('details', { open: true }, make('summary', {}, 'Your text, which is not saved'), make('pre', { tabIndex: 0, dir: 'auto' }, kept));
    show(`Edit ${piece.file}`, [about, own, piece.aside, questions.part, field, ...help.parts, example.part, state, faults.part],
      button('What changes', showChanges, 'main'), wider && button(wider.kind === 'whole file' ? 'Whole file' : `Wider: ${wider.kind}`, widen),
      piece.digest && button('In my editor', openInEditor), closer('Close'));
    field.focus({ preventScroll: own !== null });
  }

  // The file in the program that the person writes in otherwise; what is saved there comes to the page by itself.
  async function openInEditor() {
    if (isUnsaved()) return;
    const before = field.value.slice(0, field.selectionStart).split('\n').length - 1;
    const answer = await ask({ ask: 'open', file: piece.file, line: piece.line + before });
    if (answer) say(`${piece.file} is opened in ${answer.editor}. Close this, and save there: the page follows.`);
  }

  function setPiece(file, digest, step, note = '', aside = null) {
    field.value = step.text;
    field.setAttribute('aria-label', file);
    questions.begin();
    piece = { ...step, file, digest, note, aside, behind: '', hadQuestion: questions.number() > 0 };
    say('');
    help.clear();
    faults.clear();
  }

  // What was written so far goes along into the larger part.
  function widen() {
    const [wider, ...rest] = around;
    const written = field.value + piece.behind;
    const { file, digest, line, text } = piece;
    setPiece(file, digest, wider);
    around = rest;
    const lines = wider.text.split('\n');
    const length = text.split('\n').length;
    lines.splice(line - wider.line, length, ...written.split('\n'));
    field.value = lines.join('\n');
    const at = lines.slice(0, line - wider.line).join('\n').length + (line > wider.line ? 1 : 0);
    showPiece();
    field.setSelectionRange(at, at);
  }

  const open = (part) => openAt(pointed.whereIs(part));
  // A place that a report names.
  document.addEventListener('folio-edit', ({ detail }) => {
    if (dialog.open) return;
    const { file, write, hint } = detail;
    if (hint) {
      const aside = make('p', {}, 'What the hint shows is written below, and marked: put your own words in its place, and save.');
      openAt({ file, line: 1 }, { isWhole: true, aside, write: (text) => withExample(text, hint), of: hint.write });
      return;
    }
    if (!write) { openAt(detail); return; }
    const isFact = /^(image|file) = /.test(write);
    const aside = make('p', {}, 'To show the file, this text needs the line ', make('code', {}, write), file === 'site.toml' || isFact ? '. It is written below: save it.' : '.');
    openAt({ file, line: 1 }, { isWhole: true, aside, write: file === 'site.toml' ? (text) => withSetting(text, 'person', write, true) : isFact ? (text) => withFact(text, write) : null });
  });

  // The line of the caret in view, in a field that is lower than its text.
  function showCaret() {
    const line = field.value.slice(0, field.selectionStart).split('\n').length - 1;
    const lines = field.value.split('\n').length;
    field.scrollTop = Math.max(0, (line / lines) * field.scrollHeight - field.clientHeight / 2);
  }

  // `write` makes another text of what is opened, and `of` is the example in it; `then` is what the person came from.
  async function openAt(place, { isWhole = false, aside = null, write = null, of = '', then = null } = {}) {
    const answer = await ask({ ask: 'find', ...place });
    if (!answer) return;
    const note = answer.fits ? '' : 'Nothing in your files fits this part of the page: it is made by folio, or by the theme. ';
    example.forget();
    const [first, ...rest] = isWhole ? answer.steps.slice(-1) : answer.steps;
    around = rest;
    setPiece(answer.file, answer.digest, first, note, aside);
    showPiece();
    const row = place.line - first.line;
    // A question is about what stands first.
    const isAsked = questions.number() > 0;
    const isLine = !isWhole && !isAsked && row > 0 && row < first.text.split('\n').length;
    const at = isLine ? first.text.split('\n').slice(0, row + 1).join('\n').length : answer.fits && !isAsked ? field.value.length : 0;
    field.setSelectionRange(at, at);
    // What is to be filled in is marked, so that the first letter takes its place; else what is new is in view.
    if (write) {
      const before = field.value;
      field.value = write(before);
      const name = field.value.indexOf('NAME');
      const same = [...before].findIndex((letter, index) => letter !== field.value[index]);
      const fresh = same < 0 ? before.length : same;
      const begin = of === '' ? fresh : Math.max(field.value.indexOf(of.trim()), 0);
      field.setSelectionRange(name < 0 ? begin : name, name < 0 ? begin + of.trim().length : name + 4);
      example.begin(of, { title: '', section: '' }, before);
    }
    piece.then = then;
    showCaret();
    if (questions.number() > 0) questions.part.scrollIntoView({ block: 'nearest' });
    lookAgain();
  }

  const draft = () => ({ file: piece.file, digest: piece.digest, start: piece.start, end: piece.end, shown: piece.text, text: field.value + piece.behind });

  function sayWhether(found, errors) {
    say(found.length === 0 ? (questions.number() > 0 ? 'Nothing else to mend here.' : 'Nothing to mend here.') : errors > 0 ? 'The site cannot be built like this:' : 'This could be better:', errors > 0 ? 'error' : 'faint');
  }

  async function check() {
    say('Looking\u2026');
    const text = field.value;
    const answer = await ask({ ask: 'check', ...draft() });
    if (!answer) return answer;
    if (answer.is === 'changed') {
      say(`${answer.file} was changed elsewhere meanwhile.`, 'error');
    } else {
      sayWhether(answer.faults, answer.errors);
      if (field.value === text) {
        faults.show(answer.faults);
        help.show(answer);
      }
    }
    return answer;
  }

  function lookAgain() {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  }
  field.addEventListener('input', () => { lookAgain(); tellAbout(); });

  async function showChanges() {
    clearTimeout(timer);
    if (field.value === piece.text) {
      say('Nothing is changed yet.');
      field.focus();
      return;
    }
    const answer = await check();
    if (!answer) return;
    if (answer.is === 'changed') { changedElsewhere(answer); return; }
    const saver = button('Save', save, 'main');
    show(`Save this to ${piece.file}?`, [example.part, changesOf(answer.lines), state, faults.part], saver, button('Go on writing', showPiece), closer('Close'));
    saver.focus();
  }

  async function save({ currentTarget }) {
    isSaving = true;
    currentTarget.disabled = true;
    const answer = await ask({ ask: 'save', ...draft() });
    isSaving = false;
    currentTarget.disabled = false;
    if (!answer) return;
    if (answer.is === 'changed') { changedElsewhere(answer); return; }
    const { hadQuestion, line, then } = piece;
    const end = line + field.value.split('\n').length;
    close();
    const number = answer.doubts + otherChecks.all().length;
    const left = number === 1 ? ' 1 question of the import is left.' : ` ${number} questions of the import are left.`;
    const none = hadQuestion ? ' No question of the import is left.' : '';
    note(`Saved ${answer.file}.${number > 0 ? left : none}`, { page: answer.page, place: { file: answer.file, line: end }, then });
  }

  // Somebody else has saved the file: both versions are shown, and nothing was written.
  function changedElsewhere(answer) {
    const written = field.value + piece.behind;
    around = [];
    if (answer.was_found) {
      const was = piece.text;
      setPiece(answer.file, answer.digest, answer.step, 'The file was changed elsewhere meanwhile, and nothing was written. This part of it is as it was. ');
      piece.text = was;
      field.value = written;
      showPiece();
      return;
    }
    kept = written;
    setPiece(answer.file, answer.digest, answer.step, 'The file was changed elsewhere meanwhile, and nothing was written. Here is the file as it is now; your own text stands above it. ');
    showPiece();
    field.setSelectionRange(0, 0);
  }

  // Whether something is written that another step would lose. If not, nothing of it is looked at any more: to ask for that would
  // make the answer to the step a late one.
  function isUnsaved() {
    const isWritten = field.isConnected && field.value !== piece.text;
    if (isWritten) say('Save or throw away your change first.', 'error'); else clearTimeout(timer);
    return isWritten;
  }

  async function undo(number = null) {
    if (isUnsaved()) return;
    const answer = await ask({ ask: 'undo', number });
    if (!answer) return;
    close();
    note(answer.is_gone ? `${answer.file} is gone again.` : `${answer.file} is as it was before that save.`, { number: answer.number });
  }

  // One save, or those of an import in their order.
  async function redo(numbers) {
    const isImport = Array.isArray(numbers);
    const answer = await ask(isImport ? { ask: 'redo-import', numbers } : { ask: 'redo', number: numbers });
    if (!answer) return;
    if (isImport) note('The import is back.'); else note(`Saved ${answer.file} again.`, { number: numbers });
  }

  const showReportOf = importReport({ ask, say, show, state, closer });
  const showImportReport = () => { if (!isUnsaved()) showReportOf(() => { piece = null; }); };
  document.addEventListener('folio-import-report', () => { if (!dialog.open) showImportReport(); });
  const { showList, next } = importDoubts({ ask, say, show, closer, showImportReport, openAt: (...place) => openAt(...place) });
  const showDoubts = () => { if (!isUnsaved()) showList(); };
  document.addEventListener('folio-doubts', () => { if (!dialog.open) showDoubts(); });

  async function undoImport(number) {
    if (isUnsaved()) return;
    const answer = await ask({ ask: 'undo-import', import: number });
    if (!answer) return;
    close();
    note('The texts are as they are without the import. What it wrote into private.toml, and pictures, stay.', { number: answer.numbers });
  }

  const showToday = savedToday({ ask, say, show, state, closer, changesOf: (lines) => changesOf(lines), undo, undoImport, redo: (numbers) => { close(); redo(numbers); } });
  const showSaves = () => {
    if (isUnsaved()) return;
    showToday(() => { piece = null; });
  };

  function changesOf(lines) {
    const signs = { '+': 'plus', '-': 'minus', ' ': 'same' };
    const changes = make('pre', { tabIndex: 0 }, ...lines.map(([sign, text]) => make('span', { className: signs[sign], dir: 'auto' }, `${sign} ${text}`)));
    changes.setAttribute('role', 'group');
    changes.setAttribute('aria-label', 'What changes');
    return changes;
  }

  document.addEventListener('folio-saves', () => { if (!dialog.open) showSaves(); });

  // Something new: what it is and what it is called, and then its example, to be written.

  const pieces = { entry: 'An entry of the CV', poster: 'A poster', talk: 'A talk', update: 'An update' };

  async function chooseNew() {
    if (isUnsaved()) return;
    const answer = await ask({ ask: 'beginnings' });
    if (!answer) return;
    piece = null;
    const labelled = (text, control) => make('label', {}, text, control);
    const what = make('select', {}, ...Object.entries(pieces).map(([value, text]) => make('option', { value }, text)));
    const section = make('select', {}, ...answer.sections.map((name) => make('option', { value: name }, name)));
    const sectionRow = labelled('Section', section);
    const title = make('input', { type: 'text', autocomplete: 'off' });
    const path = { entry: 'content/cv.md, first in its section', poster: 'content/posters/', talk: 'content/talks/', update: 'content/updates/' };
    const where = make('p', { className: 'faint' });
    const follow = () => {
      sectionRow.hidden = what.value !== 'entry';
      where.textContent = `Nothing is written yet. It will stand in ${path[what.value]}.`;
    };
    what.addEventListener('change', follow);
    follow();
    say('');
    const begin = () => beginNew({ what: what.value, title: title.value, section: section.value });
    title.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); begin(); } });
    show('What is new?', [labelled('What', what), sectionRow, labelled('Its title', title), where], button('Begin', begin, 'main'), closer('Close'));
    what.focus();
  }

  async function beginNew(beginning) {
    const answer = await ask({ ask: 'begin', ...beginning });
    if (!answer) return;
    around = [];
    setPiece(answer.file, answer.digest, answer.step, 'This is an example: put your own words in its place. ');
    // What stands there already and comes behind it is not the person's to write over here.
    const there = answer.step.text;
    const isBefore = there.trim() !== '' && answer.text.endsWith(`\n${there}`);
    const own = isBefore ? answer.text.slice(0, -there.length).trimEnd() : answer.text;
    field.value = own;
    piece.behind = answer.text.slice(own.length);
    example.begin(answer.text, beginning, answer.step.text);
    showPiece();
    field.setSelectionRange(0, 0);
    lookAgain();
  }

  // To publish, from the plan to the address.

  const beginPublishing = publishing({
    ask, say, state, show, closer, openAt, showQuestions: () => showList(), leave: () => { piece = null; kept = null; },
    openWhole: (file, aside, write = null) => openAt({ file, line: 1 }, { isWhole: true, aside, write, then: 'publish' }),
  });

  function publish() {
    if (!isUnsaved()) beginPublishing();
  }

  const note = savedNote({ notes, undo: (number) => undo(number), redo: (numbers) => redo(numbers), next: (place) => next(place), publish: () => publish() });
  showIt.mark();

  // Where a person points, and what is opened there.

  const pointed = pointing({ opener, host, isBusy: () => dialog.open });

  function choose() {
    const area = document.querySelector('main') ?? document.body;
    const named = pointed.all(area);
    // Without a good build the page is the report: its places come first.
    const isReport = document.documentElement.hasAttribute('data-folio-stand-in');
    const places = isReport ? [...area.innerText.matchAll(/^\s*-->\s(site\.toml|content\/.+?):(\d+)/gm)].map(([, file, line]) => ({ file, line: Number(line) })) : [];
    const list = make('select', { size: 12 }, ...places.map(({ file, line }, index) => make('option', { value: `place ${index}` }, `${file}, line ${line}`)),
      make('option', { value: '' }, 'The file that this page is made from'),
      ...named.map(([, text], index) => make('option', { value: String(index) }, text.length > 90 ? `${text.slice(0, 90)}\u2026` : text)));
    list.setAttribute('aria-label', 'Parts of this page');
    // The first one in view is offered.
    const first = named.findIndex(([part]) => part.getBoundingClientRect().bottom > 0);
    list.selectedIndex = places.length > 0 ? 0 : first + 1;
    const chosen = () => (list.value === '' ? null : named[Number(list.value)][0]);
    const go = () => (list.value.startsWith('place') ? openAt(places[list.selectedIndex]) : open(chosen()));
    list.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); go(); } });
    list.addEventListener('dblclick', go);
    const keys = make('p', { className: 'faint keys' }, 'Alt+Shift+E opens what has the focus or is marked. Alt+Shift+N begins something new, Alt+Shift+O imports, Alt+Shift+P publishes.');
    show('What do you want to edit?', [list, keys], button('Open', go, 'main'), closer('Close'));
    list.focus();
  }

  addEventListener('keydown', (event) => {
    const isAsked = ['KeyE', 'KeyN', 'KeyP'].includes(event.code) && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (!isAsked || dialog.open || event.composedPath()[0].matches?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    if (event.code === 'KeyN') { chooseNew(); return; }
    if (event.code === 'KeyP') { publish(); return; }
    const part = pointed.chosen();
    if (part) open(part); else choose();
  });
  showBar([['Edit this page', 'Alt+Shift+E', choose], ['New\u2026', 'Alt+Shift+N', chooseNew], ['Import\u2026', 'Alt+Shift+O', () => document.dispatchEvent(new CustomEvent('folio-import'))],
    ['Publish\u2026', 'Alt+Shift+P', publish], ['Saved today', '', showSaves], ['Questions of the import', '', showDoubts, 'Questions']]);
})();
