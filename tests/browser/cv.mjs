// The page of the CV, in every theme. On a phone its sections unfold, with and without script, and an address opens the one that it
// leads to; on a large screen and on paper all of it is there. The column of text is in one place on every page, and pictures are
// loaded in the size that is shown.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openSite, themes } from './site.mjs';
import { keptTab } from './tabs.mjs';

const PAGES = ['/', '/about/', '/cv/', '/publications/', '/posters/', '/talks/', '/updates/', '/mentoring/'];
const PHONE = { viewport: { width: 390, height: 844 } };

let paper;
before(() => { paper = mkdtempSync(join(tmpdir(), 'folio-cv-')); });
after(() => rmSync(paper, { recursive: true, force: true }));

/** How many sections show their text, and how many there are. Runs in the page. */
const shown = () => {
  const all = [...document.querySelectorAll('.unfolded')];
  return [all.filter((section) => section.checkVisibility()).length, all.length];
};

const sheets = (file) => Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))[1]);

for (const theme of themes()) {
  describe(theme, () => {
    let site;
    before(async () => { site = await openSite({ theme }); });
    after(async () => { await site?.close(); });

    for (const javaScriptEnabled of [true, false]) {
      test(`sections unfold on a phone, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
        const tab = await site.tab('/cv/', { ...PHONE, javaScriptEnabled });
        const [first, all] = await tab.evaluate(shown);
        assert.equal(first, 2);
        assert.ok(all > 3);
        assert.equal(await tab.evaluate(() => [...document.querySelectorAll('.block > h2')].every((head) => head.checkVisibility())), true);
        await tab.locator('.block:nth-of-type(3) summary').click();
        assert.deepEqual(await tab.evaluate(shown), [3, all]);
        await tab.goto(`${site.url}/cv/#memberships`);
        await tab.waitForFunction(() => document.querySelector('#memberships').checkVisibility());
        await tab.goto(`${site.url}/cv/#cape-elective`);
        await tab.waitForFunction(() => document.querySelector('#cape-elective').checkVisibility());
        await tab.context().close();
      });
    }

    test('on a large screen all sections are shown, and nothing is there to unfold', async () => {
      const tab = await site.tab('/cv/', { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
      const [now, all] = await tab.evaluate(shown);
      assert.equal(now, all);
      assert.equal(await tab.locator('.unfold > summary:visible').count(), 0);
      await tab.context().close();
    });

    test('an exam is a line on a phone', async () => {
      const tab = await site.tab('/cv/#exams-and-certification', PHONE);
      const heights = await tab.evaluate(() => [...document.querySelectorAll('#exams-and-certification .entry')].map((entry) => entry.getBoundingClientRect().height));
      const line = Math.min(...heights);
      assert.ok(line < 32, `${line} pixels`);
      // Names longer than a line have two.
      assert.ok(heights.filter((height) => height < 1.5 * line).length >= 5, heights.join(' '));
      await tab.context().close();
    });

    test('the column is in one place on every page', async () => {
      const kept = await keptTab(site.chrome);
      for (const width of [1280, 1440]) {
        const places = new Set();
        for (const path of PAGES) {
          const tab = await kept.open(site.url + path, { width, height: 900 });
          places.add(await tab.evaluate(() => {
            const { left, width } = document.querySelector('main').getBoundingClientRect();
            return `${Math.round(left)} ${Math.round(width)}`;
          }));
        }
        assert.equal(places.size, 1, `at ${width}: ${[...places].join(', ')}`);
      }
      await kept.close();
    });

    test('a picture is loaded in the smallest size that is sharp', async () => {
      const faults = [];
      for (const deviceScaleFactor of [1, 2]) {
        const kept = await keptTab(site.chrome, { deviceScaleFactor });
        for (const width of [390, 768, 1280, 1920]) {
          for (const path of ['/', '/posters/', '/posters/valve-forum-2026/']) {
            const tab = await kept.open(site.url + path, { width, height: 900 });
            faults.push(...await tab.evaluate(async (place) => {
              const found = [];
              const seen = [...document.images].filter((image) => image.checkVisibility());
              for (const image of seen) {
                image.loading = 'eager';
                await image.decode();
                const needed = image.getBoundingClientRect().width * devicePixelRatio;
                const source = image.parentElement.querySelector('source') ?? image;
                const sizes = source.srcset.split(', ').map((size) => Number(/(\d+)w$/.exec(size)[1])).sort((a, b) => a - b);
                const best = sizes.find((size) => size >= needed - 2) ?? sizes.at(-1);
                const got = Number(/-(\d+)\.\w+$/.exec(image.currentSrc)[1]);
                if (got !== best) found.push(`${place}: ${got} for ${needed}, not ${best}`);
              }
              return found;
            }, `${path} ${width} ×${deviceScaleFactor}`));
          }
        }
        await kept.close();
      }
      assert.deepEqual(faults, []);
    });

    test('printed from a phone it is whole, with portrait and addresses, and at most a sheet more than the PDF', async () => {
      const most = sheets(join(site.dist, 'cv.pdf')) + 1;
      for (const format of ['A4', 'Letter']) {
        const tab = await site.tab('/cv/', PHONE);
        await tab.emulateMedia({ media: 'print' });
        const [now, all] = await tab.evaluate(shown);
        assert.equal(now, all);
        assert.ok(await tab.evaluate(() => [...document.querySelectorAll('img.portrait')].some((image) => image.checkVisibility() && image.naturalWidth > 0)));
        const file = join(paper, `${theme}-${format}.pdf`);
        writeFileSync(file, await tab.pdf({ format, preferCSSPageSize: true }));
        await tab.context().close();
        assert.ok(sheets(file) <= most, `${format}: ${sheets(file)} sheets, the PDF and one more are ${most}`);
        const words = execFileSync('pdftotext', ['-l', '1', '-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
        for (const address of ['chiamaka.okafor@example.org', 'okafor.example', 'linkedin.com/in/chiamaka-okafor-example', '0000-0002-1825-0097']) {
          assert.ok(words.includes(address), `${address} is not on the first sheet`);
        }
      }
    });
  });
}
