// Every page of the sample, in every theme, printed from the browser on US Letter: clean paper. No menu, no controls; the addresses of links
// that lead elsewhere; a number on every page; no heading alone at a page's end, no split entry. A list of works, on A4, is set as a
// bibliography.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Faults } from './faults.mjs';
import { openSite, pages, themes } from './site.mjs';
import { eachPage } from './tabs.mjs';

/** An entry longer than this may continue on the next page. */
const LONG_ENTRY = 1200;

/** The content of the printed page. Runs in the page. */
function printed(longEntry) {
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const text = (element) => element.innerText.trim();
  const visible = (selector, root = document) => [...root.querySelectorAll(selector)].filter(isSeen);
  const texts = (element) => {
    const found = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isSeen(node.parentElement) && node.data.trim().length >= 8) found.push(node.data.trim());
    return found;
  };
  return {
    controls: visible('nav, button, form, input, select, [role=search], body > a[href^="#"], .more').filter((element) => text(element) && (element.matches('.more') || !element.closest('main p, main li, main h2, main h3')))
      .map((element) => `${element.localName}${element.className ? `.${element.className}` : ''} "${text(element).replace(/\s+/g, ' ').slice(0, 60)}"`),
    links: visible('main a[href^="http"]').map((link) => ({ href: link.href, words: text(link) })),
    headings: visible('h1, h2, h3, h4').map(text).filter(Boolean),
    entries: visible('article, li, figure, tr, blockquote, [class*=entry]', document.querySelector('main'))
      .filter((entry) => !entry.querySelector('article, li, figure, tr') && entry.innerText.length < longEntry)
      .map(texts).filter((found) => found.length > 1).map((found) => [found[0], found.at(-1)]),
  };
}

/** Letters and digits alone: printing changes lines, spaces, hyphens and ligatures. */
const squeeze = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** As many works as fill three sheets, each with more links than a citation has. */
const WORKS = Array.from({ length: 60 }, (_, at) => `@article{w${at},
  title = {Outcomes after operation ${at} in twelve hospitals, and what became of those not seen again},
  author = {Okafor, Ada and Mensah, Kwame and Park, Min and Silva, Rita}, journal = {Journal of Long Follow-up},
  year = {${2026 - Math.floor(at / 4)}}, doi = {10.5555/follow.${1000 + at}}, pmid = {${30000000 + at}}, code = {https://code.example/${at}}}
`).join('');

/** The text of each sheet of a file. */
const textOf = (file, ...how) => execFileSync('pdftotext', [...how, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);

let paper;
before(() => { paper = mkdtempSync(join(tmpdir(), 'folio-paper-')); });
after(() => rmSync(paper, { recursive: true, force: true }));

for (const theme of themes()) {
  describe(theme, () => {
    let site;
    const seen = { controls: new Faults(), links: new Faults(), numbers: new Faults(), headings: new Faults(), entries: new Faults() };
    before(async () => {
      site = await openSite({ theme });
      // A dark screen still prints on white paper.
      const options = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' };
      await eachPage(site, pages(site.dist), { options }, async (tab, path) => {
        await tab.emulateMedia({ media: 'print' });
        const told = await tab.evaluate(printed, LONG_ENTRY);
        const file = join(paper, `${theme}${path.replaceAll('/', '_')}.pdf`);
        writeFileSync(file, await tab.pdf({ format: 'Letter', preferCSSPageSize: true }));
        const sheets = textOf(file, '-layout').map((sheet) => sheet.split('\n').map((line) => line.trim()).filter(Boolean));
        // In the order of the page, so that a row of a table stays together.
        const plain = textOf(file, '-raw').map(squeeze);

        for (const control of told.controls) seen.controls.add(`is printed: ${control}`, path);
        const whole = plain.join('');
        for (const { href, words } of told.links) {
          // A DOI is itself an address.
          const isShown = [href, href.replace(/\/$/, '')].some((address) => whole.includes(squeeze(address.replace(/^https?:\/\/(www\.)?/, ''))));
          const isDoi = /^(doi:)?10\.\d+\//.test(words) && href.endsWith(words.replace(/^doi:/, ''));
          if (!isShown && !isDoi) seen.links.add(`the address is not printed: ${href} ("${words}")`, path);
        }
        const headings = new Set(told.headings.map(squeeze));
        for (const [at, lines] of sheets.entries()) {
          const number = new RegExp(`(^|\\D)${at + 1}(\\D|$)`);
          const edge = [lines[0], lines.at(-1)].find((line) => line?.length < 120 && number.test(line));
          if (sheets.length > 1 && edge === undefined) seen.numbers.add('a sheet without its number', `${path} sheet ${at + 1}: ${lines.at(-1)}`);
          if (at + 1 === sheets.length) continue;
          const text = lines.filter((line) => line !== edge);
          if (headings.has(squeeze(text.at(-1) ?? ''))) seen.headings.add(`a heading alone at the end of a sheet: ${text.at(-1)}`, `${path} sheet ${at + 1}`);
        }
        for (const [first, last] of told.entries) {
          const [begin, end] = [squeeze(first).slice(0, 24), squeeze(last).slice(-24)];
          const isWhole = plain.some((sheet) => sheet.includes(begin) && sheet.includes(end));
          if (!isWhole) seen.entries.add(`an entry is parted: ${first.slice(0, 40)} … ${last.slice(-40)}`, path);
        }
      });
    });
    after(async () => { await site?.close(); });
    test('no menu and no control is printed', () => seen.controls.none());
    test('addresses of links that lead elsewhere are printed', () => seen.links.none());
    test('every sheet has its number', () => seen.numbers.none());
    test('no heading stands alone at the end of a sheet', () => seen.headings.none());
    test('no entry is parted', () => seen.entries.none());

    test('a list of works is a bibliography: close, as wide as the sheet, each work whole with its address', async () => {
      const list = await openSite({ theme, files: { 'site.toml': '[person]\nname = "Ada Okafor"\n', 'content/publications.bib': WORKS } });
      const tab = await list.tab('/publications/');
      const file = join(paper, `${theme}-list.pdf`);
      writeFileSync(file, await tab.pdf({ format: 'A4', preferCSSPageSize: true }));
      await list.close();
      const sheets = textOf(file, '-raw').map(squeeze);
      assert.ok(sheets.length <= 3, `60 works take ${sheets.length} sheets`);
      for (let at = 0; at < 60; at += 1) {
        const [begin, end] = [squeeze(`Outcomes after operation ${at} in twelve`), squeeze(`https://doi.org/10.5555/follow.${1000 + at}`)];
        assert.ok(sheets.some((sheet) => sheet.includes(begin) && sheet.includes(end)), `work ${at} is not whole, with its address`);
      }
      for (const word of ['All as BibTeX', 'PubMed', 'code.example', '2012']) assert.ok(!sheets[0].includes(squeeze(word)), `"${word}" is on paper`);
      const [first] = execFileSync('pdftotext', ['-bbox', '-l', '1', file, '-'], { encoding: 'utf8' }).split('</page>');
      const width = Number(/<page width="([\d.]+)"/.exec(first)[1]);
      const ends = [...first.matchAll(/xMax="([\d.]+)"/g)].filter(([, right]) => right > 0.8 * width);
      assert.ok(ends.length > 20, `${ends.length} words at the right of the sheet`);
    });
  });
}
