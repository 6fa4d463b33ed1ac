// The whole program in a real browser: `folio new`, `folio serve`, a save, a mistake and its fix.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browser } from './preview.mjs';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folio = process.env.FOLIO ?? join(repository, 'target/debug/folio');

let chrome, parent, root, child, url, terminal = '';
before(async () => {
  chrome = await browser();
  parent = mkdtempSync(join(tmpdir(), 'folio-'));
  root = join(parent, 'site');
  execFileSync(folio, ['new', root, '--name', 'Ada Example']);
  child = spawn(folio, ['--root', root, 'serve'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr.on('data', (data) => { terminal += data; });
  url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => { const found = /http:\S+/.exec(String(data)); if (found) resolve(found[0]); });
    child.once('exit', () => reject(new Error(`folio serve ended: ${terminal}`)));
  });
});
after(async () => {
  await chrome?.close();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.removeAllListeners('exit');
  child.once('exit', () => {});
  child.kill('SIGKILL');
  await Promise.race([gone, new Promise((resolve) => child.once('close', resolve))]);
  rmSync(parent, { recursive: true, force: true });
});

test('a new site is shown, follows a save, and tells a slip in the words of the terminal', async () => {
  const tab = await chrome.newPage();
  tab.setDefaultTimeout(15000);
  const outside = [];
  tab.on('request', (request) => { if (!request.url().startsWith(url)) outside.push(request.url()); });
  const listening = tab.waitForResponse((response) => response.url().includes('/__folio/changes'));
  await tab.goto(url);
  await listening;
  assert.equal(await tab.textContent('h1'), 'Ada Example');

  const site = join(root, 'site.toml');
  const good = readFileSync(site, 'utf8');
  writeFileSync(site, good.replace('# headline', 'headline'));
  await tab.waitForFunction(() => document.body.textContent.includes('Preliminary surgery resident'));

  writeFileSync(site, good.replace('# headline', 'hedline'));
  await tab.waitForFunction(() => { const host = document.querySelector('folio-report'); return host && !host.hidden; });
  const shown = await tab.evaluate(() => document.querySelector('folio-report').shadowRoot.querySelector('pre').textContent);
  assert.match(shown, /did you mean `headline`\?/);
  assert.ok(terminal.includes(shown.trim()), `the terminal said:\n${terminal}\nthe page said:\n${shown}`);
  assert.equal(await tab.textContent('h1'), 'Ada Example', 'the last good page stays');

  writeFileSync(site, good);
  await tab.waitForFunction(() => { const host = document.querySelector('folio-report'); return !host || host.hidden; });
  assert.deepEqual(outside, []);
});
