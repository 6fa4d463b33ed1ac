// A CV that is dropped on a page of `folio serve`: its report, and its entries on the site after a click. Every wait is for an
// event in the page, with a time limit.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { contexts, eachServed, open, problems, root, start, stop, url } from './served.mjs';
import { repository } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const sample = (path) => join(repository, 'tests/import', path);
const CV = sample('word-heading-styles/from/01-heading-styles.docx');
const BIB = sample('bibtex/from/polaritons.bib');
// Where pictures of the dialog go, to look at them.
const pictures = process.env.DROP_PICTURES;

eachServed();
// What a person does with a file and the mouse, made in the page.
const drag = (tab, types, files) => tab.evaluate(([types, files]) => {
  const dataTransfer = new DataTransfer();
  for (const [name, base64] of files) {
    dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
  }
  const part = document.querySelector('h1');
  return types.map((type) => !part.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })));
}, [types, files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])]);
const drop = (tab, ...files) => drag(tab, ['dragenter', 'dragover', 'drop'], files);
const dialog = (tab) => tab.getByRole('dialog');
const titled = (tab, name) => tab.getByRole('dialog', { name });
const isClosed = (tab) => tab.waitForFunction(() => !document.querySelector('folio-import').shadowRoot.querySelector('dialog').open);
const cv = () => (existsSync(join(root, 'content/cv.md')) ? readFileSync(join(root, 'content/cv.md'), 'utf8') : '');

test('a dropped CV is shown, and stands on the site after a click', async () => {
  const tab = await open();
  const before = cv();
  assert.deepEqual(await drag(tab, ['dragenter', 'dragover'], [['cv.docx', 'x']]), [true, true]);
  await tab.getByText('Drop a CV, an export, a photo or a PDF here').waitFor();
  assert.deepEqual(await drop(tab, ['cv.docx', readFileSync(CV)]), [true, true, true]);
  await titled(tab, 'Import cv.docx?').waitFor();
  assert.equal(await tab.getByText('Drop a CV, an export, a photo or a PDF here').isVisible(), false);
  const text = await dialog(tab).innerText();
  for (const part of [/content\/cv\.md \+\d+ −\d+ lines/, /cv\.docx \(Word\)/, /Carried: .*entries/, /Please check \(\d+\)/, /\d+ words read: \d+ written/]) assert.match(text, part);
  assert.equal(cv(), before, 'nothing is written yet');

  // The rebuild brings the page anew, with a note of what was written.
  await tab.evaluate(() => { window.marker = 'untouched'; });
  await tab.getByRole('button', { name: 'Write to my site' }).click();
  await tab.waitForFunction(() => window.marker === undefined);
  await tab.getByRole('status').getByText('Written from cv.docx').waitFor();
  await tab.goto(new URL('/cv/', url).href);
  await tab.getByText('Best graduating student in anatomy').waitFor();
  assert.match(await tab.getByRole('status').innerText(), /content\/cv\.md.*import-report\.txt/);
  // The whole report is text, and one step away from the note and from the questions.
  await tab.getByRole('status').getByRole('button', { name: 'Read the report' }).click();
  await titled(tab, 'What the import found').waitFor();
  const report = readFileSync(join(root, 'import-report.txt'), 'utf8').trimEnd();
  assert.equal(await dialog(tab).getByRole('group', { name: 'The report' }).textContent(), report);
  await dialog(tab).getByRole('button', { name: 'Close' }).click();
  const asked = Number(/Please check (\d+) things? in it/.exec(await tab.getByRole('status').innerText())[1]);
  // Each question of the import leads to the piece that it is about.
  await tab.getByRole('status').getByRole('button', { name: 'Look at them' }).click();
  await titled(tab, 'What the import asks you').waitFor();
  assert.equal(await dialog(tab).getByRole('listitem').count(), asked, 'as many as the note says');
  await tab.keyboard.press('Enter');
  await titled(tab, 'Edit content/cv.md').waitFor();
  assert.match(await dialog(tab).getByRole('textbox').inputValue(), /<!-- please check: /);
  await tab.keyboard.press('Escape');
  await tab.reload();
  await tab.getByText('Best graduating student in anatomy').waitFor();
  assert.equal(await tab.getByRole('status').count(), 0);

  // The same again adds nothing.
  const after = cv();
  await drop(tab, ['cv.docx', readFileSync(CV)]);
  await titled(tab, 'Nothing new in cv.docx').waitFor();
  assert.equal(await tab.getByRole('button', { name: 'Write to my site' }).count(), 0);
  await dialog(tab).getByRole('button', { name: 'Close' }).click();
  assert.equal(cv(), after);
  assert.deepEqual(problems, []);
});

