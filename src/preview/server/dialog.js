// What the dialogs of the preview share: their look, and how their parts are made. The server puts this before the scripts that draw
// them, into one function with them; it draws nothing itself.

const dialogLook = `
  :host { all: initial !important; color-scheme: inherit !important; --ink: light-dark(#2b2723, #e6e1d8); --faint: light-dark(#625a50, #aca495);
    --edge: light-dark(#8a6a12, #c6a64b); --ground: light-dark(#fffdf8, #24211c); --code: light-dark(#f3eedd, #302c24); --rule: light-dark(#ddd4c2, #4a4438);
    --error: light-dark(#a3201a, #ff9d94); --warning: light-dark(#7a5200, #ffcf70); --good: light-dark(#2c6130, #a5d29a) }
  @media print { :host { display: none !important } }
  [hidden] { display: none !important }
  * { box-sizing: border-box }
  dialog { width: min(52rem, calc(100vw - 1.5rem)); max-width: none; height: fit-content; --top: min(3dvh, 2rem); max-height: calc(100dvh - var(--top) - 0.75rem); margin: var(--top) auto auto; padding: 0; overflow: hidden;
    flex-direction: column; border: 1px solid var(--edge); border-radius: 10px; color: var(--ink); background: var(--ground);
    font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; box-shadow: 0 12px 48px #0006 }
  dialog[open] { display: flex }
  dialog::backdrop { background: #0007 }
  h2 { margin: 0; padding: 0.9rem 1.15rem 0.4rem; font-size: 18px; line-height: 1.3; text-wrap: balance } h2:focus { outline: none }
  h3 { margin: 0.9rem 0 0.3rem; font-size: 15px }
  .body { flex: 1; overflow: auto; padding: 0 1.15rem 0.9rem } .body > :first-child { margin-top: 0 }
  p { margin: 0.4rem 0 } ul { margin: 0.3rem 0; padding-inline-start: 1.2rem } li { margin: 0.2rem 0 } .faint { color: var(--faint) }
  label { display: block; margin: 0.6rem 0 } details { margin: 0.3rem 0 } summary { cursor: pointer; width: fit-content; min-height: 24px }
  code, pre, textarea { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; tab-size: 4 }
  textarea, input, select { display: block; width: 100%; margin: 0.5rem 0; padding: 0.6rem 0.75rem; color: inherit; background: var(--code);
    border: 1px solid var(--edge); border-radius: 4px }
  textarea { min-height: 6rem; resize: vertical; font-size: 14px } input, select { font: 15px/1.5 system-ui, sans-serif } select[size] { min-height: 12rem } select[size] option { padding: 0.3rem 0.2rem; min-height: 28px; white-space: normal }
  pre { width: 100%; margin: 0.4rem 0; padding: 0.6rem 0.75rem; background: var(--code); border-radius: 4px; white-space: pre-wrap; max-height: 18rem; overflow: auto }
  pre.report .excerpt { white-space: pre }
  .error { color: var(--error); font-weight: 650 } .warning { color: var(--warning); font-weight: 650 }
  .plus { color: var(--good) } .minus { color: var(--error) } li > .plus, li > .minus { white-space: nowrap; font-variant-numeric: tabular-nums }
  pre > .plus, pre > .minus, pre > .same { display: block; min-height: 1.5em }
  .footer, .row { display: flex; flex-wrap: wrap; gap: 0.6rem } .footer { padding: 0.75rem 1.15rem; border-top: 1px solid var(--rule) }
  @media (max-height: 30rem) { .footer { padding-block: 0.4rem; flex-wrap: nowrap; overflow-x: auto } .footer button { flex: none } h2 { padding-block: 0.4rem 0 } }
  .row { margin: 0.4rem 0; align-items: center }
  button { font: 15px/1.5 system-ui, sans-serif; color: inherit; background: none; border: 1px solid var(--edge); border-radius: 6px; padding: 0.4rem 0.95rem; min-height: 36px; cursor: pointer }
  button.long { text-align: start; width: 100% } ul.plain { padding: 0; list-style: none }
  button.main { color: var(--ground); background: var(--ink); border-color: var(--ink); font-weight: 600 } li > button { margin-block: 0.2rem } button:disabled { opacity: 0.6; cursor: progress }
  .note { position: fixed; inset: auto 0.75rem calc(0.75rem + var(--folio-bar, 0px)); z-index: 2147483645; display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center;
    width: fit-content; max-width: min(40rem, calc(100vw - 1.5rem)); padding: 0.6rem 0.9rem; border: 1px solid var(--edge); border-radius: 8px; color: var(--ink);
    background: var(--ground); font: 14px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; box-shadow: 0 6px 24px #0004 }
  .note p { margin: 0 } .note a { display: inline-flex; align-items: center; min-height: 36px; padding: 0 0.3rem; color: inherit }
  :focus-visible { outline: 2px solid var(--edge); outline-offset: 2px }`;

