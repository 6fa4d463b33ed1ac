// folio's live preview: keeps an open page the same as the folder it is made from. It is added when a page is answered by
// `folio serve` and is never part of the published site. It needs nothing that `default-src 'self'` would refuse.
(() => {
  'use strict';
  const script = document.currentScript;
  // The page that stands in for a site without a good build shows the report itself.
  const standsIn = document.documentElement.hasAttribute('data-folio-stand-in');
  const takesEdits = Boolean(script.dataset.token) && window === window.top;
  let since = new URL(script.src).searchParams.get('at');
  let leaving = false;

  // The place on the page, across a reload.

  const placeKey = `folio:place:${location.pathname}${location.search}`;

  // A dialog that is open keeps the page until it is closed; so does one that is opened while the page is about to go.
  let isHeld = false;
  let isDue = false;
  let isReloading = false;
  document.addEventListener('folio-hold', ({ detail }) => {
    isHeld = detail;
    if (isHeld && isReloading) keepPage();
    else if (isDue && !isHeld) reload();
  });

  function keepPage() {
    window.stop();
    isReloading = false;
    leaving = false;
    isDue = true;
    askAnew();
  }

  function reload() {
    isDue = isHeld;
    if (leaving || isHeld) return;
    leaving = true;
    isReloading = true;
    try {
      sessionStorage.setItem(placeKey, JSON.stringify([scrollX, scrollY]));
      history.scrollRestoration = 'manual';
    } catch { /* Without storage the browser keeps the place as well as it can. */ }
    location.reload();
  }

  function restorePlace() {
    let place;
    try {
      place = JSON.parse(sessionStorage.getItem(placeKey));
      sessionStorage.removeItem(placeKey);
    } catch { /* As above. */ }
    if (!place) return;
    history.scrollRestoration = 'manual';
    // Pictures may make the page longer while they arrive, so the place is sought again until the person moves on.
    const go = () => scrollTo({ left: place[0], top: place[1], behavior: 'instant' });
    const growth = new ResizeObserver(go);
    const inputs = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
    const done = () => {
      growth.disconnect();
      inputs.forEach((type) => removeEventListener(type, done));
      history.scrollRestoration = 'auto';
    };
    inputs.forEach((type) => addEventListener(type, done, { passive: true }));
    growth.observe(document.body);
    go();
    addEventListener('load', () => { go(); setTimeout(done, 1000); });
  }

  // Stylesheets, without a reload: the old one stays until the new one is there, so nothing flashes.

  const replacedBy = new Map();
  const newest = (link) => (replacedBy.has(link) ? newest(replacedBy.get(link)) : link);

  function swapStyle({ old, new: fresh }) {
    const links = [...document.querySelectorAll('link[rel~="stylesheet"]')];
    for (const link of links.filter((link) => !replacedBy.has(link) && new URL(link.href).pathname === old)) {
      const next = link.cloneNode();
      next.removeAttribute('integrity');
      next.href = `${fresh}?at=${since}`;
      next.onload = () => {
        if (replacedBy.has(next)) return;
        const done = [...replacedBy.keys()].filter((before) => newest(before) === next);
        done.forEach((before) => { before.remove(); replacedBy.delete(before); });
      };
      next.onerror = reload;
      replacedBy.set(link, next);
      link.after(next);
    }
  }

  // The report, over the page: at once where something is wrong, and for what could be better when a person asks. It lives in a shadow tree, so that the page's styles do not reach it, with a
  // constructed stylesheet, which no content policy refuses.

  const look = `
    :host { all: initial !important; position: fixed !important; inset: 0 0 auto 0 !important; z-index: 2147483647 !important }
    :host([hidden]) { display: none !important }
    @media print { :host { display: none !important } }
    section { box-sizing: border-box; max-height: max(40vh, calc(100vh - 11rem - var(--folio-bar, 0px))); overflow: auto; padding: 1rem 1.25rem; color: #f2efe9; background: #201d1a;
      border-bottom: 4px solid #ff6b5e; box-shadow: 0 4px 24px #0008; font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace }
    section[role=region] { border-bottom-color: #ffcf70 }
    header { position: sticky; top: -1rem; margin: -1rem -1.25rem 0; padding: 0.6rem 1.25rem; background: #201d1a; display: flex; justify-content: space-between; align-items: center; gap: 1rem; font-weight: 700 }
    pre { margin: 0.75rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; overflow-x: auto; font: inherit; tab-size: 4 }
    .excerpt { white-space: pre }
    .error { color: #ff8f85; font-weight: 700 } .warning { color: #ffcf70; font-weight: 700 } .note, .help { color: #b9d8a8 }
    .position { color: #8fc7ff }
    button { font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 4px; padding: 0.15rem 0.7rem; cursor: pointer }
    :focus-visible { outline: 2px solid #8fc7ff; outline-offset: 2px }`;
  let overlay = null;
  let shown = null;

  function make(name, props, ...children) {
    const element = Object.assign(document.createElement(name), props);
    element.append(...children);
    return element;
  }

  function makeOverlay() {
    const host = document.createElement('folio-report');
    const shadow = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    shadow.adoptedStyleSheets = [sheet];
    const fold = () => {
      if (isAsked) document.dispatchEvent(new CustomEvent('folio-warnings-closed'));
      host.hidden = true;
      isAsked = false;
    };
    const close = make('button', { type: 'button', onclick: fold }, 'Close');
    const pre = make('pre', { tabIndex: 0 });
    const heading = make('span', {});
    const section = make('section', {}, make('header', {}, heading, close), pre);
    shadow.append(section);
    addEventListener('keydown', (event) => { if (event.key === 'Escape') fold(); });
    // First in the order of Tab, as it is on the page; what gets the focus is not behind it.
    document.head.after(host);
    new ResizeObserver(() => { document.documentElement.style.scrollPaddingTop = `${host.offsetHeight + 8}px`; }).observe(host);
    return { host, pre, section, heading };
  }

  // A place in a file that the preview may open is a way there; the script that edits listens.
  function reportPart({ kind, text }) {
    const [, before, file, line, after] = (kind === 'position' && takesEdits && /^(\s*-->\s)((?:site\.toml|content\/.+?)):(\d+)((?::\d+)?\s*)$/.exec(text)) || [];
    if (!file) return make('span', { className: kind }, text);
    const go = () => document.dispatchEvent(new CustomEvent('folio-edit', { detail: { file, line: Number(line) } }));
    const place = make('button', { type: 'button', title: `Edit ${file}, line ${line}`, onclick: go }, `${file}:${line}`);
    place.setAttribute('aria-label', `Edit ${file}:${line}`);
    return make('span', { className: kind }, before, place, after);
  }

  let warnings = 0;
  let isAsked = false;

  function showReport(report) {
    // What was closed stays closed until there is something else to say.
    const text = JSON.stringify(report);
    if (standsIn || text === shown) return;
    shown = text;
    const count = (kind) => (report ?? []).filter((part) => part.kind === kind).length;
    // What says nothing of warnings is a report of folio's own failing.
    const hasErrors = report !== null && (count('error') > 0 || count('warning') === 0);
    // Beside an error they stand in its report.
    warnings = hasErrors ? 0 : count('warning');
    tellWarnings();
    if (report === null) { overlay?.host.remove(); overlay = null; return; }
    overlay ??= makeOverlay();
    if (hasErrors) isAsked = false;
    overlay.host.hidden = !hasErrors && !isAsked;
    overlay.heading.textContent = hasErrors ? 'Below is the last page that could be built' : 'What could be better';
    overlay.section.setAttribute('role', hasErrors ? 'alert' : 'region');
    if (hasErrors) overlay.section.removeAttribute('aria-label'); else overlay.section.setAttribute('aria-label', 'What could be better');
    overlay.pre.replaceChildren(...report.map(reportPart));
  }

  // Who draws the bar says when it is there, and gets the number of warnings now and when it is another one.
  const tellWarnings = () => document.dispatchEvent(new CustomEvent('folio-warnings', { detail: warnings }));
  document.addEventListener('folio-bar', tellWarnings);
  document.addEventListener('folio-show-warnings', () => {
    if (!overlay) return;
    isAsked = true;
    overlay.host.hidden = false;
    overlay.section.scrollTop = 0;
    overlay.pre.focus({ preventScroll: true });
  });

  // What could stand on the page is drawn by a script of its own.

  function showHints(sheet) {
    if (!standsIn) document.dispatchEvent(new CustomEvent('folio-hints', { detail: sheet }));
  }

  // What is new. Only a page that somebody looks at asks: at once, and from then on so that the answer waits for something new. A
  // browser has few connections to one server, so of all pages one waits at a time; what is new comes to the others as they follow.
  // A page may keep its turn and stand still, as while it is printed: after two seconds the others ask without one.

  const actions = { reload, style: swapStyle, report: ({ report }) => showReport(report), hints: ({ sheet }) => showHints(sheet) };
  const pauses = [500, 1000, 2000];
  let failures = 0;
  let atOnce = true;
  let timer = null;
  let asking = null;

  async function ask() {
    if (asking || leaving || document.hidden) return;
    const own = new AbortController();
    const { signal } = own;
    const get = async (more) => (await fetch(`/__folio/changes?since=${since}${more}`, { signal, cache: 'no-store' })).json();
    let answer = null;
    asking = own;
    timer = setTimeout(askAnew, 2000);
    try {
      answer = await (atOnce || !navigator.locks ? get('&now') : navigator.locks.request('folio-changes', { signal }, () => get('')));
    } catch { /* The preview ended, or nobody looks at this page any more. */ }
    if (asking !== own) return;
    asking = null;
    clearTimeout(timer);
    if (answer === null) {
      timer = setTimeout(ask, pauses[Math.min(failures, pauses.length - 1)]);
      failures += 1;
      return;
    }
    since = answer.mark;
    atOnce = false;
    failures = 0;
    answer.events.forEach((event) => actions[event.type](event));
    ask();
  }

  function askAnew() {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
    atOnce = true;
    ask();
  }

  addEventListener('visibilitychange', askAnew);
  addEventListener('pagehide', () => { leaving = true; askAnew(); });
  addEventListener('pageshow', (event) => { if (event.persisted) { leaving = false; askAnew(); } });
  restorePlace();
  ask();
})();
