// What a first screen shows, in every theme: a name of two lines at most, in which no word is parted; a menu in one row, with every
// page once, without a script; and the line of what can be counted, each part a link.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PNG } from 'pngjs';
import { Faults } from './faults.mjs';
import { languages, openSite, themes } from './site.mjs';

const NAMES = [
  'Li Na', 'Muhammad Abdulrahman', 'Venkatanarasimharaju', 'Ananthapadmanabhanarayanaswamyiyengarrao', 'Venkatanarasimharaju Ananthapadmanabhan',
  'Anna Maria Hohenzollern-Sigmaringen', 'WILLIAM MUMMWORTH WOMMELSDORF', 'Щербинина-Мышкина Юлия', 'Nguyễn Thị Minh Khai',
];
const WIDTHS = [320, 390, 768, 992, 1280, 2560];

/** The words of a name that stand on several lines, and on how many lines the name is. Runs in the page. */
function parted(element) {
  const text = element.firstChild;
  const tops = (start, end) => {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    return new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)));
  };
  const words = [...text.data.matchAll(/[^\s-]+-?/g)].filter((word) => tops(word.index, word.index + word[0].length).size > 1);
  return { words: words.map((word) => word[0]), lines: tops(0, text.data.trimEnd().length).size };
}

/** The texts of the links in the menu that are shown, by row. Runs in the page. */
function menu() {
  const shown = (links) => [...links].filter((link) => link.checkVisibility());
  const row = shown(document.querySelectorAll('.menu > ul > li > a, .menu summary'));
  const tops = [...new Set(row.map((link) => Math.round(link.getBoundingClientRect().top)))];
  const details = document.querySelector('.menu details');
  const isOffered = details?.checkVisibility() ?? false;
  if (isOffered) details.open = true;
  const links = shown(document.querySelectorAll('.menu a'));
  const isOutside = links.some((link) => { const { left, right } = link.getBoundingClientRect(); return left < 0 || right > document.documentElement.clientWidth; });
  if (isOffered) details.open = false;
  return { rows: tops.length, isSide: tops.length === row.length && row.length > 1, pages: links.map((link) => link.getAttribute('href')), isOutside };
}

for (const theme of themes()) {
  describe(theme, () => {
    let site;
    before(async () => { site = await openSite({ theme }); });
    after(async () => { await site?.close(); });

    test('no word of a name is parted', async () => {
      const faults = new Faults();
      const settings = (name, photo) => `[person]\nname = "${name}"\nheadline = "Surgeon"\n${photo}`;
      const named = await openSite({ theme, files: {
        'site.toml': settings(NAMES[0], ''),
        'content/photo.png': PNG.sync.write(new PNG({ width: 160, height: 200 })),
        'content/cv.md': '## Training\n\n### Residency\nBay Hospital · 2024 – present\n',
      } });
      const tab = await named.tab('/');
      for (const name of NAMES) {
        for (const photo of ['photo = "photo.png"\nphoto-alt = "Portrait"\n', '']) {
          named.rebuild({ 'site.toml': settings(name, photo) });
          for (const path of photo ? ['/', '/cv/'] : ['/']) {
            await tab.goto(named.url + path);
            await tab.evaluate(() => document.fonts.ready);
            for (const width of WIDTHS) {
              await tab.setViewportSize({ width, height: 900 });
              const where = `${path} ${width}${photo ? ' with a portrait' : ''}`;
              const { words, lines } = await tab.locator('.home-head h1, .site-head .name').evaluate(parted);
              if (words.length) faults.add(`${name}: parted`, where);
              if (lines > 2) faults.add(`${name}: ${lines} lines`, where);
              if (await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) faults.add(`${name}: scrolls sideways`, where);
            }
          }
        }
      }
      await named.close();
      faults.none();
    });

    test('the menu is one row that has every page', async () => {
      const tab = await site.tab('/', { javaScriptEnabled: false });
      const faults = new Faults();
      for (const path of ['/', '/research/']) {
        await tab.goto(site.url + path);
        const all = new Set(await tab.locator('.menu a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))));
        for (const width of [320, 383, 384, 390, 639, 640, 959, 960, 1280, 2560]) {
          await tab.setViewportSize({ width, height: 900 });
          const { rows, isSide, pages, isOutside } = await tab.evaluate(menu);
          if (rows > 1 && !isSide) faults.add(`the menu has ${rows} rows`, `${path} ${width}`);
          if (isOutside) faults.add('the menu leaves the window', `${path} ${width}`);
          if (pages.length !== all.size || new Set(pages).size !== all.size) faults.add(`${pages.length} of ${all.size} pages`, `${path} ${width}`);
        }
      }
      // By keyboard: what the word opens comes next.
      await tab.setViewportSize({ width: 390, height: 844 });
      await tab.locator('.menu summary').focus();
      await tab.keyboard.press('Enter');
      await tab.keyboard.press('Tab');
      assert.ok(await tab.evaluate(() => document.activeElement.matches('.menu details a') && document.activeElement.checkVisibility()));
      await tab.context().close();
      faults.none();
    });

    test('the menu is one row in every language', async () => {
      const faults = new Faults();
      const settings = (language) => `[site]\nlanguage = "${language}"\n[person]\nname = "Ada Park"\n`;
      const shown = (title) => `+++\ntitle = "${title}"\nevent = "A Meeting"\ndate = 2025-03-01\n+++\n\nA text.\n`;
      const spoken = await openSite({ theme, files: {
        'site.toml': settings('en'),
        'content/narrative.md': '## Introduction\n\nI am a surgeon.\n\n## Why surgery?\n\nBecause.\n',
        'content/cv.md': '## Training\n\n### Residency\nBay Hospital · 2024 – present\n',
        'content/works.bib': '@article{a, title = {On valves}, author = {Park, Ada}, journal = {A Journal}, year = 2024}\n',
        'content/posters/one/index.md': shown('A poster'),
        'content/talks/one/index.md': shown('A talk'),
        'content/updates/2025-03-01-one.md': '# An update\n\nA text.\n',
      } });
      const tab = await spoken.tab('/', { javaScriptEnabled: false });
      for (const language of languages()) {
        spoken.rebuild({ 'site.toml': settings(language) });
        await tab.goto(`${spoken.url}/cv/`);
        for (const width of [320, 384, 390, 640, 1280]) {
          await tab.setViewportSize({ width, height: 900 });
          const { rows, isSide, pages: named } = await tab.evaluate(menu);
          if (rows > 1 && !isSide) faults.add(`the menu has ${rows} rows`, `${language} ${width}`);
          if (new Set(named).size < 6) faults.add(`the menu has ${named.join()}`, `${language} ${width}`);
        }
      }
      await spoken.close();
      faults.none();
    });

    test('what can be counted is on the first screen', async () => {
      const tab = await site.tab('/');
      for (const [width, height] of [[1280, 900], [390, 844]]) {
        await tab.setViewportSize({ width, height });
        const below = await tab.locator('.evidence a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().bottom));
        assert.ok(below.length > 2, 'the sample has something to count');
        assert.ok(below.every((bottom) => bottom <= height), `${width}: ${below}`);
      }
      await tab.context().close();
    });
  });
}
