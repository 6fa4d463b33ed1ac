// Compares every page and every PDF page of the sample, and of a site in German, Arabic and Japanese, in every theme, with the
// pictures in `screens/`. The test draws changes into a picture of the difference and prints its path. `UPDATE_SCREENS=1` accepts the
// new pictures.
//
// Each version of a browser draws letters slightly differently: the test compares pictures only if the versions match those that
// drew them, and says so if they do not.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { each } from './faults.mjs';
import { SAME_LETTERS, convert, drawer, screen, sheets } from './picture.mjs';
import { browser } from './preview.mjs';
import { build, host, pages, themes } from './site.mjs';

const kept = process.env.SCREENS ?? join(dirname(fileURLToPath(import.meta.url)), 'screens');
const changed = join(process.env.CARGO_TARGET_DIR ?? tmpdir(), 'folio-screens');
const isUpdate = Boolean(process.env.UPDATE_SCREENS);

// Half the size, strongly compressed, and only the top of long pages, because the repository stores all these pictures. The test
// compresses the new picture in the same way before it compares both, so that compression makes no difference.
const MOST = 2400;
const PACKED = { scale: 0.5, quality: 0.1 };
const SHEET = { dpi: 60, quality: 0.3 };
/** How far a pixel's color may differ, from 0 to 1, and how many pixels may differ more. A changed letter exceeds that. */
const NEAR = 0.15;
const FEW = 20;

/** Elements in the machine's own fonts, code and the arrow after a footnote, and the day of the build. */
const SAME = 'code, pre, kbd, samp { font-family: "Folio Sans" !important } .note-back { visibility: hidden } .document .about > :last-child { visibility: hidden }';

let chrome, desk, others;
before(async () => {
  chrome = await browser(...SAME_LETTERS);
  const versions = `Chromium ${chrome.version()}, ${drawer()}\n`;
  const record = join(kept, 'made-with.txt');
  if (isUpdate) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(record, versions);
  }
  const made = existsSync(record) ? readFileSync(record, 'utf8') : 'nothing';
  others = made === versions ? null : `made with ${made.trim()}, and this is ${versions.trim()}`;
  desk = await chrome.newPage();
  rmSync(changed, { recursive: true, force: true });
});
after(async () => { await chrome?.close(); });

/** Compares a picture with the stored one of the same name: returns the fault, or nothing. */
async function compare(name, picture) {
  const file = join(kept, name);
  if (isUpdate) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
    return null;
  }
  if (!existsSync(file)) return `${name} has no picture to compare with`;
  const old = readFileSync(file);
  if (old.equals(picture)) return null;
  const [was, is] = await Promise.all([old, picture].map(async (bytes) => PNG.sync.read(await convert(desk, bytes, 'image/png'))));
  const place = join(changed, name.replace(/\.webp$/, '.png'));
  mkdirSync(dirname(place), { recursive: true });
  if (was.width !== is.width || was.height !== is.height) {
    writeFileSync(place, PNG.sync.write(is));
    return `${name} was ${was.width} × ${was.height} and is ${is.width} × ${is.height}: ${place}`;
  }
  const difference = new PNG({ width: is.width, height: is.height });
  const count = pixelmatch(was.data, is.data, difference.data, is.width, is.height, { threshold: NEAR });
  if (count <= FEW) return null;
  writeFileSync(place, PNG.sync.write(difference));
  return `${name} differs in ${count} pixels: ${place}`;
}

/** A PDF of the site or of one of its editions, and not of a poster. */
const DOCUMENT = /^([a-z]{2}\/)?[^/]+\.pdf$/;

/** Looks from a phone and a desk for the sample; a reader of each of the languages sees the same rules of style. */
const SITES = [
  { place: '', from: {}, looks: [390, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme }))) },
  { place: '-languages', from: { folder: 'languages' }, looks: [{ width: 390, colorScheme: 'dark' }, { width: 1280, colorScheme: 'light' }] },
];

for (const [theme, { place, from, looks }] of themes().flatMap((theme) => SITES.map((site) => [theme, site]))) {
  describe(theme + place, () => {
    let site, server;
    before(async () => {
      if (isUpdate) rmSync(join(kept, theme + place), { recursive: true, force: true });
      site = build({ theme, ...from });
      server = await host(site.dist);
    });
    after(() => {
      server?.stop();
      site?.remove();
    });

    const made = new Set();
    const faults = [];
    const look = async (name, picture) => {
      made.add(join(theme + place, name));
      const fault = await compare(join(theme + place, name), picture);
      if (fault) faults.push(fault);
    };
    const none = () => assert.ok(faults.length === 0, `${faults.length} pictures; UPDATE_SCREENS=1 takes them as right\n${faults.splice(0).join('\n')}`);

    test('pages look as they did', async (at) => {
      if (others) return at.skip(others);
      for (const { width, colorScheme } of looks) {
        await each(pages(site.dist, true), async (path) => {
          // A context for each page: tabs of one share a window and its size, and a kept tab the machine's fonts that it once chose for a
          // sign, so that a picture would depend on the pages before it.
          const context = await chrome.newContext({ reducedMotion: 'reduce', colorScheme, viewport: { width, height: 900 } });
          const tab = await context.newPage();
          await tab.goto(server.url + path);
          const picture = await screen(tab, MOST, SAME);
          await context.close();
          await look(join(path.slice(1), `${width}-${colorScheme}.webp`), await convert(desk, picture, 'image/webp', PACKED));
        });
      }
      return none();
    });

    test('sheets of paper look as they did', async (at) => {
      if (others) return at.skip(others);
      for (const folder of [site.dist, site.packet]) {
        for (const name of readdirSync(folder, { recursive: true }).filter((file) => DOCUMENT.test(file))) {
          for (const [at, sheet] of sheets(join(folder, name), SHEET.dpi).entries()) {
            await look(join(name, `${at + 1}.webp`), await convert(desk, sheet, 'image/webp', { quality: SHEET.quality }));
          }
        }
      }
      return none();
    });

    test('no picture is kept of what is no more', (at) => {
      if (others) return at.skip(others);
      const folder = join(kept, theme + place);
      const all = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.webp')) : [];
      assert.deepEqual(all.filter((name) => !made.has(join(theme + place, name))).map((name) => relative('.', join(folder, name))), []);
    });
  });
}
