// What a script adds to every page; each is whole without it.

const root = document.documentElement;

/** The choice of light or dark, kept on this device alone. */
const remembered = (() => {
  try {
    return localStorage;
  } catch {
    return { getItem() {}, setItem() {}, removeItem() {} };
  }
})();
const device = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.scheme ?? (device.matches ? 'dark' : 'light')) === 'dark';
const chosen = remembered.getItem('scheme');
if (chosen === 'dark' || chosen === 'light') root.dataset.scheme = chosen;

function schemeChoice(place) {
  const button = place.querySelector('button');
  const tell = () => {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
  };
  button.addEventListener('click', () => {
    const wanted = isDark() ? 'light' : 'dark';
    const isDevices = (wanted === 'dark') === device.matches;
    if (isDevices) {
      delete root.dataset.scheme;
      remembered.removeItem('scheme');
    } else {
      root.dataset.scheme = wanted;
      remembered.setItem('scheme', wanted);
    }
    tell();
  });
  device.addEventListener('change', tell);
  tell();
  place.hidden = false;
}

/** Opens a linked picture over the page. */
function largeView(link) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !HTMLDialogElement.prototype.showModal) return;
    event.preventDefault();
    const dialog = document.createElement('dialog');
    const picture = new Image();
    const close = document.createElement('button');
    dialog.className = 'view';
    dialog.setAttribute('aria-label', link.getAttribute('aria-label') ?? link.querySelector('img').alt);
    picture.src = link.href;
    picture.alt = link.querySelector('img').alt;
    close.type = 'button';
    // A template that gives no word gets a sign.
    close.textContent = link.dataset.large || '×';
    dialog.append(picture, close);
    dialog.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Opens the section that an address leads to; and all of them where a browser shows no closed one on a wide screen or on paper. */
function unfold(sections) {
  const open = () => sections.forEach((section) => { section.open = true; });
  const find = () => {
    const target = document.querySelector(':target');
    const section = target?.closest('.unfold:not([open])');
    if (!section) return;
    section.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', find);
  find();
  if (CSS.supports('selector(::details-content)')) return;
  const wide = matchMedia('(min-width: 48rem)');
  const show = () => wide.matches && open();
  wide.addEventListener('change', show);
  addEventListener('beforeprint', open);
  show();
}

/** Marks the section that is read. */
function follow(contents) {
  const links = [...contents.querySelectorAll('a[href^="#"]')];
  const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('section'));
  const mark = () => {
    const line = innerHeight / 3;
    const at = sections.findLastIndex((section) => section && section.getBoundingClientRect().top < line);
    links.forEach((link, index) => (index === at ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}

/** Closes what a menu has opened with Escape, or a click beside it. */
function closable(details) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary').focus();
  });
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
}

document.querySelectorAll('.menu details').forEach(closable);
document.querySelectorAll('[data-scheme-choice]').forEach(schemeChoice);
document.querySelectorAll('[data-large]').forEach(largeView);
unfold(document.querySelectorAll('.unfold'));
document.querySelectorAll('.contents').forEach(follow);
document.querySelectorAll('[data-print]').forEach((button) => {
  button.addEventListener('click', () => print());
  button.hidden = false;
});
