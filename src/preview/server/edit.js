// The source of what a person points at, in a dialog: shown with what is wrong with it, and saved after a look at what changes.
// What comes of a file is text, never HTML. Nothing is kept of it but the name of the file that was saved, for as long as the tab
// is open.
(() => {
  'use strict';
  const { token } = document.currentScript.dataset;
  // In a frame of another page nobody sees whose button they press.
  if (!token || window !== window.top) return;
  const noteKey = 'folio:edited';
  const pause = 500;

  const look = `
    :host { all: initial !important; color-scheme: inherit !important; --ink: light-dark(#2b2723, #e6e1d8); --faint: light-dark(#625a50, #aca495);
      --edge: light-dark(#8a6a12, #c6a64b); --ground: light-dark(#fffdf8, #24211c); --code: light-dark(#f3eedd, #302c24); --rule: light-dark(#ddd4c2, #4a4438);
      --error: light-dark(#a3201a, #ff9d94); --warning: light-dark(#7a5200, #ffcf70); --good: light-dark(#2c6130, #a5d29a) }
    @media print { :host { display: none !important } }
    [hidden] { display: none !important }
    * { box-sizing: border-box }
    dialog { width: min(52rem, calc(100vw - 1.5rem)); max-width: none; height: fit-content; max-height: calc(100dvh - 1.5rem); margin: auto; padding: 0; overflow: hidden;
      flex-direction: column; border: 1px solid var(--edge); border-radius: 10px; color: var(--ink); background: var(--ground);
      font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; box-shadow: 0 12px 48px #0006 }
    dialog[open] { display: flex }
    dialog::backdrop { background: #0007 }
    h2 { margin: 0; padding: 0.9rem 1.15rem 0.4rem; font-size: 18px; line-height: 1.3; text-wrap: balance } h2:focus { outline: none }
    h3 { margin: 0.8rem 0 0.3rem; font-size: 15px }
    .body { flex: 1; overflow: auto; padding: 0 1.15rem 0.9rem } .body > :first-child { margin-top: 0 }
    p { margin: 0.4rem 0 } .faint { color: var(--faint) }
    textarea, pre, select { width: 100%; color: inherit; font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace; tab-size: 4 }
    textarea, select { display: block; margin: 0.5rem 0; padding: 0.6rem 0.75rem; background: var(--code); border: 1px solid var(--edge); border-radius: 4px }
    textarea { min-height: 6rem; resize: vertical } select { min-height: 12rem; font-family: system-ui, sans-serif }
    pre { margin: 0.4rem 0; padding: 0.6rem 0.75rem; background: var(--code); border-radius: 4px; white-space: pre-wrap; max-height: 18rem; overflow: auto; font-size: 13px }
    pre.report { white-space: pre }
    .error { color: var(--error); font-weight: 650 } .warning { color: var(--warning); font-weight: 650 }
    .plus { color: var(--good) } .minus { color: var(--error) } .plus, .minus, .same { display: block; min-height: 1.5em }
    .footer { display: flex; flex-wrap: wrap; gap: 0.6rem; padding: 0.75rem 1.15rem; border-top: 1px solid var(--rule) }
    button { font: 15px/1.5 system-ui, sans-serif; color: inherit; background: none; border: 1px solid var(--edge); border-radius: 6px; padding: 0.4rem 0.95rem; min-height: 36px; cursor: pointer }
    button.main { color: var(--ground); background: var(--ink); border-color: var(--ink); font-weight: 600 } button:disabled { opacity: 0.6; cursor: progress }
    button.open { position: absolute; z-index: 2147483644; margin: 0; padding: 0 0.6rem; min-height: 28px; font-size: 13px; color: var(--ink);
      background: var(--ground); box-shadow: 0 2px 8px #0003 }
    @media (pointer: coarse) { button.open { min-height: 36px; padding: 0 0.9rem } }
    .note { position: fixed; inset: auto 0.75rem 0.75rem; z-index: 2147483645; display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center;
      width: fit-content; max-width: min(40rem, calc(100vw - 1.5rem)); padding: 0.6rem 0.9rem; border: 1px solid var(--edge); border-radius: 8px; color: var(--ink);
      background: var(--ground); font: 14px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; box-shadow: 0 6px 24px #0004 }
    .note p { margin: 0 }
    :focus-visible { outline: 2px solid var(--edge); outline-offset: 2px }`;

  function make(name, props, ...children) {
    const element = Object.assign(document.createElement(name), props);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }
  const button = (text, onclick, className = '') => make('button', { type: 'button', onclick, className }, text);

  const heading = make('h2', { id: 'heading', tabIndex: -1 });
  const body = make('div', { className: 'body' });
  const footer = make('div', { className: 'footer' });
  const dialog = make('dialog', {}, heading, body, footer);
  dialog.setAttribute('aria-labelledby', 'heading');
  const field = make('textarea', { spellcheck: true, autocapitalize: 'off' });
  const state = make('p', { className: 'faint' });
  state.setAttribute('role', 'status');
  const report = make('pre', { className: 'report', tabIndex: 0, hidden: true });
  report.setAttribute('role', 'group');
  report.setAttribute('aria-label', 'What to mend');
  const opener = button('Edit', () => open(pointed), 'open');
  opener.hidden = true;
  opener.title = 'Alt+Shift+E';
  const host = make('folio-edit', { lang: 'en', dir: 'ltr' });
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(opener, dialog);
  document.documentElement.append(host);

  // While the dialog is open, a save does not take it away.
  const hold = (isHeld) => document.dispatchEvent(new CustomEvent('folio-hold', { detail: isHeld }));

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
  async function ask(question) {
    asked += 1;
    const own = asked;
    let answer = null;
    let why = 'The preview did not answer. Look whether `folio serve` still runs, and try again.';
    try {
      const response = await fetch('/__folio/edit', {
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

  function complain(why) {
    state.textContent = why;
    state.className = 'error';
    if (!dialog.open) show('Not opened', [state], closer('Close'));
    else if (!state.isConnected) body.append(state);
  }

  function show(title, parts, ...buttons) {
    heading.textContent = title;
    body.replaceChildren(...parts.filter(Boolean));
    footer.replaceChildren(...buttons.filter(Boolean));
    hideOpener();
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

  const lineOf = ({ text, line }) => (text.includes('\n') ? `lines ${line} to ${line + text.split('\n').length - 1}` : `line ${line}`);

  function showPiece() {
    const wider = around[0];
    field.setAttribute('aria-label', `${piece.file}, ${lineOf(piece)}`);
    field.rows = Math.min(24, Math.max(4, field.value.split('\n').length + 1));
    const own = kept === null ? null : make('details', { open: true }, make('summary', {}, 'Your text, which is not saved'), make('pre', { tabIndex: 0 }, kept));
    show(`Edit ${piece.file}`, [make('p', { className: 'faint' }, `${piece.note}This is the ${piece.kind}, ${lineOf(piece)}.`), field, state, report, own],
      button('What changes', showChanges, 'main'), wider && button(wider.kind === 'whole file' ? 'Whole file' : `Wider: ${wider.kind}`, widen),
      button('Undo the last save', undo), closer('Close'));
    field.focus();
  }

  function setPiece(file, digest, step, note = '') {
    piece = { ...step, file, digest, note };
    field.value = step.text;
    state.textContent = '';
    state.className = 'faint';
    report.hidden = true;
  }

  // What was written so far goes along into the larger part.
  function widen() {
    const [wider, ...rest] = around;
    const written = field.value;
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

  const open = (part) => openAt(whereIs(part));
  // A place that a report names.
  document.addEventListener('folio-edit', ({ detail }) => { if (!dialog.open) openAt(detail); });

  async function openAt(place) {
    const answer = await ask({ ask: 'find', ...place });
    if (!answer) return;
    const note = answer.fits ? '' : 'Nothing in your files fits this part of the page: it is made by folio, or by the theme. ';
    const [first, ...rest] = answer.steps;
    around = rest;
    setPiece(answer.file, answer.digest, first, note);
    showPiece();
    const at = answer.fits ? field.value.length : 0;
    field.setSelectionRange(at, at);
    lookAgain();
  }

  const draft = () => ({ file: piece.file, digest: piece.digest, start: piece.start, end: piece.end, shown: piece.text, text: field.value });

  function showReport(parts, errors) {
    const shown = parts.filter(({ kind }) => kind !== 'sum');
    report.replaceChildren(...shown.map(({ kind, text }) => make('span', { className: kind }, text)));
    report.hidden = shown.length === 0;
    state.className = errors > 0 ? 'error' : 'faint';
    state.textContent = shown.length === 0 ? 'Nothing to mend here.' : errors > 0 ? 'The site cannot be built like this:' : 'This could be better:';
  }

  async function check() {
    state.className = 'faint';
    state.textContent = 'Looking\u2026';
    const answer = await ask({ ask: 'check', ...draft() });
    if (!answer) return answer;
    if (answer.is === 'changed') {
      state.className = 'error';
      state.textContent = `${answer.file} was changed elsewhere meanwhile.`;
    } else {
      showReport(answer.report, answer.errors);
    }
    return answer;
  }

  function lookAgain() {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  }
  field.addEventListener('input', lookAgain);

  async function showChanges() {
    clearTimeout(timer);
    if (field.value === piece.text) {
      state.className = 'faint';
      state.textContent = 'Nothing is changed yet.';
      field.focus();
      return;
    }
    const answer = await check();
    if (!answer) return;
    if (answer.is === 'changed') { changedElsewhere(answer); return; }
    const signs = { '+': 'plus', '-': 'minus', ' ': 'same' };
    const changes = make('pre', { tabIndex: 0 }, ...answer.lines.map(([sign, text]) => make('span', { className: signs[sign] }, `${sign} ${text}`)));
    changes.setAttribute('role', 'group');
    changes.setAttribute('aria-label', 'What changes');
    const saver = button('Save', save, 'main');
    show(`Save this to ${piece.file}?`, [changes, state, report], saver, button('Go on writing', showPiece), closer('Close'));
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
    close();
    note(`Saved ${answer.file}.`);
  }

  // Somebody else has saved the file: both versions are shown, and nothing was written.
  function changedElsewhere(answer) {
    const written = field.value;
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
    setPiece(answer.file, answer.digest, answer.step, 'The file was changed elsewhere meanwhile, and nothing was written. Here is the file as it is now; your own text stands below. ');
    showPiece();
    field.setSelectionRange(0, 0);
  }

  async function undo() {
    if (field.isConnected && field.value !== piece.text) {
      state.className = 'error';
      state.textContent = 'Save or throw away your change first.';
      return;
    }
    const answer = await ask({ ask: 'undo' });
    if (!answer) return;
    close();
    note(`${answer.file} is as it was before the last save.`);
  }

  // What was saved stays in view across the reload that it causes.

  let shownNote = null;

  function note(text) {
    try { sessionStorage.setItem(noteKey, text); } catch { /* Then the note goes with the page. */ }
    showNote(text);
  }

  function showNote(text) {
    shownNote?.remove();
    const forget = () => {
      shownNote.remove();
      try { sessionStorage.removeItem(noteKey); } catch { /* It was not kept. */ }
    };
    const takeBack = text.startsWith('Saved') ? button('Undo', () => { forget(); undo(); }) : null;
    shownNote = make('div', { className: 'note' }, make('p', {}, text), takeBack, button('Close', forget));
    shownNote.setAttribute('role', 'status');
    shadow.append(shownNote);
  }

  try {
    const text = sessionStorage.getItem(noteKey);
    if (text !== null) showNote(text);
  } catch { /* As above. */ }

  // Where a person points: the innermost part of the page with words of its own.

  const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, pre, blockquote, figcaption, summary, time, img';
  const longest = 600;
  let pointed = null;

  const isOwn = (target) => !(target instanceof Element) || target.closest('nav, form, button, select, folio-edit, folio-import, folio-hint, folio-hints, folio-report');

  function partAt(target) {
    if (isOwn(target)) return null;
    const block = target.closest(blocks);
    if (block) return block;
    const length = target.textContent.trim().length;
    return length > 0 && length <= longest ? target : null;
  }

  function whereIs(part) {
    const page = location.pathname;
    if (!part) return { page };
    const text = (element) => element?.innerText || element?.textContent || '';
    const words = [part.alt ?? text(part), part.localName === 'dt' ? text(part.nextElementSibling) : ''];
    const anchors = [part.closest('a[href]'), ...part.querySelectorAll('a[href]')].filter(Boolean).slice(0, 5).map(({ href }) => new URL(href, location.href));
    // A link of few words stands for its address.
    if (words.join(' ').split(/\s+/).length < 4) words.push(...anchors.filter(({ origin }) => origin !== location.origin).map(({ href }) => href));
    const links = anchors.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
    const last = (path) => { try { return decodeURIComponent(path.split('/').filter(Boolean).at(-1) ?? ''); } catch { return ''; } };
    const names = [part.id, ...[...part.querySelectorAll('[id]')].slice(0, 5).map(({ id }) => id), ...links.map(last)];
    for (let up = part.parentElement; up; up = up.parentElement) names.push(up.id);
    names.push(last(page));
    const isName = (name) => name !== '' && !name.startsWith('folio__');
    return { page, words: words.join(' ').slice(0, 4000), names: [...new Set(names.filter(isName))].slice(0, 20), links };
  }

  function hideOpener() {
    opener.hidden = true;
    pointed = null;
  }

  function point(part) {
    if (part === pointed || dialog.open) return;
    if (!part || part.getClientRects().length === 0) { hideOpener(); return; }
    pointed = part;
    opener.hidden = false;
    // Behind the words where there is room, else over the end of their first line.
    const words = document.createRange();
    words.selectNodeContents(part);
    const { top } = part.getBoundingClientRect();
    const { right } = part.localName === 'img' ? part.getBoundingClientRect() : words.getBoundingClientRect();
    const most = document.documentElement.clientWidth - opener.offsetWidth - 4;
    const isBeside = right + 6 <= most;
    opener.style.left = `${Math.max(4, Math.min(right + 6, most)) + scrollX}px`;
    opener.style.top = `${Math.max(2, top - (isBeside ? 2 : opener.offsetHeight * 0.8)) + scrollY}px`;
  }

  addEventListener('pointerover', ({ target, pointerType }) => { if (pointerType !== 'touch' && target !== host) point(partAt(target)); });
  addEventListener('click', ({ target, detail }) => { if (detail > 0 && target !== host) point(partAt(target)); });
  document.addEventListener('focusin', ({ target }) => { if (target !== host) point(partAt(target)); });
  document.addEventListener('pointerleave', hideOpener);

  // By keyboard: what has the focus or is marked, else a list of all parts of the page.

  function markedPart() {
    const marked = getSelection();
    const node = marked && !marked.isCollapsed ? marked.anchorNode : null;
    return node && partAt(node instanceof Element ? node : node.parentElement);
  }

  function choose() {
    const area = document.querySelector('main') ?? document.body;
    const all = [...area.querySelectorAll(blocks)].filter((part) => !isOwn(part) && !part.querySelector(blocks) && part.getClientRects().length > 0);
    const named = all.map((part) => [part, (part.alt ?? part.innerText).replace(/\s+/g, ' ').trim()]).filter(([, text]) => text !== '');
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
    show('What do you want to edit?', [list], button('Open', go, 'main'), button('Undo the last save', undo), closer('Close'));
    list.focus();
  }

  addEventListener('keydown', (event) => {
    const isAsked = event.code === 'KeyE' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (!isAsked || dialog.open || event.composedPath()[0].matches?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    const focused = document.activeElement;
    const part = markedPart() ?? (focused && focused !== document.body && focused !== host ? partAt(focused) : null) ?? pointed;
    if (part) open(part); else choose();
  });
})();
