// Tabs that show one page after another. A new window and its first page take a second, the next page in it a tenth of that, so that a
// test of many pages keeps its tabs. It will not keep what a page left: each begins in a blank tab of the size and the media that the
// window began with, and with nothing stored or cached, as of a picture the browser shows the larger size that it has. Tabs in which
// something is clicked are not for this: the pointer stays where it was. Nor are pictures: the browser keeps the machine's fonts that it once
// chose for a sign.

const WINDOW = { width: 1280, height: 720 };

/**
 * A tab in a window of its own, and how to make it as new for the next page. `options` are those of a context; `script` runs in each
 * page before its own.
 */
export async function keptTab(chrome, options = {}, script = null) {
  // Tabs of one context share a window and its size.
  const context = await chrome.newContext(options);
  if (script) await context.addInitScript(script);
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  const renew = async () => {
    if (tab.url() !== 'about:blank') {
      await tab.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
      await tab.goto('about:blank');
    }
    await context.clearCookies();
    await session.send('Network.clearBrowserCache');
    await tab.emulateMedia({ media: null, colorScheme: options.colorScheme ?? 'light', reducedMotion: options.reducedMotion ?? 'no-preference' });
    await tab.setViewportSize(options.viewport ?? WINDOW);
  };
  /** Opens an address as in a new tab, in a window of this size. */
  const open = async (address, viewport = options.viewport ?? WINDOW) => {
    await renew();
    await tab.setViewportSize(viewport);
    await tab.goto(address);
    return tab;
  };
  return { tab, open, close: () => context.close() };
}

/** Opens each path of a site, which has an address and a browser, and does the work there, a few at a time, each in its own kept tab. */
export async function eachPage(site, paths, { options = {}, script = null, atOnce = 2 }, work) {
  const waiting = [...paths];
  const worker = async () => {
    const kept = await keptTab(site.chrome, options, script);
    while (waiting.length) {
      const path = waiting.shift();
      await work(await kept.open(site.url + path), path);
    }
    await kept.close();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