test('what an import has written is seen among what was saved today, and is taken back there', async () => {
  const tab = await open();
  const before = cv();
  await drop(tab, ['cv.docx', readFileSync(CV)]);
  await titled(tab, 'Import cv.docx?').waitFor();
  await tab.evaluate(() => { window.marker = 'untouched'; });
  await tab.getByRole('button', { name: 'Write to my site' }).click();
  await tab.waitForFunction(() => window.marker === undefined);
  assert.notEqual(cv(), before);
  await tab.getByRole('status').getByRole('button', { name: 'Take it back\u2026' }).click();
  await titled(tab, 'Saved today').waitFor();
  const save = dialog(tab).locator('details', { hasText: 'content/cv.md' });
  if (await save.evaluate((part) => !part.open)) await save.locator('summary').click();
  await tab.evaluate(() => { window.marker = 'untouched'; });
  await save.getByRole('button', { name: 'Take back' }).click();
  await tab.waitForFunction(() => window.marker === undefined);
  await tab.getByRole('status').getByText('content/cv.md').waitFor();
  assert.equal(cv(), before);
  assert.ok(existsSync(join(root, 'import-report.txt')));
  assert.deepEqual(problems, []);
});

test('a whole import is taken back at once, with what was saved since, and brought back', async () => {
  const tab = await open();
  const before = cv();
  await drop(tab, ['cv.docx', readFileSync(CV)], ['works.bib', readFileSync(BIB)]);
  await titled(tab, 'Import cv.docx, works.bib?').waitFor();
  const reloaded = async (step) => {
    await tab.evaluate(() => { window.marker = 'untouched'; });
    await step();
    await tab.waitForFunction(() => window.marker === undefined);
  };
  await reloaded(() => tab.getByRole('button', { name: 'Write to my site' }).click());
  const imported = cv();
  const works = join(root, 'content/imported-works.bib');
  assert.ok(existsSync(works));
  await tab.getByRole('status').getByRole('button', { name: 'Take it back\u2026' }).click();
  await titled(tab, 'Saved today').waitFor();
  await reloaded(() => dialog(tab).getByRole('button', { name: 'Take the whole import back' }).click());
  await tab.getByRole('status').getByText('The texts are as they are without the import.').waitFor();
  assert.equal(cv(), before);
  assert.ok(!existsSync(works));
  await reloaded(() => tab.getByRole('status').getByRole('button', { name: 'Bring it back' }).click());
  await tab.getByRole('status').getByText('The import is back.').waitFor();
  assert.equal(cv(), imported);
  assert.ok(existsSync(works));
  // Also when its note is gone.
  await tab.getByRole('button', { name: 'Saved today' }).click();
  await titled(tab, 'Saved today').waitFor();
  await reloaded(() => dialog(tab).getByRole('button', { name: 'Take the whole import back' }).click());
  await tab.getByRole('status').getByRole('button', { name: 'Close' }).click();
  await tab.getByRole('button', { name: 'Saved today' }).click();
  await reloaded(() => dialog(tab).getByRole('button', { name: 'Bring the whole import back' }).click());
  assert.equal(cv(), imported);
  assert.ok(existsSync(works));
  assert.deepEqual(problems, []);
});

// A page without anything on it.
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

