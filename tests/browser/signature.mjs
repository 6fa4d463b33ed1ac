// The page of the email signature, opened from its folder as a person does: its button puts both forms on the clipboard, so does a copy by
// hand, what is pasted into a page is the signature, and the page is whole in the dark, on a phone and without JavaScript.
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

const people = {
  short: ['en-US', 'Ada Li', 'MD', 'Resident', 'Bay Hospital'],
  long: ['de', 'Prof. Maximiliane Friederike von Hohenstaufen-Wittelsbach und zu Sachsen-Coburg', 'MD, PhD, FACS, FRCS', 'Preliminary Surgery Resident and Postdoctoral Research Fellow in Cardiothoracic Outcomes', 'Department of Cardiothoracic and Vascular Surgery, Harborview Bay Medical Center and University Hospitals'],
  arabic: ['ar', 'ليلى حسن المنصوري', 'MD', 'طبيبة مقيمة في الجراحة', 'مستشفى الملك فيصل التخصصي'],
  chinese: ['zh-CN', '陈 美玲', 'MD', '外科住院医师', '北京协和医院'],
};

let chrome, parent;
const pages = {};
before(async () => {
  chrome = await browser();
  parent = mkdtempSync(join(tmpdir(), 'folio-'));
  for (const [key, [language, name, credentials, position, organization]] of Object.entries(people)) {
    const root = join(parent, key);
    mkdirSync(root);
    writeFileSync(join(root, 'site.toml'), `[site]
url = "https://ada.example"
language = "${language}"
[person]
name = "${name}"
credentials = ${JSON.stringify(credentials.split(', '))}
position = "${position}"
organization = "${organization}"
email = "ada@example.org"
[links]
linkedin = "https://www.linkedin.com/in/ada-example"
orcid = "0000-0002-1825-0097"
[signature]
fields = ["phone"]
`);
    writeFileSync(join(root, 'private.toml'), 'phone = "+1 617 555 0142"\n');
    execFileSync(folio, ['--root', root, 'build', '--no-pdf'], { stdio: 'ignore' });
    const signature = (form) => execFileSync(folio, ['--root', root, 'signature', form], { encoding: 'utf8' });
    pages[key] = { page: join(root, 'packet/signature.html'), html: signature('--html'), text: signature('--text') };
  }
});
after(async () => {
  await chrome?.close();
  rmSync(parent, { recursive: true, force: true });
});

const open = async (page, options = {}, permissions = []) => {
  const context = await chrome.newContext({ viewport: { width: 900, height: 1100 }, ...options });
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

/** What a mail program gets: both forms of the clipboard, as the event of pasting has them. */
const pasted = async (tab) => {
  await tab.evaluate(() => {
    const field = document.createElement('div');
    field.contentEditable = 'true';
    field.id = 'mail';
    document.body.append(field);
    field.addEventListener('paste', (event) => {
      field.dataset.html = event.clipboardData.getData('text/html');
      field.dataset.text = event.clipboardData.getData('text/plain');
    });
    field.focus();
  });
  await tab.keyboard.press('Control+V');
  return tab.evaluate(() => {
    const field = document.getElementById('mail');
    const { html, text } = field.dataset;
    const links = [...field.querySelectorAll('a')].map((link) => link.href);
    const shown = field.innerText;
    field.remove();
    return { html, text, links, shown };
  });
};

/** A browser writes the same elements and styles in its own way. */
const same = (tab, one, other) => tab.evaluate(([one, other]) => {
  const form = (html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const parts = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) { if (node.data.trim()) parts.push(node.data.replace(/\s+/g, ' ').trim()); continue; }
      parts.push(`${node.localName} ${node.href ?? ''} ${node.style.cssText.replace(/["']/g, '')}`);
    }
    return JSON.stringify(parts);
  };
  return [form(one), form(other)];
}, [one, other]);

