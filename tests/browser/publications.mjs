// The publications page and a paper's page in a real browser: the filter by keyboard, its state in the address, the buttons that
// copy, and both pages without JavaScript. Nothing may violate a policy of `default-src 'self'`.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { openSite } from './site.mjs';

let site, context, problems;
before(async () => { site = await openSite(); });
after(async () => { await site?.close(); });
const begin = async (options = {}) => {
  context = await site.chrome.newContext({ viewport: { width: 900, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
};
beforeEach(async () => {
  problems = [];
  await begin();
});
afterEach(async () => { await context.close(); });

const open = async (path) => {
  const tab = await context.newPage();
  tab.setDefaultTimeout(8000);
  tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
  tab.on('pageerror', (error) => problems.push(String(error)));
  await tab.goto(site.url + path);
  return tab;
};
const shown = (tab) => tab.locator('section[data-kind] li:visible').count();
const heads = (tab) => tab.locator('section[data-kind]:visible h2').allTextContents();

test('the filter works by keyboard alone, says how many fit, and hides empty groups', async () => {
  const tab = await open('/publications/');
  const form = tab.getByRole('search');
  await form.waitFor();
  const all = await shown(tab);
  assert.ok(all > 10, String(all));
  assert.equal(await tab.locator('form output').textContent(), '');

  await tab.getByLabel('Search', { exact: true }).focus();
  await tab.keyboard.type('muller TELEPHONE');
  await tab.waitForFunction(() => document.querySelectorAll('section[data-kind] li:not([hidden])').length === 1);
  assert.equal(await tab.locator('form output').textContent(), `1 of ${all} works`);
  assert.equal(await tab.locator('form output').getAttribute('aria-live'), 'polite');
  assert.deepEqual(await heads(tab), ['Journal articles 1'], 'capitals and accents do not matter, nor authors that the citation leaves out');
  assert.equal(new URL(tab.url()).searchParams.get('q'), 'muller TELEPHONE');

  await tab.keyboard.press('Tab');
  assert.equal(await tab.evaluate(() => document.activeElement.name), 'kind');
  await tab.keyboard.press('Tab');
  assert.equal(await tab.evaluate(() => document.activeElement.name), 'year');
  await tab.keyboard.press('Tab');
  assert.equal(await tab.evaluate(() => document.activeElement.name), 'first');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  assert.equal(await shown(tab), all);
  assert.equal(await tab.evaluate(() => document.activeElement.name), 'q');
  assert.equal(new URL(tab.url()).search, '');

  await tab.keyboard.type('nothing has these words');
  await tab.waitForFunction(() => document.querySelectorAll('section[data-kind]:not([hidden])').length === 0);
  assert.match(await tab.locator('form output').textContent(), /No work fits/);
  assert.deepEqual(problems, []);
});

test('the works of a first author are found alone, by keyboard and by address', async () => {
  const tab = await open('/publications/');
  await tab.getByRole('search').waitFor();
  const all = await shown(tab);
  await tab.getByLabel('First author', { exact: true }).focus();
  await tab.keyboard.press('Space');
  const first = await shown(tab);
  assert.ok(first > 0 && first < all, `${first} of ${all}`);
  assert.equal(new URL(tab.url()).searchParams.get('first'), 'yes');
  const again = await open('/publications/?first=yes');
  await again.getByRole('search').waitFor();
  assert.equal(await shown(again), first);
  await again.getByRole('button', { name: 'Show all' }).click();
  assert.equal(await shown(again), all);
  assert.deepEqual(problems, []);
});

test('what was chosen stands in the address, and comes back with it', async () => {
  const tab = await open('/publications/?kind=journal-articles&year=2025&theme=mine#folio__main');
  await tab.getByRole('search').waitFor();
  const found = await shown(tab);
  assert.ok(found > 1 && found < 6, String(found));
  assert.equal(await tab.getByLabel('Year', { exact: true }).inputValue(), '2025');
  await tab.getByLabel('Year', { exact: true }).selectOption('2026');
  const address = new URL(tab.url());
  assert.equal(address.search, '?kind=journal-articles&year=2026&theme=mine');
  assert.equal(address.hash, '#folio__main');
  const entries = await tab.evaluate(() => history.length);
  await tab.getByLabel('Kind', { exact: true }).selectOption('');
  assert.equal(await tab.evaluate(() => history.length), entries, 'the way back stays short');
  const before = await shown(tab);

  await tab.locator('section[data-kind] li:visible a.title').first().click();
  await tab.waitForURL(/publications\/[^?]+\/$/);
  await tab.goBack();
  await tab.waitForFunction(() => document.querySelector('form.filter')?.hidden === false);
  assert.equal(await tab.getByLabel('Year', { exact: true }).inputValue(), '2026');
  assert.equal(await shown(tab), before);

  const odd = await open('/publications/?kind=gone&year=x');
  await odd.getByRole('search').waitFor();
  assert.ok(await shown(odd) > 10, 'an old address shows everything');
  assert.deepEqual(problems, []);
});

test('the works by year are chosen by kind too, and the choice goes along to the other order', async () => {
  const tab = await open('/publications/?kind=reviews&first=yes');
  await tab.getByRole('search').waitFor();
  const titles = () => tab.locator('.group li:visible .title').allTextContents();
  const byKind = await titles();
  assert.ok(byKind.length > 0);
  await tab.getByRole('link', { name: 'By year', exact: true }).click();
  await tab.getByRole('search').waitFor();
  assert.equal(new URL(tab.url()).pathname, '/publications/by/year/');
  assert.equal(await tab.getByRole('link', { name: 'By year', exact: true }).getAttribute('aria-current'), 'page');
  assert.deepEqual(await titles(), byKind);
  assert.deepEqual(problems, []);
});

test('each short link says of which work it is', async () => {
  const tab = await open('/publications/');
  for (const item of await tab.locator('.works > li').all()) {
    const title = await item.locator('.title').textContent();
    for (const chip of await item.locator('.chips a').all()) {
      const link = item.getByRole('link', { name: `${await chip.textContent()} ${title}`, exact: true });
      assert.equal(await link.count(), 1, title);
    }
  }
});

test('the buttons copy what they name, and tell it', async () => {
  const tab = await open('/publications/okafor2025frailty/');
  for (const [name, id] of [['Copy the citation', 'folio__cite-text'], ['Copy the BibTeX', 'folio__cite-bibtex'], ['Copy the RIS', 'folio__cite-ris']]) {
    await tab.getByRole('button', { name }).focus();
    await tab.keyboard.press('Enter');
    await tab.waitForFunction((id) => document.querySelector(`[data-copies="${id}"]`).parentElement.querySelector("output").textContent === 'Copied.', id);
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    // The page's no-break spaces become plain ones in the copied text.
    assert.equal(copied.replaceAll('\r\n', '\n'), (await tab.locator(`#${id}`).textContent()).trim().replaceAll('\u00a0', ' '));
  }
  const refused = await open('/publications/okafor2025frailty/');
  await refused.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
  await refused.getByRole('button', { name: 'Copy the RIS' }).click();
  await refused.waitForFunction(() => getSelection().toString().startsWith('TY  - JOUR'));
  assert.deepEqual(problems, []);
});

test('without JavaScript both pages are whole and show no control that does nothing', async () => {
  await context.close();
  await begin({ javaScriptEnabled: false });
  const list = await open('/publications/?q=nothing');
  assert.ok(await shown(list) > 10);
  assert.equal(await list.locator('form:visible, button:visible').count(), 0);
  const paper = await open('/publications/okafor2025frailty/');
  assert.equal(await paper.locator('form:visible, button:visible').count(), 0);
  assert.equal(await paper.getByRole('link', { name: 'Download as .ris' }).count(), 1);
  assert.match(await paper.locator('#folio__cite-bibtex').textContent(), /@article\{okafor2025frailty/);
});

test('the policy of a strict host forbids nothing, and data for machines is left alone', async () => {
  for (const path of ['/', '/publications/', '/publications/okafor2025frailty/', '/cv/']) {
    const tab = await open(path);
    const broken = await tab.evaluate(() => [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent)['@type']));
    assert.equal(broken.length, path === '/' || path.split('/').length > 3 ? 1 : 0, path);
    // On a small screen nothing is wider than the screen.
    await tab.setViewportSize({ width: 320, height: 700 });
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= 320), path);
  }
  assert.deepEqual(problems, []);
  const tab = await open('/');
  await assert.rejects(tab.addScriptTag({ content: 'window.ran = true' }), 'the policy stands: a script inside the page does not run');
  assert.equal(await tab.evaluate(() => window.ran), undefined);
});