test('a PDF on the page of a poster is asked about as its file, is put there, and is taken away again', async () => {
  const folder = join(root, 'content/posters/frailty');
  const place = join(folder, 'frailty.pdf');
  const tab = await open();
  await tab.evaluate(() => { window.marker = 'untouched'; });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), '+++\ntitle = "Frailty"\nauthors = ["Ada Example"]\ndate = 2026-01-31\n+++\nWords.\n');
  await tab.waitForFunction(() => window.marker === undefined);
  await tab.goto(new URL('/posters/frailty/', url).href);
  const choosing = tab.waitForEvent('filechooser');
  await tab.getByRole('button', { name: 'Import\u2026' }).click();
  await (await choosing).setFiles({ name: 'frailty.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
  await titled(tab, 'Put frailty.pdf beside this page?').waitFor();
  const text = await dialog(tab).innerText();
  assert.match(text, /frailty\.pdf \(new\)\s+Nothing of it goes into your CV: `frailty\.pdf` is a PDF[^]*file = "frailty\.pdf"/);
  await dialog(tab).getByRole('button', { name: 'Put it there' }).click();
  const note = tab.getByRole('status').filter({ hasText: 'frailty.pdf is there.' });
  await note.waitFor();
  assert.equal(readFileSync(place, 'latin1'), PDF);
  await note.getByRole('button', { name: 'Take it away again' }).click();
  await tab.getByRole('status').getByText('content/posters/frailty/frailty.pdf is gone again.').waitFor();
  assert.ok(!existsSync(place) && existsSync(join(folder, 'index.md')));
  await tab.getByRole('status').getByRole('button', { name: 'Close' }).click();
  // What cannot be read is told before any question.
  await drop(tab, ['frailty.pdf', PDF.slice(0, 60)]);
  await titled(tab, 'frailty.pdf cannot be used').waitFor();
  assert.match(await dialog(tab).innerText(), /ends too soon/);
  assert.equal(await dialog(tab).getByRole('button').count(), 1);
  assert.deepEqual(problems.filter((problem) => !problem.includes('422')), []);
});

test('a PDF that is no CV, and a photo, are put beside the page after a click, and over nothing', async () => {
  const tab = await open('/cv/');
  await drop(tab, ['poster.pdf', PDF]);
  await titled(tab, 'poster.pdf cannot be imported').waitFor();
  await dialog(tab).getByRole('button', { name: 'Put it beside this page' }).click();
  await titled(tab, 'Put poster.pdf beside this page?').waitFor();
  await dialog(tab).getByRole('button', { name: 'Cancel' }).click();
  assert.ok(!existsSync(join(root, 'content/poster.pdf')));
  // A page that a dialog held while a build ended is loaded anew when the dialog closes.
  await tab.reload();
  await drop(tab, ['me.png', 'x']);
  await titled(tab, 'Put me.png beside this page?').waitFor();
  assert.match(await dialog(tab).innerText(), /content\/me\.png \(new\)[^]*photo = "me\.png"/);
  await dialog(tab).getByRole('button', { name: 'Put it there' }).click();
  await tab.getByRole('status').getByText('content/me.png is there.').waitFor();
  assert.equal(readFileSync(join(root, 'content/me.png'), 'utf8'), 'x');
  await tab.reload();
  await tab.getByRole('status').getByRole('button', { name: 'Write it into site.toml' }).click();
  await titled(tab, 'Edit site.toml').waitFor();
  // The line is in the draft, under the person.
  assert.match(await dialog(tab).getByRole('textbox').inputValue(), /\[person\]\n[^]*^photo = "me\.png"$[^]*^\[site\]/m);
  await tab.keyboard.press('Escape');
  await dialog(tab).getByRole('button', { name: 'Throw my change away' }).click();
  await tab.reload();
  await drop(tab, ['me.png', 'y']);
  await titled(tab, 'me.png cannot be put here').waitFor();
  assert.equal(readFileSync(join(root, 'content/me.png'), 'utf8'), 'x');
});

