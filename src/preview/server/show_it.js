// The way from a note to what was saved: its page, and on it the entry, which is marked for a moment.
const showIt = {
  key: 'folio:shown',
  link(page) {
    const { hash } = new URL(page, location.href);
    const keep = () => { try { sessionStorage.setItem(this.key, hash); } catch { /* Then it is not marked. */ } };
    return make('a', { href: page, onclick: keep }, 'Show it');
  },
  // On the page that was gone to.
  mark() {
    let hash = '';
    try {
      hash = sessionStorage.getItem(this.key) ?? '';
      sessionStorage.removeItem(this.key);
    } catch { /* As above. */ }
    if (hash === '' || hash !== location.hash) return;
    let id = '';
    try { id = decodeURIComponent(hash.slice(1)); } catch { return; }
    const part = document.getElementById(id);
    if (!part) return;
    const look = () => part.scrollIntoView({ block: 'center' });
    look();
    // The hints come a moment later, and move what is below them.
    const wait = new AbortController();
    document.addEventListener('folio-hints', () => requestAnimationFrame(look), { once: true, signal: wait.signal });
    setTimeout(() => wait.abort(), 1500);
    const outline = (color) => ({ outline: `3px solid ${color}`, outlineOffset: '6px' });
    part.animate([outline('#b8860b'), outline('#b8860b'), outline('transparent')], { duration: 4000 });
  },
};
