// Pictures of pages and of sheets of paper, small, as WebP; the browser itself packs and unpacks them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Letters are drawn alike whatever the machine's settings for its screen are. */
export const SAME_LETTERS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

/**
 * The top of the page that a tab shows, as PNG, when its fonts and pictures are there. The window is made as high as the picture, as the
 * browser draws nothing reliably beyond its window; the tab must be the only one of its context, as tabs of one context
 * share a window. A picture counts when the next one is the same, as a busy machine draws late.
 */
export async function screen(tab, most) {
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

/** A picture in another format and size, by a tab that shows nothing. `quality` is from 0 to 1. */
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
