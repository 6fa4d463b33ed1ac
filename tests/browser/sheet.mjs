// The sheets to copy from into forms of application, opened from their folder as a person does: each button copies exactly its text and
// says which, the policy of the page lets nothing else through, and it is whole on a phone, in the dark, on paper and without JavaScript.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browser } from './preview.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folio = process.env.FOLIO ?? join(repository, 'target/debug/folio');

let chrome, parent;
const pages = [];
before(async () => {
  chrome = await browser();
  parent = mkdtempSync(join(tmpdir(), 'folio-'));
  for (const name of ['full', 'other-letters', 'small']) {
    const root = join(parent, name);
    const files = readFileSync(join(repository, `tests/sheets/${name}.txt`), 'utf8').split(/^=== /m)[0].split(/^--- (.+) ---\n/m).slice(1);
    for (let at = 0; at < files.length; at += 2) {
      mkdirSync(dirname(join(root, files[at])), { recursive: true });
      writeFileSync(join(root, files[at]), files[at + 1]);
    }
    execFileSync(folio, ['--root', root, 'build', '--no-pdf'], { stdio: 'ignore' });
    pages.push(join(root, 'packet/eras.html'));
  }
  pages.push(join(parent, 'full/packet/carms.html'));
});
after(async () => {
  await chrome?.close();
  rmSync(parent, { recursive: true, force: true });
});

const open = async (page, options = {}, permissions = []) => {
  const context = await chrome.newContext({ viewport: { width: 900, height: 900 }, ...options });
  await context.grantPermissions(permissions);
  const tab = await context.newPage();
  tab.setDefaultTimeout(8000);
  const problems = [];
  tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
  tab.on('pageerror', (error) => problems.push(String(error)));
  tab.on('request', (request) => { if (!request.url().startsWith('file:')) problems.push(request.url()); });
  await tab.goto(pathToFileURL(page).href);
  return { context, tab, problems };
};

/** Presses every button, and pastes into an empty field what each has put on the clipboard. */
const copies = async (tab) => {
  const buttons = tab.locator('button[data-copies]');
  const count = await buttons.count();
  assert.ok(count > 1, String(count));
  for (let at = 0; at < count; at += 1) {
    const button = buttons.nth(at);
    const said = await button.getAttribute('data-copied');
    await tab.evaluate(() => { document.getElementById('said').textContent = ''; });
    await button.click();
    await tab.waitForFunction((text) => document.getElementById('said').textContent === text, said);
    const text = await tab.evaluate((id) => document.getElementById(id).textContent, await button.getAttribute('data-copies'));
    const pasted = await tab.evaluate(() => {
      const area = document.createElement('textarea');
      document.body.append(area);
      area.focus();
      return area.isConnected;
    });
    assert.ok(pasted);
    await tab.keyboard.press('Control+V');
    const value = await tab.evaluate(() => { const area = document.querySelector('body > textarea'); const { value } = area; area.remove(); return value; });
    assert.equal(value, text, said);
    assert.notEqual(value, '');
  }
};

test('each button copies exactly its text and says which field it was', async () => {
  for (const page of pages) {
    const { context, tab, problems } = await open(page, {}, ['clipboard-read', 'clipboard-write']);
    await copies(tab);
    assert.deepEqual(problems, [], page);
    await context.close();
  }
});

test('a browser that refuses the clipboard copies by a selection', async () => {
  const { context, tab, problems } = await open(pages[0]);
  await tab.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); });
  await copies(tab);
  assert.deepEqual(problems, []);
  await context.close();
});

test('where nothing may be copied, the text is marked and the page says so', async () => {
  const { context, tab } = await open(pages[0]);
  await tab.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); document.execCommand = () => false; });
  const button = tab.locator('button').nth(1);
  await button.click();
  const failed = await tab.locator('#said').getAttribute('data-failed');
  await tab.waitForFunction((text) => document.getElementById('said').textContent === text, failed);
  assert.equal(await tab.evaluate(() => String(getSelection())), await tab.locator('.text').nth(1).textContent());
  await context.close();
});

test('the keyboard alone copies, and stays where it is', async () => {
  const { context, tab } = await open(pages[0], {}, ['clipboard-read', 'clipboard-write']);
  const button = tab.locator('button').nth(1);
  await button.focus();
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => document.getElementById('said').textContent !== '');
  assert.equal(await tab.evaluate(() => document.activeElement.dataset.copies), await button.getAttribute('data-copies'));
  assert.equal(await tab.getByRole('status').textContent(), await button.getAttribute('data-copied'));
  await context.close();
});

test('no sheet has a fault of accessibility, runs over, or lacks words, on a phone and in the dark', async () => {
  for (const page of pages) {
    for (const [width, colorScheme] of [[320, 'light'], [1200, 'light'], [375, 'dark']]) {
      const { context, tab } = await open(page, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      const found = await tab.evaluate(`${axe}; axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes[0].html))`);
      assert.deepEqual(found, [], `${page} ${width} ${colorScheme}`);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width, `${page} runs over`);
      await context.close();
    }
  }
});

test('the policy runs no other script and no other style, and without JavaScript there are no buttons', async () => {
  const { context, tab } = await open(pages[0]);
  const ran = await tab.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return window.ran === true;
  });
  assert.equal(ran, false);
  await context.close();
  const plain = await open(pages[0], { javaScriptEnabled: false });
  assert.equal(await plain.tab.locator('button:visible').count(), 0);
  assert.ok(await plain.tab.locator('.text:visible').count() > 50);
  await plain.context.close();
});