function make(name, props, ...children) {
  const element = Object.assign(document.createElement(name), props);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const button = (text, onclick, className = '') => make('button', { type: 'button', onclick, className }, text);

// A sentence in which what somebody writes stands between two backticks.
function inWords(text) {
  const parts = text.split('`');
  return parts.length % 2 === 0 ? [text] : parts.map((words, index) => (index % 2 === 1 ? make('code', {}, words) : words));
}

// A place of a report, and what it does in words for who cannot see that it is underlined.
function placeButton(file, line, go) {
  const place = button(`${file}:${line}`, go, 'place');
  place.setAttribute('aria-label', `Edit ${file}:${line}`);
  place.title = `Edit ${file}, line ${line}`;
  return place;
}

// An element over the page that the styles of the page do not reach, with a constructed stylesheet, which no content policy refuses.
function makeHost(name, look) {
  const host = make(name, { lang: 'en', dir: 'ltr' });
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogLook + look);
  shadow.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  return { host, shadow };
}

// Where notes stand: first in the order of Tab, though they float below, as who has just saved looks for their buttons.
function makeNotes(name) {
  const { host, shadow } = makeHost(name, ':host { position: fixed !important; z-index: 2147483645 !important }');
  document.head.after(host);
  return shadow;
}

// Of all notes one is there at a time: the newer takes the place of the older. The page has room for it at its end.
const onlyNote = {
  forget: null,
  take(forget, note) {
    if (this.forget && this.forget !== forget) this.forget();
    this.forget = forget;
    document.documentElement.style.setProperty('--folio-note', `${note.offsetHeight + 12}px`);
  },
  gone() { document.documentElement.style.removeProperty('--folio-note'); },
};

// What an import asks about that no comment in a file asks: kept for as long as the tab is open, beside the questions in the files.
const otherChecks = {
  key: 'folio:checks',
  all() { try { return JSON.parse(sessionStorage.getItem(this.key)) ?? []; } catch { return []; } },
  set(checks) { try { sessionStorage.setItem(this.key, JSON.stringify(checks)); } catch { /* They stand in import-report.txt. */ } },
  // A line with a place in these files has a comment there.
  add(lines) {
    const fresh = lines.filter(({ to }) => !/^(content\/cv\.md:\d+|site\.toml)$/.test(to ?? ''))
      .map(({ what, why, to }) => ({ text: why ? `${what}: ${why}` : what, file: /^content\/.+\.(md|bib)$/.test(to ?? '') ? to : '' }));
    const known = this.all();
    this.set([...known, ...fresh.filter(({ text }) => !known.some((other) => other.text === text))]);
  },
  drop(text) { this.set(this.all().filter((other) => other.text !== text)); },
};

// While a dialog is open, a save does not take it away.
const hold = (isHeld) => document.dispatchEvent(new CustomEvent('folio-hold', { detail: isHeld }));
