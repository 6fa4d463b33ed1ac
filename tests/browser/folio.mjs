// The whole program in a real browser: `folio new`, `folio serve`, a save, a mistake and its fix.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browser } from './preview.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
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

const hintTitles = (tab) => tab.evaluate(() => [...document.querySelectorAll('folio-hint')].map((host) => host.shadowRoot.querySelector('strong').textContent));
const newTab = async (context) => {
  const tab = await context.newPage();
  tab.setDefaultTimeout(15000);
  await tab.goto(url);
  return tab;
};

test('a new site shows what could stand there, and each hint goes when it is followed', async () => {
  const context = await chrome.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tab = await newTab(context);
  await tab.waitForSelector('folio-hint');
  const before = await hintTitles(tab);
  assert.ok(before.length > 8, String(before));
  assert.equal(await tab.locator('folio-hint').first().evaluate((host) => host.nextElementSibling.matches('.home-head')), true, 'the portrait stands before the name');

  // The first one is open: what it says is copied, and written to where it says.
  const hint = tab.locator('folio-hint').filter({ hasText: 'Who you are, in a line' });
  const position = await hint.locator('summary code').textContent();
  const [, file, line] = /^(.+):(\d+)$/.exec(position);
  await hint.getByRole('button', { name: 'Copy' }).click();
  await hint.getByRole('button', { name: 'Copied' }).waitFor();
  const written = await tab.evaluate(() => navigator.clipboard.readText());
  const path = join(root, file);
  const good = readFileSync(path, 'utf8');
  const lines = good.split('\n');
  assert.match(lines[line - 1], /^# headline/);
  lines[line - 1] = written.trimEnd();
  writeFileSync(path, lines.join('\n'));
  await tab.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('Surgery resident'));
  await tab.waitForFunction((count) => document.querySelectorAll('folio-hint').length === count, before.length - 1);
  assert.ok(!(await hintTitles(tab)).includes('Who you are, in a line. '));

  // Lines that move without a change of the page move in the hints, without a reload.
  await tab.evaluate(() => { window.marker = 'untouched'; });
  writeFileSync(path, `# mine\n${lines.join('\n')}`);
  await tab.waitForFunction((line) => document.querySelector('folio-hint').shadowRoot.querySelector('summary code').textContent === line, 'site.toml:12');
  assert.equal(await tab.evaluate(() => window.marker), 'untouched');
  writeFileSync(path, good);
  await tab.waitForFunction((count) => document.querySelectorAll('folio-hint').length === count, before.length);
  await context.close();
});

test('each hint stands where the thing would', async () => {
  const path = join(root, 'content/cv.md');
  const good = readFileSync(path, 'utf8');
  writeFileSync(path, '## Training\n\n### Surgery residency\nBay Hospital · Boston · Jul 2025 – present\n');
  const context = await chrome.newContext();
  const tab = await newTab(context);
  await tab.waitForFunction(() => document.body.textContent.includes('Bay Hospital') && document.querySelector('folio-hint'));
  // What is beside it on the page, hints left out.
  const beside = (title, side) => tab.evaluate(([title, side]) => {
    let element = [...document.querySelectorAll('folio-hint')].find((host) => host.shadowRoot.textContent.includes(title));
    do element = element[side]; while (element?.localName === 'folio-hint');
    return element && (element.className || element.localName);
  }, [title, side]);
  assert.equal(await beside('Who you are, in a line', 'previousElementSibling'), 'h1');
  assert.equal(await beside('Your profiles', 'previousElementSibling'), 'reach');
  assert.equal(await beside('Your papers', 'nextElementSibling'), 'block');
  assert.equal(await beside('Your talks', 'nextElementSibling'), 'block');
  assert.equal(await beside('What is new', 'previousElementSibling'), 'block');
  await tab.goto(new URL('/cv/', url).href);
  await tab.waitForSelector('folio-hint');
  assert.match(await beside('Your education', 'nextElementSibling'), /^block/);
  assert.match(await beside('Your clinical experience', 'previousElementSibling'), /^block/);
  writeFileSync(path, good);
  await context.close();
});

test('hints are hidden for as long as the tab is open, by keyboard too', async () => {
  const context = await chrome.newContext();
  const tab = await newTab(context);
  await tab.waitForSelector('folio-hint');
  await tab.keyboard.press('Tab');
  const focused = () => tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
  assert.equal(await focused(), 'Hide hints');
  await tab.keyboard.press('Enter');
  assert.deepEqual(await hintTitles(tab), []);
  assert.equal(await focused(), 'Show hints');
  await tab.reload();
  await tab.waitForSelector('folio-hints');
  assert.deepEqual(await hintTitles(tab), []);
  await tab.getByRole('button', { name: 'Show hints' }).click();
  assert.ok((await hintTitles(tab)).length > 8);
  await context.close();
});

test('hints are readable for everyone, on a phone and dark too, and are not printed', async () => {
  for (const [width, colorScheme] of [[390, 'light'], [390, 'dark'], [1280, 'light'], [1280, 'dark']]) {
    const context = await chrome.newContext({ viewport: { width, height: 844 }, colorScheme });
    const tab = await newTab(context);
    await tab.waitForSelector('folio-hint');
    await tab.evaluate(() => document.querySelectorAll('folio-hint').forEach((host) => { host.shadowRoot.querySelector('details').open = true; }));
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} is too narrow`);
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), [], `${width} ${colorScheme}`);
    await tab.emulateMedia({ media: 'print' });
    assert.ok(await tab.evaluate(() => [...document.querySelectorAll('folio-hint, folio-hints')].every((host) => host.getBoundingClientRect().height === 0)));
    await context.close();
  }
});

test('the bytes of a page are those of a build, and a build has no word of a hint', async () => {
  execFileSync(folio, ['--root', root, 'build'], { stdio: 'pipe' });
  const served = await (await fetch(url)).text();
  const tag = /<script src="\/__folio\/live\.js\?at=[^"]+" data-token="[^"]+" defer><\/script>/;
  const built = readFileSync(join(root, 'dist/index.html'), 'utf8');
  assert.equal(served.replace(tag, ''), built);
  assert.ok(!built.includes('folio-hint') && !built.includes('Only in the preview') && !built.includes('__folio'));
});
