// The ways to write, in a small bar at the lower edge of every page that may be edited. It has room of its own at the end of the page,
// and what has the focus is not behind it. It is in no built file.
function showBar(ways) {
  const { host, shadow } = makeHost('folio-bar', `
    :host { display: block !important; position: sticky !important; inset: auto 0 0 !important; z-index: 2147483643 !important; margin-block-start: var(--folio-note, 0px) !important }
    nav { display: flex; flex-wrap: wrap; gap: 0.35rem; justify-content: center; padding: 0.35rem 0.5rem; color: var(--ink); background: var(--ground); border-top: 1px solid var(--edge) }
    button { min-height: 28px; padding: 0 0.6rem; font-size: 13px }
    .short { display: none } @media (max-width: 30rem) { .short { display: inline } .short + .full { display: none } }
    @media print { :host { display: none !important } }`);
  // On a phone the bar has two rows at most: a long name is cut there.
  const words = (text, short) => (short ? [make('span', { className: 'short' }, short), make('span', { className: 'full' }, text)] : [text]);
  const way = ([text, keys, go, short]) => {
    const own = button('', go);
    own.title = keys;
    own.setAttribute('aria-label', text);
    own.append(...words(text, short));
    return own;
  };
  const bar = make('nav', {}, ...ways.map(way));
  bar.setAttribute('aria-label', 'Write on this site');
  shadow.append(bar);
  // What could be better is there for who looks only at pages; it is in nobody's way.
  const better = button('', () => document.dispatchEvent(new CustomEvent('folio-show-warnings')));
  document.addEventListener('folio-warnings', ({ detail }) => {
    better.textContent = `Could be better (${detail})`;
    if (detail > 0) bar.append(better); else better.remove();
  });
  document.addEventListener('folio-warnings-closed', () => better.focus());
  document.dispatchEvent(new CustomEvent('folio-bar'));
  // What floats above it, and what gets the focus, keeps clear of it.
  const page = document.documentElement;
  page.style.scrollPaddingBottom = 'calc(var(--folio-bar, 0px) + var(--folio-note, 0px) + 8px)';
  new ResizeObserver(() => {
    page.style.setProperty('--folio-bar', `${host.offsetHeight}px`);
  }).observe(host);
}
