// Every page of the sample, in every theme, from 320 to 2560 pixels: nothing scrolls sideways, nothing is cut off or overlaps other
// text, and every control is at least 24 pixels each way. The same at 400 % zoom, and with the text spacing of WCAG 1.4.12.
import { after, before, describe, test } from 'node:test';
import { Faults } from './faults.mjs';
import { openSite, pages, themes } from './site.mjs';
import { eachPage } from './tabs.mjs';

const WIDTHS = [320, 390, 768, 1280, 2560];

/** The faults of the page's current layout, by kind. Runs in the page. */
function look() {
  const faults = { scroll: [], cut: [], overlap: [], targets: [], torn: [] };
  const width = document.documentElement.clientWidth;
  const name = (element) => {
    const words = (element.textContent || element.getAttribute('alt') || '').replace(/\s+/g, ' ').trim().slice(0, 50);
    const parent = element.parentElement;
    const one = (e) => e.localName + (e.id ? `#${e.id}` : '') + (e.classList.length ? `.${[...e.classList].join('.')}` : '');
    return `${parent ? `${one(parent)} > ` : ''}${one(element)} "${words}"`;
  };
  // Text for screen readers is cut off on purpose, and a skip link waits outside the window.
  const isHidden = (element) => {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      const box = e.getBoundingClientRect();
      if (style.position === 'absolute' || style.position === 'fixed') {
        if (box.width <= 1 || box.height <= 1 || box.right <= 0 || box.bottom + scrollY <= 0) return true;
        if (style.clipPath !== 'none' || style.clip !== 'auto') return true;
      }
      if (style.visibility !== 'visible' || style.opacity === '0') return true;
    }
    return !element.checkVisibility();
  };
  const scroller = (element) => {
    for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)) return e;
    }
    return null;
  };
  const inside = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('svg svg, svg > *') && !isHidden(element));

  // No horizontal scroll of the page. A table or code may scroll on its own, in a box that the keyboard reaches.
  if (document.documentElement.scrollWidth > width || document.body.scrollWidth > Math.ceil(document.body.getBoundingClientRect().width)) {
    faults.scroll.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
  }
  for (const element of inside) {
    const box = element.getBoundingClientRect();
    const isLeaf = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) || ['img', 'input', 'select', 'svg', 'button'].includes(element.localName);
    if (isLeaf && !scroller(element) && (box.right > width + 1 || box.left < -1)) faults.scroll.push(`reaches out of the window: ${name(element)}`);
    const style = getComputedStyle(element);
    const isCut = (way) => ['hidden', 'clip'].includes(style[`overflow${way}`]);
    if (element.childElementCount + element.textContent.trim().length > 0 && style.display !== 'inline') {
      if (isCut('X') && element.scrollWidth > element.clientWidth + 1) faults.cut.push(`cut off at the side: ${name(element)}`);
      if (isCut('Y') && element.scrollHeight > element.clientHeight + 1) faults.cut.push(`cut off below: ${name(element)}`);
      if (['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
        const isText = !element.matches('pre') && !element.querySelector('table, pre, img, svg');
        if (isText) faults.scroll.push(`text that scrolls sideways: ${name(element)}`);
      }
    }
  }

  // Lines of text and pictures do not overlap. Only the middle half of a line counts, because tight lines of a paragraph touch.
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const visible = new Set(inside);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !visible.has(element) || scroller(element)) continue;
    if (getComputedStyle(element).position === 'fixed') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      if (right - left > 1 && height > 1) boxes.push({ element, left, right, top: top + height / 4, bottom: bottom - height / 4 });
    }
  }
  for (const element of document.body.querySelectorAll('img, input, select, button')) {
    if (!visible.has(element)) continue;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (right - left > 1 && bottom - top > 1) boxes.push({ element, left, right, top, bottom });
  }
  boxes.sort((one, other) => one.top - other.top);
  for (const [at, one] of boxes.entries()) {
    for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom - 1; next += 1) {
      const other = boxes[next];
      const isOver = Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - other.top > 1;
      if (isOver && !one.element.contains(other.element) && !other.element.contains(one.element)) {
        faults.overlap.push(`${name(one.element)} lies over ${name(other.element)}`);
      } else if (isOver && one.element !== other.element && ![one, other].some(({ element }) => ['button', 'select'].includes(element.localName))) {
        faults.overlap.push(`${name(one.element)} lies over ${name(other.element)}`);
      }
    }
  }

  // No title is broken at a hyphen; only a word that is longer than the line may be.
  for (const title of document.body.querySelectorAll('h1, h2, h3, .title')) {
    if (!visible.has(title)) continue;
    const words = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      if (node.parentElement.closest('.unbroken')) continue;
      for (const found of node.data.matchAll(/[\p{L}\p{N}][-–](?=[\p{L}\p{N}])/gu)) {
        const range = document.createRange();
        const top = (at) => { range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().top; };
        if (Math.abs(top(found.index) - top(found.index + 2)) > 4) faults.torn.push(`broken at its hyphen: ${name(title)}`);
      }
    }
  }

  // Controls are at least 24 pixels each way, except a link in a sentence, which has the height of the line. A sentence ends at a
  // forced line break; links alone are not a sentence.
  const isInSentence = (target) => {
    let block = target.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    let hasWords = false, hasTarget = false;
    const walk = (node) => {
      if (node === target) hasTarget = true;
      else if (node.nodeType === Node.TEXT_NODE) hasWords ||= /[\p{L}\p{N}]/u.test(node.data);
      else if (node.localName === 'br' || (node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display !== 'inline')) {
        if (hasTarget) return true;
        hasWords = false;
      } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches('a, button')) return [...node.childNodes].some(walk);
      return false;
    };
    [...block.childNodes].some(walk);
    return hasTarget && hasWords;
  };
  for (const target of document.body.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]')) {
    if (!visible.has(target) || target.disabled) continue;
    const box = target.getBoundingClientRect();
    if (box.width >= 23.99 && box.height >= 23.99) continue;
    if (getComputedStyle(target).display === 'inline' && isInSentence(target)) continue;
    faults.targets.push([name(target), `${Math.round(box.width * 10) / 10} × ${Math.round(box.height * 10) / 10}`]);
  }
  return faults;
}

