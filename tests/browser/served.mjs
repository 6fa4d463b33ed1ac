// A new site in `folio serve` and a browser for each test of a file, and what goes wrong in the tabs; for tests only. It will not say
// what a site has in it: `write` is called with its folder before the preview begins.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { browser } from './preview.mjs';
import { folio } from './site.mjs';

let parent, child;
/** The folder of the site, the address of its preview, the windows that are open, and what the console of their tabs says. */
export let root, url, contexts, problems;
let chrome;

/** Makes each test of this file begin with such a site, or with an empty folder. */
export function eachServed(write = () => {}, { isBegun = true } = {}) {
  before(async () => { chrome = await browser(); });
  after(async () => { await chrome?.close(); });
  beforeEach(async () => {
    problems = [];
    contexts = [];
    parent = mkdtempSync(join(tmpdir(), 'folio-'));
    root = join(parent, 'site');
    if (isBegun) execFileSync(folio, ['new', root, '--name', 'Ada Example']); else mkdirSync(root);
    write(root);
    await start();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await stop();
    rmSync(parent, { recursive: true, force: true });
  });
}

export async function start(port = '0') {
  child = spawn(folio, ['--root', root, 'serve', '--port', port], { stdio: ['ignore', 'pipe', 'ignore'] });
  url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => { const found = /http:\S+/.exec(String(data)); if (found) resolve(found[0]); });
    child.once('exit', () => reject(new Error('folio serve ended')));
  });
}

export const stop = () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGKILL'); });

/** Opens a page in a window of its own. */
export async function open(path = '', options = {}) {
  const context = await chrome.newContext(options);
  contexts.push(context);
  return visit(context, path);
}

/** Opens a page in a further tab of a window, and waits until it listens to the preview. */
export async function visit(context, path) {
  const tab = await context.newPage();
  tab.setDefaultTimeout(20000);
  tab.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
  tab.on('pageerror', (error) => problems.push(String(error)));
  const listening = tab.waitForResponse((response) => response.url().includes('/__folio/changes'));
  await tab.goto(new URL(path, url).href);
  await listening;
  return tab;
}
