// What could stand on a page of a new site: frames that the preview draws beside the parts of the page. They are in no
// built file. Their words come as text, never as HTML, and nothing here writes a file.
(() => {
  'use strict';
  // Files are imported by a script of its own, where the preview takes them.
  const takesFiles = Boolean(document.currentScript.dataset.token) && window === window.top;
  // For how long they are hidden: as long as the tab is open.
  const storeKey = 'folio:hints';
  let isHidden = false;
  try { isHidden = sessionStorage.getItem(storeKey) === 'hidden'; } catch { /* Then they are hidden until the next page. */ }
  let sheet = null;
  let drawn = [];
  // Which hints show what to write, by their names.
  const opened = new Map();

  const look = `
    :host { all: initial !important; display: block !important; color-scheme: inherit !important; --ink: light-dark(#35302a, #dcd7ce);
      --edge: light-dark(#8a6a12, #c6a64b); --label: light-dark(#6a500a, #d8bd6a); --ground: light-dark(#fffdf3, #24211b);
      --code: light-dark(#f3eedd, #302c24) }
    :host(folio-hint) { max-width: 38rem !important; margin-block: 1.1rem !important }
    :host([data-corner]) { position: fixed !important; inset: auto 0.75rem calc(0.75rem + var(--folio-bar, 0px)) auto !important; z-index: 2147483646 !important }
    @media print { :host { display: none !important } }
    .frame { color: var(--ink); background: var(--ground); border: 1.5px dashed var(--edge); border-radius: 6px;
      position: relative; padding: 0.75rem 0.8rem 0.65rem; font: 14px/1.45 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere }
    p { margin: 0 } strong { font-weight: 650 }
    .only { position: absolute; inset: -0.8em auto auto 0.6rem; padding-inline: 0.3rem; border-radius: 3px; color: var(--label);
      background: var(--ground); font-size: 12px; line-height: 1.5 }
    .banner { border-width: 0 0 1.5px; border-radius: 0; display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; justify-content: space-between }
    .banner p { flex: 1 1 24rem }
    details { margin-top: 0.35rem } details > summary ~ * { margin-top: 0.4rem }
    summary { cursor: pointer; width: fit-content; min-height: 24px; color: var(--label) }
    code, pre { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace }
    pre { margin: 0; padding: 0.5rem 0.65rem; background: var(--code); border-radius: 4px; white-space: pre-wrap; tab-size: 4 }
    button { font: inherit; font-size: 13px; color: inherit; background: var(--ground); border: 1px solid var(--edge); border-radius: 4px;
      padding: 0.25rem 0.7rem; min-height: 30px; margin-inline-end: 0.4rem; cursor: pointer }
    :focus-visible { outline: 2px solid var(--edge); outline-offset: 2px }`;

  function make(name, props, ...children) {
    const element = Object.assign(document.createElement(name), props);
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  function host(name, frame) {
    const element = make(name, { lang: sheet.language });
    const shadow = element.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(look);
    shadow.adoptedStyleSheets = [style];
    shadow.append(frame);
    drawn.push(element);
    return element;
  }

  function copyButton(text) {
    const { copy, copied } = sheet.labels;
    // A button that a browser would refuse is not there.
    if (!navigator.clipboard) return null;
    const button = make('button', { type: 'button', ariaLive: 'polite' }, copy);
    button.onclick = async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = copied;
        setTimeout(() => { button.textContent = copy; }, 2000);
      } catch { /* The text can be marked by hand. */ }
    };
    return button;
  }

  function frameOf(hint, isFirst) {
    const { labels } = sheet;
    const position = hint.edit === 'create' ? hint.file : `${hint.file}:${hint.line}`;
    const summary = make('summary', {}, `${labels.what}: `, make('code', {}, position));
    const pre = make('pre', { tabIndex: 0 }, hint.write);
    pre.setAttribute('role', 'group');
    pre.setAttribute('aria-label', position);
    // The script that edits listens, and writes the example into its draft.
    const go = () => document.dispatchEvent(new CustomEvent('folio-edit', { detail: { file: hint.file, hint } }));
    const mayOpen = takesFiles && hint.edit !== 'create' && /^(site\.toml|content\/.+)$/.test(hint.file);
    const way = mayOpen ? make('button', { type: 'button', lang: 'en', onclick: go }, `Write it into ${hint.file}`) : null;
    const beside = hint['beside-how'] && make('p', {}, hint['beside-how']);
    const details = make('details', { open: opened.get(hint.name) ?? isFirst }, summary, make('p', {}, hint.how), pre,
      way, beside, hint['as-is'] ? null : make('p', {}, labels.own), copyButton(hint.write));
    details.ontoggle = () => opened.set(hint.name, details.open);
    const frame = make('div', { className: 'frame' }, make('p', { className: 'only' }, labels.only),
      make('p', {}, make('strong', {}, `${hint.title}. `), hint.why), details);
    frame.setAttribute('role', 'note');
    frame.setAttribute('aria-label', `${labels.only}: ${hint.title}`);
    return frame;
  }

  function setHidden(hidden) {
    isHidden = hidden;
    try {
      if (hidden) sessionStorage.setItem(storeKey, 'hidden'); else sessionStorage.removeItem(storeKey);
    } catch { /* As above. */ }
    draw();
    drawn.at(-1)?.shadowRoot.querySelector('button').focus();
  }

  // The last of what is drawn, so that it gets the focus when it is pressed.
  function drawSwitch() {
    const { labels } = sheet;
    const button = make('button', { type: 'button', onclick: () => setHidden(!isHidden) }, isHidden ? labels.show : labels.hide);
    if (isHidden) {
      const element = host('folio-hints', button);
      element.dataset.corner = '';
      document.documentElement.append(element);
      return;
    }
    const choose = () => document.dispatchEvent(new CustomEvent('folio-import'));
    const importer = takesFiles ? make('button', { type: 'button', title: 'Alt+Shift+O', onclick: choose }, labels.import) : null;
    const frame = make('div', { className: 'frame banner' }, make('p', {}, labels.banner), button, importer);
    button.title = labels['for-good'];
    frame.setAttribute('role', 'note');
    frame.setAttribute('aria-label', labels.only);
    document.documentElement.insertBefore(host('folio-hints', frame), document.body);
  }

  function draw() {
    drawn.forEach((element) => element.remove());
    drawn = [];
    const own = (sheet?.hints ?? []).filter((hint) => hint.page === location.pathname);
    if (own.length === 0) return;
    // Those that share a spot stand there in their order.
    const last = new Map();
    for (const [index, hint] of isHidden ? [] : own.entries()) {
      const spot = hint.spots.map(({ selector, at }) => ({ part: document.querySelector(selector), at })).find(({ part }) => part);
      const { part, at } = spot ?? { part: document.body, at: 'beforeend' };
      const follows = at === 'afterend' || at === 'afterbegin';
      const element = host('folio-hint', frameOf(hint, index === 0));
      if (follows && last.has(part)) last.get(part).after(element); else part.insertAdjacentElement(at, element);
      if (follows) last.set(part, element);
    }
    drawSwitch();
  }

  document.addEventListener('folio-hints', ({ detail }) => {
    if (JSON.stringify(detail) === JSON.stringify(sheet)) return;
    sheet = detail;
    draw();
  });
})();