/** The spacing that a reader may set by WCAG 1.4.12, on top of the page's own. Runs in the page; no policy forbids it. */
function space() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets.push(sheet);
}

for (const theme of themes()) {
  describe(theme, () => {
    let site;
    const seen = { scroll: new Faults(), cut: new Faults(), overlap: new Faults(), targets: new Faults(), torn: new Faults() };
    before(async () => {
      site = await openSite({ theme });
      await eachPage(site, pages(site.dist), { options: { reducedMotion: 'reduce' } }, async (tab, path) => {
        const note = async (how, kinds = Object.keys(seen)) => {
          const found = await tab.evaluate(look);
          for (const kind of kinds) {
            for (const fault of found[kind]) {
              const [what, size = ''] = [fault].flat();
              seen[kind].add(what, `${path} ${how} ${size}`.trim());
            }
          }
        };
        for (const width of WIDTHS) {
          await tab.setViewportSize({ width, height: 900 });
          await note(width);
        }
        // 1280 pixels at 400 %: a window of 320 by 256, in which every pixel is sixteen.
        const session = await tab.context().newCDPSession(tab);
        await session.send('Emulation.setDeviceMetricsOverride', { width: 320, height: 256, deviceScaleFactor: 4, mobile: false });
        await note('at 400 %', ['scroll', 'cut', 'overlap']);
        await session.send('Emulation.clearDeviceMetricsOverride');
        await session.detach();
        await tab.evaluate(space);
        for (const width of [320, 768, 1280]) {
          await tab.setViewportSize({ width, height: 900 });
          await note(`${width} with wide spacing`, ['scroll', 'cut', 'overlap']);
        }
      });
    });
    after(async () => { await site?.close(); });
    test('no title is broken at a hyphen', () => seen.torn.none());
    test('nothing scrolls sideways', () => seen.scroll.none());
    test('nothing is cut off', () => seen.cut.none());
    test('nothing lies over other text', () => seen.overlap.none());
    test('targets are large enough', () => seen.targets.none());
  });
}