test('what changed since it was shown is shown again before it is written', async () => {
  const tab = await open();
  await drop(tab, ['cv.docx', readFileSync(CV)], ['works.bib', readFileSync(BIB)]);
  await titled(tab, 'Import cv.docx, works.bib?').waitFor();
  assert.match(await dialog(tab).innerText(), /cv\.docx \(Word\)[\s\S]*works\.bib \(BibTeX\)/);
  // The page is kept while the dialog is open, whatever is saved.
  await tab.evaluate(() => { window.marker = 'untouched'; });
  const own = '## Memberships\n\n### Society of Examples\nMember · 2020 – present\n';
  const heard = tab.waitForResponse(async (response) => response.url().includes('/__folio/changes') && (await response.text()).includes('reload'));
  writeFileSync(join(root, 'content/cv.md'), own);
  await heard;
  assert.equal(await tab.evaluate(() => window.marker), 'untouched');
  await tab.getByRole('button', { name: 'Write to my site' }).click();
  await dialog(tab).getByText('Your site has changed meanwhile').waitFor();
  assert.equal(cv(), own);
  await tab.getByRole('button', { name: 'Write to my site' }).click();
  await tab.waitForFunction(() => window.marker === undefined);
  await tab.getByRole('status').getByText('Written from cv.docx, works.bib').waitFor();
  assert.ok(cv().includes('Society of Examples') && cv().includes('House officer'));
  assert.deepEqual(problems, []);
});

test('a save that came while the dialog was open is shown when it is closed', async () => {
  const tab = await open();
  await drop(tab, ['cv.docx', readFileSync(CV)]);
  await titled(tab, 'Import cv.docx?').waitFor();
  const site = readFileSync(join(root, 'site.toml'), 'utf8');
  const heard = tab.waitForResponse(async (response) => response.url().includes('/__folio/changes') && (await response.text()).includes('reload'));
  writeFileSync(join(root, 'site.toml'), site.replace('Ada Example', 'Ada Other'));
  await heard;
  // Another one that is opened while the page is about to go keeps it.
  await tab.evaluate(() => { window.marker = 'untouched'; });
  const asked = tab.waitForResponse((response) => response.url().includes('/__folio/changes'));
  await tab.evaluate(() => [false, true].forEach((detail) => document.dispatchEvent(new CustomEvent('folio-hold', { detail }))));
  await asked;
  assert.equal(await tab.evaluate(() => window.marker), 'untouched');
  await tab.keyboard.press('Escape');
  await tab.getByRole('heading', { level: 1, name: 'Ada Other' }).waitFor();
  assert.equal(await dialog(tab).count(), 0);
});

test('a file is chosen by keyboard, and the focus goes and comes back', async () => {
  const tab = await open();
  const before = cv();
  const focused = () => tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
  let [chooser] = await Promise.all([tab.waitForEvent('filechooser'), tab.getByRole('button', { name: 'Import a file' }).press('Enter')]);
  await chooser.setFiles(CV);
  await titled(tab, 'Import 01-heading-styles.docx?').waitFor();
  assert.equal(await focused(), 'Import 01-heading-styles.docx?');
  await tab.keyboard.press('Shift+Tab');
  await tab.keyboard.press('Escape');
  await isClosed(tab);
  assert.equal(await focused(), 'Import a file');

  // A site without hints has the key.
  [chooser] = await Promise.all([tab.waitForEvent('filechooser'), tab.keyboard.press('Alt+Shift+KeyO')]);
  await chooser.setFiles(CV);
  await titled(tab, 'Import 01-heading-styles.docx?').waitFor();
  await tab.getByRole('button', { name: 'Cancel' }).click();
  await isClosed(tab);
  assert.equal(cv(), before);
  assert.deepEqual(problems, []);
});

test('what cannot be imported says why, and nothing of a file is HTML', async () => {
  const tab = await open();
  const bad = '<img src=x onerror="document.title=1">';
  await drop(tab, [`${bad}.txt`, 'just some words']);
  await titled(tab, /cannot be imported/).waitFor();
  assert.match(await dialog(tab).innerText(), /error\[import-unknown\][\s\S]*<img src=x/);
  const basics = { name: 'Ada Example', label: bad };
  const resume = JSON.stringify({ basics, work: [{ name: bad, position: bad, startDate: '2020', summary: bad, [bad]: bad }] });
  await drop(tab, ['resume.json', resume]);
  await titled(tab, 'Import resume.json?').waitFor();
  await dialog(tab).locator('summary').evaluateAll((all) => all.forEach((one) => { one.parentElement.open = true; }));
  assert.match(await dialog(tab).innerText(), /<img src=x/);
  assert.equal(await tab.evaluate(() => document.querySelector('folio-import').shadowRoot.querySelectorAll('img').length), 0);
  await drop(tab, ['cv.pdf', PDF]);
  await dialog(tab).getByText('bring the Word file').waitFor();
  await drop(tab, ['large.docx', Buffer.alloc(0)]);
  await dialog(tab).getByText('import-unknown').waitFor();
  // A refused request and a page without its preview.
  const fails = problems.filter((problem) => !problem.includes('422'));
  assert.deepEqual(fails, []);
  await stop();
  await drop(tab, ['cv.docx', readFileSync(CV)]);
  await dialog(tab).getByText('Look whether `folio serve` still runs').waitFor();
  await start();
});

