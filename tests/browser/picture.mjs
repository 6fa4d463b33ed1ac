// Pictures of pages and of PDF pages, small, as WebP; the browser itself encodes and decodes them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Letters look the same whatever the machine's screen settings are. */
export const SAME_LETTERS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

/** Loads a page again when its fonts are in the cache: fonts that arrive late show from the next page on. */
export async function withAllFonts(tab) {
  await tab.evaluate(async () => {
    const own = [...document.fonts].filter((face) => !/fallback/i.test(face.family));
    await Promise.all(own.map((face) => face.load().catch(() => {})));
  });
  await tab.reload();
  await tab.evaluate(() => document.fonts.ready);
}

/**
 * The top of the page that a tab shows, as PNG, when its fonts and pictures are loaded. The window gets the height of the picture,
 * because the browser draws nothing reliably outside its window; the tab must be the only one of its context, because tabs of
 * one context share a window. A picture counts when the next one is the same, because a busy machine draws late. `css` overrides
 * the page's own.
 */
export async function screen(tab, most, css = '') {
  await withAllFonts(tab);
  await tab.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const { width } = tab.viewportSize();
  const height = await tab.evaluate((most) => Math.min(most, document.documentElement.scrollHeight), most);
  await tab.setViewportSize({ width, height });
  await tab.waitForFunction((height) => innerHeight === height, height);
  await tab.evaluate(async () => {
    await document.fonts.ready;
    const seen = [...document.images].filter((image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight);
    await Promise.all(seen.map((image) => { image.loading = 'eager'; return image.decode().catch(() => {}); }));
  });
  const session = await tab.context().newCDPSession(tab);
  let last = null;
  for (let tries = 0; tries < 9; tries += 1) {
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    if (data === last) break;
    last = data;
  }
  await session.detach();
  return Buffer.from(last, 'base64');
}

/** The program that draws sheets, with its version. */
export function drawer() {
  return spawnSync('pdftoppm', ['-v'], { encoding: 'utf8' }).stderr.split('\n')[0];
}

/** The sheets of a PDF as PNG, the first ones when `last` says so. */
export function sheets(pdf, dpi, last = 99) {
  const folder = mkdtempSync(join(tmpdir(), 'folio-sheets-'));
  try {
    execFileSync('pdftoppm', ['-r', String(dpi), '-l', String(last), '-png', pdf, join(folder, 'sheet')]);
    return readdirSync(folder).sort().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts a picture to another format and size, in an empty tab. `quality` is from 0 to 1. */
export async function convert(tab, bytes, type, { quality, scale = 1 } = {}) {
  const data = await tab.evaluate(async ({ data, type, quality, scale }) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
    const place = canvas.getContext('2d', { willReadFrequently: true });
    place.imageSmoothingQuality = 'high';
    place.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const packed = new Uint8Array(await (await canvas.convertToBlob({ type, quality })).arrayBuffer());
    let text = '';
    for (let at = 0; at < packed.length; at += 32768) text += String.fromCharCode(...packed.subarray(at, at + 32768));
    return btoa(text);
  }, { data: bytes.toString('base64'), type, quality, scale });
  return Buffer.from(data, 'base64');
}