const arrives = async (tab, { html, text }) => {
  const clipboard = await pasted(tab);
  assert.equal(clipboard.text, text);
  assert.ok(clipboard.html.length > 200, clipboard.html);
  const [got, wanted] = await same(tab, clipboard.html, html);
  assert.equal(got.replaceAll('mso-line-height-rule: exactly;', ''), wanted);
  const hrefs = await tab.evaluate((html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a')].map((link) => link.href), html);
  assert.deepEqual(clipboard.links, hrefs);
  assert.ok(clipboard.shown.includes(text.split(/[,\n]/)[0]), clipboard.shown);
};

const press = async (tab) => {
  const button = tab.locator('button[data-copies="signature"]');
  await button.click();
  await tab.waitForFunction(() => document.getElementById('said').textContent !== '');
  assert.equal(await tab.locator('#said').textContent(), await button.getAttribute('data-copied'));
};

test('the button puts both forms on the clipboard, and they arrive where they are pasted', async () => {
  for (const person of Object.values(pages)) {
    const { context, tab, problems } = await open(person.page, {}, ['clipboard-read', 'clipboard-write']);
    await press(tab);
    await arrives(tab, person);
    await tab.locator('button[data-copies="text"]').click();
    await tab.waitForFunction(() => document.querySelector('button[data-copies="text"]').classList.contains('done'));
    const plain = await pasted(tab);
    assert.deepEqual([plain.html, plain.text], ['', person.text]);
    assert.deepEqual(problems, [], person.page);
    await context.close();
  }
});

test('a browser that refuses the clipboard copies the same by a selection', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { context, tab, problems } = await open(pages.short.page, { colorScheme });
    await tab.evaluate(() => { navigator.clipboard.write = () => Promise.reject(new Error('refused')); });
    await press(tab);
    await arrives(tab, pages.short);
    await tab.evaluate(() => { document.execCommand = () => false; });
    await tab.locator('button[data-copies="signature"]').click();
    const failed = await tab.locator('#said').getAttribute('data-failed');
    await tab.waitForFunction((text) => document.getElementById('said').textContent === text, failed);
    assert.match(await tab.evaluate(() => String(getSelection())), /^Ada Li, MD/);
    await tab.keyboard.press('Control+C');
    await arrives(tab, pages.short);
    assert.deepEqual(problems, []);
    await context.close();
  }
});

test('without JavaScript there is no button, and a copy by hand has links and no white letters', async () => {
  const { context, tab } = await open(pages.short.page, { javaScriptEnabled: false, colorScheme: 'dark' });
  assert.equal(await tab.locator('button:visible').count(), 0);
  assert.ok(await tab.getByText('Without the button').isVisible());
  await tab.evaluate(() => getSelection().selectAllChildren(document.getElementById('signature')));
  await tab.keyboard.press('Control+C');
  await context.close();
  const other = await open(pages.short.page, {}, ['clipboard-read', 'clipboard-write']);
  const clipboard = await pasted(other.tab);
  assert.equal(clipboard.links.length, 5, clipboard.html);
  assert.match(clipboard.html, /color: rgb\(0, 0, 0\)/);
  assert.doesNotMatch(clipboard.html, /color: rgb\((23\d|24\d|25\d), /);
  await other.context.close();
});

test('nothing runs over, and nothing is a fault of accessibility, on a phone and in the dark', async () => {
  for (const { page } of Object.values(pages)) {
    for (const [width, colorScheme] of [[320, 'light'], [1200, 'light'], [375, 'dark']]) {
      const { context, tab } = await open(page, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      const found = await tab.evaluate(`${axe}; axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes[0].html))`);
      assert.deepEqual(found, [], `${page} ${width} ${colorScheme}`);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width, `${page} runs over`);
      await context.close();
    }
  }
});

test('no line of it is wider than a mail, and its text is large enough', async () => {
  for (const { page } of Object.values(pages)) {
    const { context, tab } = await open(page, { viewport: { width: 1400, height: 900 } });
    const { width, sizes } = await tab.evaluate(() => ({
      width: document.querySelector('#signature table').getBoundingClientRect().width,
      sizes: [...document.querySelectorAll('#signature *')].map((one) => parseFloat(getComputedStyle(one).fontSize)),
    }));
    assert.ok(width <= 600, `${page}: ${width}`);
    assert.ok(Math.min(...sizes.slice(2)) >= 13, `${page}: ${sizes}`);
    await context.close();
  }
});