test('a folder and what is too large are refused by the page, and a picture of the page is no file', async () => {
  const tab = await open();
  await tab.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'film.mp4'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await dialog(tab).getByText('at most 64 MB').waitFor();
  await tab.evaluate(() => {
    DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true, name: 'my site' });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([''], 'my site'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await dialog(tab).getByText('folio import my site').waitFor();
  await tab.keyboard.press('Escape');
  await isClosed(tab);
  assert.deepEqual(await drag(tab, ['dragstart', 'dragenter', 'drop'], [['picture.png', 'x']]), [false, false, false]);
  assert.deepEqual(problems, []);
});

test('a page elsewhere can neither send a file nor learn the token', async () => {
  const tab = await open();
  const token = await tab.evaluate(() => document.querySelector('script[data-token]').dataset.token);
  assert.match(token, /^[0-9a-f]{32}$/);
  // The same machine by another name is another origin.
  const other = url.replace('127.0.0.1', 'localhost');
  const foreign = await contexts[0].newPage();
  await foreign.goto(other);
  const tried = await foreign.evaluate(async ([target, token]) => {
    const send = async (options) => {
      try {
        const response = await fetch(`${target}__folio/import?name=a.txt`, { method: 'POST', body: 'x', ...options });
        return `${response.type} ${response.status}`;
      } catch { return 'refused'; }
    };
    const read = async () => { try { return await (await fetch(target)).text(); } catch { return 'refused'; } };
    return [await send({ headers: { 'X-Folio-Token': token } }), await send({ mode: 'no-cors' }), await read()];
  }, [url, token]);
  assert.deepEqual(tried, ['refused', 'refused', 'refused']);
});

test('the dialog is readable for everyone, on a phone and dark too', async () => {
  for (const [width, height, colorScheme] of [[390, 844, 'light'], [390, 844, 'dark'], [1280, 900, 'light'], [1280, 900, 'dark']]) {
    const tab = await open('', { viewport: { width, height }, colorScheme });
    const picture = async (name) => {
      if (!pictures) return;
      mkdirSync(pictures, { recursive: true });
      await tab.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
    };
    const check = async (name) => {
      await picture(name);
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: ${width} is too narrow`);
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() => window.axe.run({ include: [['folio-import'], ['folio-imported']] }, { resultTypes: ['violations'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), [], `${name} ${width} ${colorScheme}`);
    };
    await drag(tab, ['dragenter'], [['cv.docx', 'x']]);
    await picture('veil');
    await drop(tab, ['cv.docx', readFileSync(CV)]);
    await titled(tab, 'Import cv.docx?').waitFor();
    await check('report');
    const box = await dialog(tab).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height, JSON.stringify(box));
    await dialog(tab).locator('summary').evaluateAll((all) => all.forEach((one) => { one.parentElement.open = true; }));
    await check('report-open');
    await drop(tab, ['cv.pdf', PDF]);
    await titled(tab, 'cv.pdf cannot be imported').waitFor();
    await check('fault');
    await tab.keyboard.press('Escape');
    await isClosed(tab);
    await tab.evaluate(() => sessionStorage.setItem('folio:imported', JSON.stringify({ text: 'Written from cv.docx: content/cv.md, site.toml. The whole report is in import-report.txt. Please check 3 things in it.' })));
    await tab.reload();
    await tab.getByRole('status').waitFor();
    await isClosed(tab);
    await check('note');
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await tab.getByRole('status').isVisible(), false);
  }
});
