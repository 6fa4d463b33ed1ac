// Every page of the sample by keyboard, in every theme, light and dark: the first stop skips the menu, and every stop shows
// the focus.
import { after, before, describe, test } from 'node:test';
import { Faults } from './faults.mjs';
import { openSite, pages, themes } from './site.mjs';
import { eachPage } from './tabs.mjs';

/** Focuses every stop and compares its look before and after. The focus must already come from the keyboard. Runs in the page. */
function stops() {
  const faults = [];
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((stop) => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility({ visibilityProperty: true }));
  const looks = (stop) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(stop);
    return { outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth), outlineColor, rest: [boxShadow, backgroundColor, borderColor].join() };
  };
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const light = (color) => {
    if (!known.has(color)) known.set(color, measured(color));
    return known.get(color);
  };
  const measured = (color) => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const { backgroundColor } = getComputedStyle(e);
      if (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return 'white';
  };
  const name = (stop) => `${stop.localName}${stop.id ? `#${stop.id}` : ''}${stop.className ? `.${String(stop.className).replaceAll(' ', '.')}` : ''} "${stop.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
  for (const stop of all) {
    document.activeElement?.blur();
    const before = looks(stop);
    stop.focus();
    if (document.activeElement !== stop) {
      faults.push(`takes no focus: ${name(stop)}`);
      continue;
    }
    const now = looks(stop);
    if (!stop.matches(':focus-visible')) faults.push(`the keyboard's focus is not told: ${name(stop)}`);
    const isRinged = now.outline >= 2 && now.outline !== before.outline;
    if (!isRinged && now.rest === before.rest) faults.push(`looks the same with focus: ${name(stop)}`);
    if (isRinged) {
      const [one, other] = [light(now.outlineColor), light(paper(stop.parentElement))].sort((a, b) => b - a);
      const contrast = (one + 0.05) / (other + 0.05);
      if (contrast < 3) faults.push(`the ring's contrast is ${contrast.toFixed(2)}: ${name(stop)}`);
    }
    const box = [...stop.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) {
      faults.push(`has the focus and no place: ${name(stop)}`);
      continue;
    }
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push(`has the focus outside of the window: ${name(stop)}`);
    else {
      const top = document.elementFromPoint(x, y);
      if (!top || !(stop.contains(top) || top.contains(stop) || top.closest('label')?.contains(stop))) faults.push(`is covered while it has the focus: ${name(stop)}`);
    }
  }
  return faults;
}

for (const theme of themes()) {
  describe(theme, () => {
    let site;
    const seen = { skip: new Faults(), stops: new Faults() };
    before(async () => {
      site = await openSite({ theme });
      // One at a time: only one tab has the focus.
      await eachPage(site, pages(site.dist), { options: { reducedMotion: 'reduce' }, atOnce: 1 }, async (tab, path) => {
        for (const [width, colorScheme] of [[390, 'light'], [1280, 'light'], [1280, 'dark']]) {
          const place = `${path} ${colorScheme} ${width}`;
          await tab.setViewportSize({ width, height: 800 });
          await tab.emulateMedia({ colorScheme });
          await tab.goto(site.url + path);
          await tab.keyboard.press('Tab');
          const first = await tab.evaluate(() => {
            const link = document.activeElement;
            const box = link.getBoundingClientRect();
            const isSeen = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && box.width > 24;
            return { to: link.getAttribute('href') ?? '', isSeen };
          });
          if (!/^#./.test(first.to)) {
            seen.skip.add(`the first stop leads nowhere on the page: ${first.to}`, place);
          } else {
            if (!first.isSeen) seen.skip.add('the skip link is not seen when it has the focus', place);
            await tab.keyboard.press('Enter');
            await tab.keyboard.press('Tab');
            const where = await tab.evaluate((id) => {
              const main = document.querySelector('main');
              const target = document.getElementById(id);
              const stop = document.activeElement;
              const follows = Boolean(target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
              return { isMain: main === target || main?.contains(target), follows: follows || stop === document.body };
            }, first.to.slice(1));
            if (!where.isMain) seen.skip.add('the skip link does not lead to the text', place);
            if (!where.follows) seen.skip.add('after the skip link one is back in the menu', place);
          }
          for (const fault of await tab.evaluate(stops)) seen.stops.add(fault, place);
        }
      });
    });
    after(async () => { await site?.close(); });
    test('the first stop leads past the menu', () => seen.skip.none());
    test('every stop shows that it has the focus', () => seen.stops.none());
  });
}
