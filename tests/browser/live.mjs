// The live preview in a real browser: `cargo build --example preview_room && npm ci && npm run live`.
// Every wait is for an event in the page, with a time limit.
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { browser, folder, serve } from './preview.mjs';

const POLICY = "default-src 'self'; connect-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'";
const page = (body, style = '00000000') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<link rel="stylesheet" href="/assets/site-${style}.css"></head><body>${body}</body></html>`;
const REPORT = 'error[unknown-key]: `hedline` is not a key of [person] <b>&amp;\n  --> site.toml:9:1\n   |\n 9 | hedline = "…"\n   | ^^^^^^^ did you mean `headline`?\n';

let chrome, context, files, server, problems;
const visit = async (path) => {
  const tab = await context.newPage();
  tab.setDefaultTimeout(8000);
  tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
  tab.on('pageerror', (error) => problems.push(String(error)));
  const listening = tab.waitForResponse((response) => response.url().includes('/__folio/changes'));
  await tab.goto(new URL(path, server.url).href);
  await listening;
  return tab;
};
// A page that stays as it is until the next save, with a mark that a reload takes away.
const open = async (path = '/') => {
  const tab = await visit(path);
  await tab.evaluate(() => { window.marker = 'untouched'; });
  return tab;
};
// A page may be reloaded before it has loaded, so a navigation that must bring a reload is waited for up to its first byte.
const early = { waitUntil: 'commit' };
const served = async (path, text) => { while (!(await (await fetch(new URL(path, server.url))).text()).includes(text)); };
const has = (tab, text) => tab.waitForFunction((text) => document.body?.textContent.includes(text), text);
const overlay = (tab) => tab.evaluate(() => {
  const host = document.querySelector('folio-report');
  return host && !host.hidden ? host.shadowRoot.querySelector('pre').textContent : null;
});
const waitOverlay = (tab, shown) => tab.waitForFunction((shown) => {
  const host = document.querySelector('folio-report');
  return Boolean(host && !host.hidden && host.getBoundingClientRect().height > 0) === shown;
}, shown);

before(async () => { chrome = await browser(); });
after(async () => { await chrome?.close(); });
beforeEach(async () => {
  problems = [];
  files = folder();
  files.write('favicon.ico', '');
  files.write('index.html', page('<p>first</p>'));
  files.write('assets/site-00000000.css', 'p { color: rgb(255, 0, 0) }');
  server = await serve(files.root);
  context = await chrome.newContext({ viewport: { width: 800, height: 600 } });
});
afterEach(async () => {
  await context.close();
  await server.stop();
  files.remove();
});

test('a reload shows the new text and keeps the place, pictures without a size included', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="3000"><rect width="400" height="3000" fill="teal"/></svg>';
  files.write('tall.svg', svg);
  const body = (text) => page(`<p>${text}</p><img src="/tall.svg" alt=""><img src="/tall.svg?2" alt="" loading="lazy"><p>end</p>`);
  files.write('index.html', body('one'));
  const tab = await open();
  await tab.evaluate(() => scrollTo(0, 2345));
  files.write('index.html', body('two'));
  await has(tab, 'two');
  await tab.waitForFunction(() => scrollY === 2345);
  assert.equal(await tab.evaluate(() => window.marker), undefined, 'it was a reload');
  await tab.waitForFunction(() => history.scrollRestoration === 'auto');
  assert.equal(await tab.evaluate(() => scrollY), 2345);
  // The scroll position survives one reload only, and only for its own page.
  assert.equal(await tab.evaluate(() => sessionStorage.length), 0);
  assert.deepEqual(problems, []);
});

test('a stylesheet is swapped without a reload', async () => {
  const tab = await open();
  let navigations = 0;
  tab.on('framenavigated', () => { navigations += 1; });
  const color = () => tab.evaluate(() => getComputedStyle(document.querySelector('p')).color);
  assert.equal(await color(), 'rgb(255, 0, 0)');
  // From here on, no frame may show the page without a style.
  await tab.evaluate(() => {
    window.bare = 0;
    const look = () => {
      if (getComputedStyle(document.querySelector('p')).color === 'rgb(0, 0, 0)') window.bare += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  let old = '00000000';
  for (const [name, value] of [['11111111', 'rgb(0, 128, 0)'], ['22222222', 'rgb(0, 0, 255)'], ['00000000', 'rgb(255, 0, 255)']]) {
    // One build sees both files only when the folder is quiet in between; a failed build in the middle keeps the last good page.
    files.write('ERROR', 'busy');
    await waitOverlay(tab, true);
    files.write(`assets/site-${old}.css`, null);
    files.write(`assets/site-${name}.css`, `p { color: ${value} }`);
    files.write('index.html', page('<p>first</p>', name));
    files.write('ERROR', null);
    await tab.waitForFunction((value) => getComputedStyle(document.querySelector('p')).color === value, value);
    await tab.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length === 1);
    await waitOverlay(tab, false);
    old = name;
  }
  assert.equal(await tab.evaluate(() => window.marker), 'untouched');
  assert.equal(await tab.evaluate(() => window.bare), 0);
  assert.equal(navigations, 0);
  assert.deepEqual(problems, []);
});

test('errors lie over the last good page and go when they are mended', async () => {
  const tab = await open();
  files.write('ERROR', REPORT);
  await waitOverlay(tab, true);
  assert.equal(await overlay(tab), REPORT);
  assert.equal(await tab.evaluate(() => window.marker), 'untouched');
  assert.equal(await tab.getByRole('alert').count(), 1);
  const look = await tab.evaluate(() => {
    const section = document.querySelector('folio-report').shadowRoot.querySelector('section');
    return [getComputedStyle(section.parentNode.host).position, getComputedStyle(section).backgroundColor];
  });
  assert.deepEqual(look, ['fixed', 'rgb(32, 29, 26)'], 'it has its own look under the policy');
  files.write('ERROR', null);
  await waitOverlay(tab, false);

  // Escape and the button close it; the next report opens it again.
  files.write('ERROR', 'error: one');
  await waitOverlay(tab, true);
  await tab.keyboard.press('Escape');
  await waitOverlay(tab, false);
  files.write('ERROR', 'error: two');
  await waitOverlay(tab, true);
  await tab.getByRole('button', { name: 'Close' }).click();
  await waitOverlay(tab, false);

  // A page that opens meanwhile shows it, too, and a fixed site with another text reloads.
  const other = await open();
  await waitOverlay(other, true);
  assert.equal(await overlay(other), 'error: two');
  files.write('index.html', page('<p>second</p>'));
  files.write('ERROR', null);
  await has(tab, 'second');
  await waitOverlay(other, false);
  assert.deepEqual(problems, []);
});

test('a first build that fails shows a page that mends itself', async () => {
  await server.stop();
  files.write('ERROR', REPORT);
  server = await serve(files.root);
  const tab = await open('/cv/');
  assert.equal(await tab.locator('pre').textContent(), REPORT);
  assert.equal(await tab.locator('folio-report').count(), 0);
  files.write('cv/index.html', page('<p>the cv</p>'));
  files.write('ERROR', null);
  await has(tab, 'the cv');
});

test('a report of errors elsewhere lies over the new page', async () => {
  const tab = await open();
  files.write('REPORT', 'error: a letter cannot be made');
  await waitOverlay(tab, true);
  files.write('index.html', page('<p>second</p>'));
  await has(tab, 'second');
  await waitOverlay(tab, true);
  assert.equal(await overlay(tab), 'error: a letter cannot be made');
  files.write('REPORT', null);
  await waitOverlay(tab, false);
  assert.deepEqual(problems, []);
});

test('all tabs follow every save, many more of them than a browser has connections', async () => {
  const tabs = [];
  for (let number = 0; number < 20; number += 1) tabs.push(await open());
  for (const text of ['second', 'third', 'fourth']) {
    files.write('index.html', page(`<p>${text}</p>`));
    await Promise.all(tabs.map((tab) => has(tab, text)));
  }
  // A further page opens meanwhile.
  files.write('cv/index.html', page('<p>the cv</p>'));
  // It may be reloaded at once, as it was saved a moment before.
  const other = await visit('/cv/');
  await has(other, 'the cv');
  assert.deepEqual(problems, []);
});

test('a page that stands still holds no other up', async () => {
  const tab = await open();
  const still = await open();
  // As while it is printed: it has its turn, and does not go on.
  await still.evaluate(() => new Promise((begun) => {
    navigator.locks.request('folio-changes', () => { begun(); return new Promise(() => {}); });
  }));
  for (const text of ['second', 'third']) {
    files.write('index.html', page(`<p>${text}</p>`));
    await has(tab, text);
  }
  assert.deepEqual(problems, []);
});

test('pages follow in a browser that has no turns to give', async () => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  const tabs = [];
  for (let number = 0; number < 7; number += 1) tabs.push(await open());
  files.write('index.html', page('<p>second</p>'));
  await Promise.all(tabs.map((tab) => has(tab, 'second')));
  assert.deepEqual(problems, []);
});

test('a hidden page does not ask, and catches up when it is looked at', async () => {
  await context.addInitScript(() => {
    window.isAsleep = false;
    Object.defineProperty(document, 'hidden', { get: () => window.isAsleep });
    window.setAsleep = (isAsleep) => {
      window.isAsleep = isAsleep;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
  });
  const tab = await open();
  let asked = 0;
  await tab.evaluate(() => window.setAsleep(true));
  tab.on('request', (request) => { if (request.url().includes('/__folio/changes')) asked += 1; });
  const other = await open();
  files.write('index.html', page('<p>second</p>'));
  await has(other, 'second');
  assert.equal(asked, 0);
  assert.equal(await tab.textContent('p'), 'first');
  await tab.evaluate(() => window.setAsleep(false));
  await has(tab, 'second');
  assert.deepEqual(problems, []);
});

test('a page that is gone back to catches up', async () => {
  files.write('cv/index.html', page('<p>the cv</p>'));
  await served('/cv/', 'the cv');
  const tab = await open();
  await tab.goto(new URL('/cv/', server.url).href);
  await tab.evaluate(() => { window.marker = 'untouched'; });
  files.write('index.html', page('<p>second</p>'));
  // Every page follows a change; a reload of this one would end the way back.
  await tab.waitForFunction(() => window.marker === undefined && document.readyState === 'complete');
  await tab.goBack(early);
  await has(tab, 'second');
});

test('a page finds the server again after a restart', async () => {
  const tab = await open();
  const { port } = server;
  await server.stop();
  files.write('index.html', page('<p>while away</p>'));
  server = await serve(files.root, port);
  await has(tab, 'while away');
});

test('a change between loading and listening is not missed', async () => {
  const tab = await context.newPage();
  tab.setDefaultTimeout(8000);
  await tab.route('**/__folio/changes**', async (route) => {
    if (files.read('index.html').includes('first')) {
      files.write('index.html', page('<p>meanwhile</p>'));
      await served('/', 'meanwhile');
    }
    await route.continue();
  });
  await tab.goto(server.url, early);
  await has(tab, 'meanwhile');
});
