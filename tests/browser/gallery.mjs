// The pictures of the README: `npm run gallery` builds the sample with each theme and captures it into docs/gallery/, phone and
// desktop, light and dark, and the first sheet of the CV. Each picture is small enough for a page that shows many.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAME_LETTERS, convert, screen, sheets } from './picture.mjs';
import { browser } from './preview.mjs';
import { build, host, pages, repository, themes } from './site.mjs';

const LARGEST = 120_000;
const WINDOWS = { phone: { width: 390, height: 844, most: 1200 }, desktop: { width: 1280, height: 900, most: 1600 } };

const chrome = await browser(...SAME_LETTERS);
const desk = await chrome.newPage();
const folder = join(repository, 'docs/gallery');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Writes a picture in the best quality that is small enough. */
async function write(name, png) {
  for (const quality of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]) {
    const packed = await convert(desk, png, 'image/webp', { quality });
    if (packed.length > LARGEST) continue;
    writeFileSync(join(folder, name), packed);
    process.stdout.write(`docs/gallery/${name} ${packed.length}\n`);
    return;
  }
  throw new Error(`${name} cannot be made smaller than ${LARGEST} bytes`);
}

try {
  for (const theme of themes()) {
    const site = build({ theme });
    const server = await host(site.dist);
    try {
      const poster = pages(site.dist).find((path) => /^\/posters\/./.test(path));
      const places = { home: '/', cv: '/cv/', publications: '/publications/', poster };
      for (const [device, { width, height, most }] of Object.entries(WINDOWS)) {
        for (const colorScheme of ['light', 'dark']) {
          for (const [name, path] of Object.entries(places)) {
            const context = await chrome.newContext({ reducedMotion: 'reduce', colorScheme, viewport: { width, height } });
            const tab = await context.newPage();
            await tab.goto(server.url + path);
            await write(`${theme}-${name}-${device}-${colorScheme}.webp`, await screen(tab, most));
            await context.close();
          }
        }
      }
      await write(`${theme}-pdf.webp`, sheets(join(site.dist, 'cv.pdf'), 110, 1)[0]);
    } finally {
      server.stop();
      site.remove();
    }
  }
} finally {
  await chrome.close();
}
