// Where a person points on the page: the innermost part with words of its own, by the pointer, by touch, by the focus or by a mark. A
// small button comes to it. What stands there is found by the preview; nothing of a file is known here.
function pointing({ opener, host, isBusy }) {
  const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, pre, blockquote, figcaption, summary, time, img';
  const longest = 600;
  let pointed = null;

  const isOwn = (target) => !(target instanceof Element) || target.closest('nav, form, button, select, folio-edit, folio-edited, folio-bar, folio-import, folio-imported, folio-hint, folio-hints, folio-report');

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

  function hide() {
    opener.hidden = true;
    pointed = null;
  }

  function point(part) {
    if (part === pointed || isBusy()) return;
    if (!part || part.getClientRects().length === 0) { hide(); return; }
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
  // A finger that is lifted leaves the page, too, and its click on the button comes after that.
  document.addEventListener('pointerleave', ({ pointerType }) => { if (pointerType !== 'touch') hide(); });

  // By keyboard: what has the focus or is marked, else a list of all parts of the page.

  function markedPart() {
    const marked = getSelection();
    const node = marked && !marked.isCollapsed ? marked.anchorNode : null;
    return node && partAt(node instanceof Element ? node : node.parentElement);
  }

  // The words of a part that no part inside it has: a talk has a title and, in it, a date.
  function ownWords(part) {
    if (part.alt !== undefined) return part.alt;
    const inner = part.querySelector(blocks);
    if (!inner) return part.innerText.replace(/\s+/g, ' ').trim();
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      return node.matches(blocks) || node.getClientRects().length === 0 ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    let words = '';
    while (walker.nextNode()) words += ` ${walker.currentNode.data}`;
    words = words.replace(/\s+/g, ' ').trim();
    return /[\p{L}\p{N}]/u.test(words) ? words : '';
  }

  return {
    hide,
    whereIs,
    // Under the pointer or the last touch.
    part: () => pointed,
    // For the keyboard: what is marked, else what has the focus, else what is under the pointer.
    chosen() {
      const focused = document.activeElement;
      return markedPart() ?? (focused && focused !== document.body && focused !== host ? partAt(focused) : null) ?? pointed;
    },
    // All parts of the page that have words, with their words.
    all(area) {
      const parts = [...area.querySelectorAll(blocks)].filter((part) => !isOwn(part) && part.getClientRects().length > 0);
      return parts.map((part) => [part, ownWords(part)]).filter(([, text]) => text !== '');
    },
  };
}
