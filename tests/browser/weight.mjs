// The cost of a page and its requests: the home page's weight, no third party, no inline script or style, nothing that the site's
// own policy forbids, no layout shift while it loads, and every page complete without JavaScript. In every theme.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { after, before, describe, test } from 'node:test';
import { Faults, each } from './faults.mjs';
import { browser } from './preview.mjs';
import { build, host, pages, themes } from './site.mjs';
import { keptTab } from './tabs.mjs';

const KILOBYTE = 1000;
/** Delays fonts, so that the test notices layout shifts when they arrive. */
const SLOW_FONTS = 300;

/** Records layout shifts and policy violations from the start. Runs in the page. */
function watch() {
  window.said = { shift: 0, moved: [], broken: [] };
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      window.said.shift += value;
      window.said.moved.push(...sources.map(({ node }) => node?.cloneNode?.(false).outerHTML?.slice(0, 100) ?? node?.textContent?.slice(0, 60) ?? '?'));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    window.said.broken.push(`${violatedDirective}: ${blockedURI} ${sourceFile ?? ''}`);
  });
}

/** The words of a page outside its controls. Runs in the page. */
function words() {
  const told = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest('form, button, output, script, template, [role=status]')) continue;
    // Folded content opens without a script, so it counts.
    if (element.closest('details') || element.checkVisibility({ visibilityProperty: true })) told.push(node.data.replace(/\s+/g, ' ').trim());
  }
  return told.filter(Boolean).join('\n');
}

/** Loads a page completely, including lazy content further down. */
async function settle(tab, address) {
  await tab.goto(address, { waitUntil: 'load' });
  await tab.evaluate(async () => {
    await document.fonts.ready;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    await Promise.all([...document.images].filter((image) => image.checkVisibility()).map((image) => image.decode().catch(() => {})));
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

let chrome;
before(async () => { chrome = await browser(); });
after(async () => { await chrome?.close(); });

for (const theme of themes()) {
  describe(theme, () => {
    let site, server, late;
    before(async () => {
      site = build({ theme });
      server = await host(site.dist);
      late = await host(site.dist, { slow: (path) => (/\.woff2?$/.test(path) ? SLOW_FONTS : 0) });
    });
    after(() => {
      server?.stop();
      late?.stop();
      site?.remove();
    });

    test('the home page without its pictures is at most 90 KB in 8 requests', async () => {
      const context = await chrome.newContext({ viewport: { width: 390, height: 844 } });
      const tab = await context.newPage();
      const session = await context.newCDPSession(tab);
      await session.send('Network.enable');
      const asked = new Map();
      session.on('Network.requestWillBeSent', ({ requestId, type, request }) => asked.set(requestId, { type, url: request.url, size: 0 }));
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { asked.get(requestId).size = encodedDataLength; });
      await settle(tab, `${server.url}/`);
      await tab.waitForLoadState('networkidle');
      const counted = [...asked.values()].filter(({ type }) => type !== 'Image');
      const list = counted.map(({ url, size }) => `${new URL(url).pathname} ${size}`).join('\n');
      assert.ok(counted.every(({ size }) => size > 0), `the size of everything is known\n${list}`);
      assert.ok(counted.length <= 8, `${counted.length} requests\n${list}`);
      const weight = counted.reduce((sum, { size }) => sum + size, 0);
      assert.ok(weight <= 90 * KILOBYTE, `${weight} bytes\n${list}`);
      await context.close();
    });

    test('all scripts together are at most 6 KB', () => {
      const scripts = readdirSync(site.dist, { recursive: true }).filter((path) => /\.m?js$/.test(path));
      const weight = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(site.dist, path)), { level: 9 }).length, 0);
      assert.ok(weight <= 6 * KILOBYTE, `${weight} bytes in ${scripts.join(', ')}`);
    });

    test('a page asks only its own host, has nothing inline, keeps the policy, and does not jump', async () => {
      const faults = new Faults();
      for (const [width, height] of [[390, 844], [1280, 900]]) {
        const context = await chrome.newContext({ viewport: { width, height } });
        await context.addInitScript(watch);
        await each(pages(site.dist), async (path) => {
          const tab = await context.newPage();
          const place = `${path} ${width}`;
          tab.on('request', (request) => {
            if (!request.url().startsWith(`${late.url}/`) && !request.url().startsWith('data:')) faults.add(`asks elsewhere: ${request.url()}`, place);
          });
          tab.on('response', (response) => {
            if (response.status() >= 400) faults.add(`is not there: ${new URL(response.url()).pathname}`, place);
          });
          tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.add(`the console says: ${message.text()}`, place); });
          tab.on('pageerror', (error) => faults.add(`a script failed: ${error}`, place));
          await settle(tab, late.url + (path === '/404.html' ? '/404.html' : path));
          const said = await tab.evaluate(() => window.said);
          if (said.shift > 0) faults.add(`the page jumps: ${[...new Set(said.moved)].join(', ')}`, `${place} by ${said.shift.toFixed(4)}`);
          for (const broken of said.broken) faults.add(`the policy is broken: ${broken}`, place);
          const inline = await tab.evaluate(() => {
            const all = [...document.querySelectorAll('script:not([src]):not([type="application/ld+json"]), style, [style]')];
            const handlers = [...document.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on')));
            return [...all, ...handlers].map((element) => element.cloneNode(false).outerHTML.slice(0, 120));
          });
          for (const html of inline) faults.add(`inline: ${html}`, place);
          await tab.close();
        });
        await context.close();
      }
      faults.none();
    });

    test('without JavaScript every page says the same and shows no control that does nothing', async () => {
      const faults = new Faults();
      const kept = await Promise.all([true, false].map((javaScriptEnabled) => keptTab(chrome, { javaScriptEnabled, viewport: { width: 1280, height: 900 } })));
      for (const path of pages(site.dist)) {
        const [one, other] = await Promise.all(kept.map(async ({ open }) => {
          const tab = await open(server.url + path);
          return { words: await tab.evaluate(words), controls: await tab.locator('button:visible, form:visible, select:visible, input:visible').count() };
        }));
        const lines = new Set(other.words.split('\n'));
        for (const line of one.words.split('\n')) if (!lines.has(line)) faults.add(`only with JavaScript: ${line.slice(0, 80)}`, path);
        if (other.controls) faults.add(`${other.controls} controls without JavaScript`, path);
      }
      await Promise.all(kept.map(({ close }) => close()));
      faults.none();
    });
  });
}
