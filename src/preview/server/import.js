// Files that are dropped on a page, or chosen: their report in a dialog, and written after a click. What comes of a file is
// text, never HTML. Nothing is kept of it but the note of what was written, for as long as the tab is open.
(() => {
  'use strict';
  const { token } = document.currentScript.dataset;
  // In a frame of another page nobody sees whose button they press.
  if (!token || window !== window.top) return;
  const most = 64 * 1024 * 1024;
  const mostLines = 200;
  const noteKey = 'folio:imported';
  // In a folder without a site a file begins one.
  const start = startForm(token);

  const look = `
    .veil { position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; display: grid; place-items: center; padding: 1rem;
      background: light-dark(#fffdf8d9, #17150fd9) }
    .veil p { margin: 0; padding: 1.5rem 2rem; border: 2.5px dashed var(--edge); border-radius: 10px; background: var(--ground); color: var(--ink);
      font: 600 19px/1.4 system-ui, sans-serif; text-align: center }`;

  // The parts that stay: the veil while a file is dragged, the dialog, the field that files are chosen with.

  const heading = make('h2', { id: 'heading', tabIndex: -1 });
  const body = make('div', { className: 'body', tabIndex: 0 });
  const footer = make('div', { className: 'footer' });
  const dialog = make('dialog', {}, heading, body, footer);
  dialog.setAttribute('aria-labelledby', 'heading');
  body.setAttribute('role', 'group');
  body.setAttribute('aria-label', 'Report');
  const veil = make('div', { className: 'veil', hidden: true }, make('p', {}, start ? 'Drop a CV or an export here' : 'Drop a CV, an export, a photo or a PDF here'));
  const field = make('input', { type: 'file', multiple: true, hidden: true });
  field.setAttribute('aria-label', 'A CV or an export');
  const { host, shadow } = makeHost('folio-import', look);
  shadow.append(veil, dialog, field);
  const notes = makeNotes('folio-imported');

  // What is asked of the preview. A late answer to what nobody waits for any more is dropped.

  let asking = null;
  let isWriting = false;

  const close = make('button', { type: 'button', onclick: () => dialog.close() });
  dialog.addEventListener('cancel', (event) => { if (isWriting) event.preventDefault(); });
  dialog.addEventListener('close', () => {
    asking?.abort();
    asking = null;
    body.replaceChildren();
    hold(false);
  });
  // The report of errors behind it listens as well.
  host.addEventListener('keydown', (event) => { if (event.key === 'Escape') event.stopPropagation(); });

  function show(title, parts, closing, ...buttons) {
    heading.textContent = title;
    body.replaceChildren(...parts.filter(Boolean));
    close.textContent = closing;
    close.disabled = false;
    footer.replaceChildren(...buttons, close);
    if (!dialog.open) {
      hold(true);
      dialog.showModal();
    }
    body.scrollTop = 0;
    heading.focus();
  }

  const showFault = (title, ...parts) => show(title, parts, 'Close');

  const clean = (name) => name.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim() || 'file';
  const namesOf = (files) => (files.length > 3 ? `${files.length} files` : files.map(({ name }) => name).join(', '));

  function newQuestion() {
    asking?.abort();
    asking = new AbortController();
    return asking;
  }

  // A file that lies in the folder is read there.
  async function beginLying(name) {
    if (isWriting || start?.isReady() === false) return;
    const own = newQuestion();
    show(`Reading ${name} \u2026`, [], 'Cancel');
    await ask({ own, names: name, query: `lying=${encodeURIComponent(name)}${start.query()}`, bytes: new ArrayBuffer(0), beside: false }, null);
  }

  async function begin(chosen) {
    if (chosen.length === 0 || isWriting || start?.isReady() === false) return;
    const own = newQuestion();
    const files = chosen.map((file) => ({ name: clean(file.name), size: file.size }));
    const names = namesOf(files);
    if (files.reduce((sum, { size }) => sum + size, 0) > most) {
      showFault('Too large', make('p', {}, `${names}: at most 64 MB can be imported at once.`));
      return;
    }
    show(`Reading ${names} \u2026`, [], 'Cancel');
    let bytes;
    try {
      // What is written is what was shown, whatever becomes of the file meanwhile.
      bytes = await new Blob(await Promise.all(chosen.map((file) => file.arrayBuffer()))).arrayBuffer();
    } catch {
      if (asking === own) showFault('Not read', make('p', {}, `The browser may not read ${names}. Copy the file to another folder, and try again.`));
      return;
    }
    // A picture is no source: it belongs beside the page.
    const beside = !start && chosen.every(({ name }) => /\.(jpe?g|png|webp|avif|gif)$/i.test(name));
    const query = files.map(({ name, size }) => `name=${encodeURIComponent(name)}&size=${size}`).join('&');
    if (asking === own) await ask({ own, names, query: `${query}${start?.query() ?? ''}`, bytes, beside }, null);
  }

  async function ask(what, confirmed) {
    const { own, names, query, bytes, beside } = what;
    let response = null;
    let answer = null;
    try {
      const write = confirmed === null ? '' : `&write=${confirmed}`;
      const page = start ? '' : `&${beside ? 'beside' : 'page'}=${encodeURIComponent(location.pathname)}`;
      response = await fetch(`/__folio/import?${query}${page}${write}`, {
        method: 'POST', headers: { 'X-Folio-Token': token }, body: bytes, signal: own.signal, cache: 'no-store',
      });
      const isJson = response.headers.get('Content-Type') === 'application/json';
      answer = isJson ? await response.json() : { report: [{ kind: 'text', text: await response.text() }] };
    } catch { /* The preview ended, or nobody waits any more. */ }
    isWriting = false;
    if (asking !== own) return;
    if (answer === null) {
      showFault('No answer', make('p', {}, 'The preview did not take the file. Look whether `folio serve` still runs, and try again.'));
    } else if (!response.ok) {
      const isPdf = !start && !/(^|&)name=[^&]*(?<!\.pdf)(&|$)/i.test(query);
      showFault(`${names} cannot be ${beside ? 'put here' : isPdf ? 'used' : 'imported'}`, wordsOf(answer.report));
    } else if (answer['not-imported']) {
      showNotImported({ ...what, beside: true }, answer);
    } else if (answer['is-written']) {
      written(names, answer);
    } else {
      showReport(what, answer, confirmed !== null);
    }
  }

  const wordsOf = (report) => make('pre', {}, ...report.filter(({ kind }) => kind !== 'sum').map(({ kind, text }) => make('span', { className: kind }, text)));

  // A PDF that is no CV: on the page of a poster it is the poster, elsewhere it may have been meant as a CV.
  function showNotImported(what, answer) {
    const { why, report, 'is-for-page': isForPage } = answer['not-imported'];
    if (isForPage) { showPlace(what, answer, `Nothing of it goes into your CV: ${why}.`); return; }
    show(`${what.names} cannot be imported`, [wordsOf(report)], 'Close', button('Put it beside this page', () => showPlace(what, answer)));
  }

  // The report, as `folio import` has it.

  const counted = (number, what) => (number === 1 ? `1 ${what}` : `${number} ${what.replace(/y$/, 'ie')}s`);

  function changeLine(change) {
    const { path, added, removed } = change;
    return make('li', {}, make('code', {}, path), change['is-new'] ? ' (new)' : '',
      added ? make('span', { className: 'plus' }, ` +${added}`) : null,
      removed ? make('span', { className: 'minus' }, ` \u2212${removed}`) : null,
      added || removed ? ` ${added + removed === 1 ? 'line' : 'lines'}` : null);
  }

  function reportLine({ place, what, why, to }) {
    return make('li', {}, place && make('span', { className: 'faint' }, `${place.replace(/\u00b6(?=\d)/g, 'paragraph ')}  `), what, why && `: ${why}`,
      to && make('span', { className: 'faint' }, ` \u2192 ${to}`));
  }

  function reportPart(name, lines, open) {
    if (lines.length === 0) return null;
    const list = make('ul', {}, ...lines.slice(0, mostLines).map(reportLine));
    const more = lines.length - mostLines;
    return make('details', { open }, make('summary', {}, `${name} (${lines.length})`), list,
      more > 0 ? make('p', { className: 'faint' }, `and ${more} more: \`folio import\` writes all of them into import-report.txt`) : null);
  }

  function reportOf(report) {
    const { words } = report;
    const carried = report.carried.map(([what, number]) => counted(number, what)).join(', ');
    return [
      make('h3', {}, `${report.source} (${report.format})`),
      carried && make('p', {}, `Carried: ${carried}.`),
      reportPart('Please check', report.please_check, true),
      reportPart('Differs from your site, which stays as it is', report.differing, true),
      reportPart('Not carried', report.not_carried, false),
      reportPart('Kept private', report.kept_private, false),
      reportPart('Replaced by a record', report.replaced, false),
      reportPart('There already', report.already_there, false),
      make('p', { className: 'faint' }, `${counted(words.read, 'word')} read: ${words.written} written, ${words.private} private, ${words.not_carried} not carried.`),
    ];
  }

  function showReport(what, answer, isOther) {
    if (what.beside) { showPlace(what, answer); return; }
    const reports = answer.reports.flatMap(reportOf);
    if (answer.changes.length === 0) {
      show(`Nothing new in ${what.names}`, [make('p', {}, 'All that can be carried stands on your site.'), ...reports], 'Close');
      return;
    }
    const write = writer(start ? 'Begin my site with it' : 'Write to my site', what, answer);
    const first = isOther
      ? make('p', { className: 'error' }, `Your ${start ? 'folder' : 'site'} has changed meanwhile, and nothing was written. This is what would be written now:`)
      : make('p', {}, `Nothing is written yet. These files would ${start ? 'be new' : 'change'}:`);
    show(start ? `Begin your site with ${what.names}?` : `Import ${what.names}?`, [first, make('ul', {}, ...answer.changes.map(changeLine)), ...reports], 'Cancel', write);
  }

  function writer(words, what, answer) {
    const write = button(words, () => {
      isWriting = true;
      write.disabled = true;
      close.disabled = true;
      ask(what, answer.id);
    }, 'main');
    return write;
  }

  // A picture or a PDF, with the place where it would lie.
  function showPlace(what, answer, why = '') {
    const { file, write } = answer['name-it'];
    show(`Put ${what.names} beside this page?`, [make('p', {}, 'Nothing is written yet. This would be new:'), make('ul', {}, ...answer.changes.map(changeLine)),
      why && make('p', { className: 'faint' }, why), make('p', {}, 'What is in this folder is for everyone to see. Nothing on it may let anyone recognize a patient.'),
      make('p', {}, 'To show it, write this into ', make('code', {}, file), ':'), make('pre', { tabIndex: 0 }, write)], 'Cancel', writer('Put it there', what, answer));
  }

  // What was written stays in view across the reload that it causes.

  let note = null;
  const forget = () => {
    note.remove();
    onlyNote.gone();
    try { sessionStorage.removeItem(noteKey); } catch { /* It was not kept. */ }
  };

  // `put` is the `id` of what was put beside the page.
  function showNote({ text, put = null }) {
    note?.remove();
    // The script that edits listens.
    const [, write, shown] = / write (.*) into (\S+)\.$/.exec(text) ?? [];
    const edit = shown ? button(`Write it into ${shown}`, () => { forget(); document.dispatchEvent(new CustomEvent('folio-edit', { detail: { file: shown, write } })); }) : null;
    // The page that begins a site goes at once.
    const look = !start && text.includes('Please check') ? button(/Please check 1 /.test(text) ? 'Look at it' : 'Look at them', () => { forget(); document.dispatchEvent(new CustomEvent('folio-doubts')); }) : null;
    const report = !start && text.includes('import-report.txt') ? button('Read the report', () => document.dispatchEvent(new CustomEvent('folio-import-report'))) : null;
    const saves = !start && /^(Written from|Begun with) /.test(text) ? button('Take it back\u2026', () => { forget(); document.dispatchEvent(new CustomEvent('folio-saves')); }) : null;
    const away = put === null ? null : button('Take it away again', () => takeAway(put));
    note = make('div', { className: 'note' }, make('p', { tabIndex: -1 }, text), look, report, edit, saves, away, button('Close', forget));
    note.setAttribute('role', 'status');
    notes.append(note);
    onlyNote.take(forget, note);
  }

  function written(names, answer) {
    const paths = answer.changes.map(({ path }) => path).join(', ');
    const named = answer['name-it'];
    if (named) {
      const is = answer.changes.length === 1 ? 'is' : 'are';
      finish(`${paths} ${is} there. To show it, write ${named.write} into ${named.file}.`, answer.id);
      return;
    }
    const checks = answer.reports.reduce((sum, report) => sum + report.please_check.length, 0);
    otherChecks.add(answer.reports.flatMap((report) => report.please_check));
    const check = checks === 0 ? '' : ` Please check ${counted(checks, 'thing')} in it.`;
    finish(`${start ? `Begun with ${names}` : `Written from ${names}: ${paths}`}. The whole report is in import-report.txt.${check}`);
  }

  // What was put beside a page, if it is still that.
  async function takeAway(id) {
    let why = 'The preview did not answer. Look whether `folio serve` still runs, and try again.';
    try {
      const response = await fetch(`/__folio/import?away=${id}`, { method: 'POST', headers: { 'X-Folio-Token': token }, cache: 'no-store' });
      const isJson = response.headers.get('Content-Type') === 'application/json';
      const answer = isJson ? await response.json() : { report: [{ text: await response.text() }] };
      if (response.ok) { const [first, ...rest] = answer['taken-away']; finish(`${[first, ...rest].join(', ')} ${rest.length > 0 ? 'are' : 'is'} gone again.`); return; }
      why = answer.report.map(({ text }) => text).join('');
    } catch { /* The preview ended. */ }
    showFault('Not taken away', make('p', {}, why));
  }

  function finish(text, put = null) {
    try { sessionStorage.setItem(noteKey, JSON.stringify({ text, put })); } catch { /* Then the note goes with the page. */ }
    asking = null;
    showNote({ text, put });
    dialog.close();
    note.firstChild.focus();
  }

  try {
    const kept = sessionStorage.getItem(noteKey);
    if (kept !== null) showNote(JSON.parse(kept));
  } catch { /* As above. */ }

  // Ways in: a file that is dropped, the button among the hints, and Alt+Shift+O.

  // A picture or a link of the page itself is no file.
  let isOfPage = false;
  let hiding = null;
  addEventListener('dragstart', () => { isOfPage = true; });
  addEventListener('dragend', () => { isOfPage = false; });
  const brings = (event) => !isOfPage && event.dataTransfer?.types.includes('Files');

  function lift() {
    clearTimeout(hiding);
    veil.hidden = true;
  }

  function drag(event) {
    if (!brings(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = isWriting ? 'none' : 'copy';
    veil.hidden = false;
    // It comes again and again while the file is over the page.
    clearTimeout(hiding);
    hiding = setTimeout(lift, 1000);
  }

  addEventListener('dragenter', drag);
  addEventListener('dragover', drag);
  addEventListener('dragleave', (event) => { if (event.relatedTarget === null) lift(); });
  addEventListener('drop', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    lift();
    const folder = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).find((entry) => entry?.isDirectory);
    if (folder && !isWriting) {
      showFault('This is a folder', make('p', {}, 'A browser does not hand over a folder. In the terminal, write ',
        make('code', {}, `folio ${start ? 'new my-site --from' : 'import'} ${clean(folder.name)}`), ' with the path to it, or make a zip of it and drop that.'));
    } else {
      begin([...event.dataTransfer.files]);
    }
  });

  const choose = () => { if (!isWriting && start?.isReady() !== false) field.click(); };
  field.addEventListener('change', () => {
    begin([...field.files]);
    field.value = '';
  });
  document.addEventListener('folio-import', ({ detail }) => { if (detail?.lying) beginLying(detail.lying); else choose(); });
  addEventListener('keydown', (event) => {
    const isAsked = event.code === 'KeyO' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (!isAsked || event.composedPath()[0].matches?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    choose();
  });
})();
