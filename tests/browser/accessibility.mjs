// Every page of the sample, in every theme, light and dark, from the smallest to the widest: what axe can check of WCAG 2.2 AA and of
// good practice, and what it does not check: one `h1`, headings in order, the four landmarks.
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { Faults } from './faults.mjs';
import { openSite, pages, themes } from './site.mjs';
import { eachPage } from './tabs.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 390, 768, 1280, 2560];
/** The rules that depend on the color scheme; the scheme changes nothing else. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** The order of headings, as faults. Runs in the page. */
function headings() {
  const faults = [];
  const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
  const first = all.filter((heading) => heading.localName === 'h1').length;
  if (first !== 1) faults.push(`${first} headings of the first rank`);
  let last = 0;
  for (const heading of all) {
    const rank = Number(heading.localName[1]);
    if (rank > last + 1) faults.push(`h${rank} after h${last}: ${heading.textContent.trim()}`);
    if (!heading.textContent.trim()) faults.push(`an empty h${rank}`);
    last = rank;
  }
  return faults;
}

for (const theme of themes()) {
  describe(theme, () => {
    let site;
    const seen = { axe: new Faults(), headings: new Faults(), landmarks: new Faults() };
    before(async () => {
      site = await openSite({ theme });
      await eachPage(site, pages(site.dist), { options: { reducedMotion: 'reduce' }, script: { content: axe.source } }, async (tab, path) => {
        for (const width of WIDTHS) {
          await tab.setViewportSize({ width, height: 900 });
          for (const colorScheme of ['light', 'dark']) {
            await tab.emulateMedia({ colorScheme });
            const runOnly = colorScheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: OF_COLORS };
            const { violations } = await tab.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'] }), runOnly);
            for (const { id, help, nodes } of violations) {
              for (const { html, target, any } of nodes) {
                const detail = any.map(({ message }) => message).join('; ');
                seen.axe.add(`${id} (${help}): ${target.join(' ')}\n  ${html.slice(0, 200)}\n  ${detail}`, `${path} ${colorScheme} ${width}`);
              }
            }
          }
          for (const fault of await tab.evaluate(headings)) seen.headings.add(fault, `${path} ${width}`);
          for (const role of ['banner', 'main', 'contentinfo']) {
            const count = await tab.getByRole(role).count();
            if (count !== 1) seen.landmarks.add(`${count} of the landmark ${role}`, `${path} ${width}`);
          }
          const named = await tab.getByRole('navigation').evaluateAll((all) => all.map((nav) => nav.getAttribute('aria-label') ?? nav.getAttribute('aria-labelledby') ?? ''));
          if (named.length === 0) seen.landmarks.add('no navigation', `${path} ${width}`);
          if (named.length !== new Set(named).size) seen.landmarks.add(`navigations of the same name: ${named.join(', ')}`, `${path} ${width}`);
        }
      });
    });
    after(async () => { await site?.close(); });
    test('axe finds nothing', () => seen.axe.none());
    test('headings are in order, under one of the first rank', () => seen.headings.none());
    test('a page has its four landmarks', () => seen.landmarks.none());
  });
}
