// The source of what a person points at, opened, changed and saved on a page of `folio serve`. Every wait is for an event in the
// page, with a time limit.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { contexts, eachServed, open, problems, root, start, stop, url, visit } from './served.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
// Where pictures of the dialog go, to look at them.
const pictures = process.env.EDIT_PICTURES;

const CV = `## Education

### MBBS {#mbbs}
University of Lagos · Lagos, Nigeria · Sep 2014 – Dec 2020

- Distinction in surgery.

## Training

### House officer
Eko Hospital · Lagos, Nigeria · Mar 2021 – Feb 2022

Three months each of surgery and medicine.
`;

eachServed((root) => writeFileSync(join(root, 'content/cv.md'), CV));
const read = (path = 'content/cv.md') => readFileSync(join(root, path), 'utf8');
const dialog = (tab) => tab.getByRole('dialog');
const titled = (tab, name) => tab.getByRole('dialog', { name });
const field = (tab) => dialog(tab).getByRole('textbox');
const press = (tab, name) => dialog(tab).getByRole('button', { name }).click();
const isClosed = (tab) => tab.waitForFunction(() => !document.querySelector('folio-edit').shadowRoot.querySelector('dialog').open);
const mark = (tab) => tab.evaluate(() => { window.marker = 'untouched'; });
const isReloaded = (tab) => tab.waitForFunction(() => window.marker === undefined);
const focused = (tab) => tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
// What a person does with the mouse: the button comes to the words under it.
async function point(tab, text) {
  await tab.getByText(text).first().hover({ position: { x: 4, y: 6 } });
  await tab.getByRole('button', { name: 'Edit', exact: true }).click();
  await field(tab).waitFor();
}

test('an entry is opened where it is seen, its slip is shown, and it stands on the page after a look at what changes', async () => {
  const tab = await open('/cv/');
  await point(tab, 'University of Lagos');
  assert.equal(await dialog(tab).getByRole('heading').first().innerText(), 'Edit content/cv.md');
  assert.match(await dialog(tab).innerText(), /This is the entry, lines 3 to 6/);
  const text = await field(tab).inputValue();
  assert.equal(text, CV.split('\n').slice(2, 6).join('\n'));

  await field(tab).fill(text.replace('Dec 2020', 'Dec 20200'));
  await dialog(tab).getByRole('group', { name: 'What to mend' }).getByText(/^Line 4: .*20200/).waitFor();
  assert.equal(read(), CV);

  await field(tab).fill(text.replace('University of Lagos', 'Lagoon University'));
  await dialog(tab).getByText('Nothing to mend here').waitFor();
  await press(tab, 'What changes');
  await titled(tab, 'Save this to content/cv.md?').waitFor();
  const changes = await dialog(tab).getByRole('group', { name: 'What changes' }).innerText();
  assert.match(changes, /^- University of Lagos.*\n\+ Lagoon University/m);
  assert.equal(read(), CV, 'nothing is written before it was seen');
  await mark(tab);
  await press(tab, 'Save');
  await isReloaded(tab);
  await tab.getByText('Lagoon University').first().waitFor();
  assert.equal(read(), CV.replace('University of Lagos', 'Lagoon University'));

  // And back.
  await mark(tab);
  await tab.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await isReloaded(tab);
  await tab.getByText('University of Lagos').first().waitFor();
  assert.equal(read(), CV);
  assert.deepEqual(problems, []);
});

test('a setting is opened from the home page, and the whole file is one step away', async () => {
  const tab = await open('/');
  await point(tab, 'Ada Example');
  assert.match(await field(tab).inputValue(), /^name = "Ada Example"/);
  await field(tab).fill('name = "Ada Other"');
  // The step takes along what is written so far.
  while (await dialog(tab).getByRole('button', { name: /^(Wider|Whole file)/ }).count() > 0) await press(tab, /^(Wider|Whole file)/);
  assert.equal(await field(tab).inputValue(), read('site.toml').replace(/^name = "Ada Example".*$/m, 'name = "Ada Other"'));
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await press(tab, 'Save');
  await tab.getByRole('heading', { level: 1, name: 'Ada Other' }).waitFor();
  assert.deepEqual(problems, []);
});

test('it works by keyboard alone, and an unsaved text is not thrown away without a question', async () => {
  const tab = await open('/cv/');
  await tab.keyboard.press('Alt+Shift+KeyE');
  await titled(tab, 'What do you want to edit?').waitFor();
  // The list takes the first letters of what is looked for.
  await tab.keyboard.type('Three months');
  await tab.keyboard.press('Enter');
  await titled(tab, 'Edit content/cv.md').waitFor();
  assert.equal(await field(tab).inputValue(), 'Three months each of surgery and medicine.');
  await tab.keyboard.type(' And more.');
  await tab.keyboard.press('Escape');
  await titled(tab, 'Close without saving?').waitFor();
  await tab.keyboard.press('Enter');
  assert.equal(await field(tab).inputValue(), 'Three months each of surgery and medicine. And more.');
  await tab.keyboard.press('Tab');
  while (await tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent) !== 'What changes') await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await titled(tab, /Save this/).waitFor();
  await mark(tab);
  await tab.keyboard.press('Enter');
  await isReloaded(tab);
  await tab.getByText('And more.').waitFor();
  assert.ok(read().includes('medicine. And more.\n'));

  // Thrown away on purpose; and without a change there is no question.
  for (const change of [true, false]) {
    // A page that a dialog held while a build ended is loaded anew when the dialog closes.
    await tab.reload();
    await tab.getByText('And more.').waitFor();
    await tab.keyboard.press('Alt+Shift+KeyE');
    await titled(tab, 'What do you want to edit?').waitFor();
    await tab.keyboard.type('Three months');
    await tab.keyboard.press('Enter');
    await titled(tab, 'Edit content/cv.md').waitFor();
    if (change) await tab.keyboard.type('!');
    await tab.keyboard.press('Escape');
    if (change) {
      await titled(tab, 'Close without saving?').waitFor();
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
    }
    await isClosed(tab);
  }
  assert.ok(!read().includes('!'));
  assert.deepEqual(problems, []);
});

test('what can stand at the cursor is offered, a slip is mended by a button, and a limit is counted', async () => {
  const before = await open('/');
  await mark(before);
  mkdirSync(join(root, 'content/talks/sheets'), { recursive: true });
  writeFileSync(join(root, 'content/talks/sheets/index.md'), '+++\ntitle = "Folding sheets in the dark"\ndate = 2026-01-31\n+++\nAbout sheets.\n');
  // The list of talks is there once the page that was open has come anew.
  await isReloaded(before);
  const tab = await open('/talks/');
  await tab.getByText('Folding sheets').first().waitFor();
  // The title of a talk is in the list, though its date is a part inside it.
  await tab.keyboard.press('Alt+Shift+KeyE');
  await titled(tab, 'What do you want to edit?').waitFor();
  await tab.keyboard.type('Folding sheets');
  await tab.keyboard.press('Enter');
  await titled(tab, 'Edit content/talks/sheets/index.md').waitFor();
  await field(tab).press('End');
  await tab.keyboard.type('\nawrad = "A prize"');
  await press(tab, 'Write award');
  assert.equal(await field(tab).inputValue(), 'title = "Folding sheets in the dark"\naward = "A prize"');
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type('\nfea');
  await tab.keyboard.press('Control+Space');
  const choices = dialog(tab).getByRole('listbox', { name: 'What can stand here' });
  await choices.waitFor();
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Alt+ArrowDown');
  await choices.waitFor();
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Escape');
  await choices.waitFor({ state: 'hidden' });
  await press(tab, 'What can stand here?');
  await choices.waitFor();
  await tab.keyboard.press('Enter');
  assert.match(await field(tab).inputValue(), /\nfeatured = true$/);
  await tab.keyboard.press('Escape');
  await press(tab, 'Throw my change away');

  // The sign of a byline, which few keyboards have, and a date; and nothing where it may be anything.
  const cv = await open('/cv/');
  await point(cv, 'Eko Hospital');
  const entry = await field(cv).inputValue();
  await field(cv).fill(entry.replace(' · Mar 2021 – Feb 2022', ''));
  const to = (words) => field(cv).evaluate((area, sought) => { const end = area.value.indexOf(sought) + sought.length; area.setSelectionRange(end, end); }, words);
  await to('Lagos, Nigeria');
  await press(cv, 'What can stand here?');
  const offered = dialog(cv).getByRole('listbox', { name: 'What can stand here' });
  await offered.selectOption({ label: 'Jan 2021 \u2013 Mar 2022 \u2013 from when to when' });
  await press(cv, 'Insert');
  assert.match(await field(cv).inputValue(), /^Eko Hospital · Lagos, Nigeria · Jan 2021 – Mar 2022$/m);
  await to('House');
  await press(cv, 'What can stand here?');
  await dialog(cv).getByText('folio has nothing to offer at this place').waitFor();
  await field(cv).fill(entry);
  await cv.keyboard.press('Escape');

  const home = await open('/');
  await point(home, 'Ada Example');
  await field(home).fill('name = "Ada Example"\nheadline = "Surgeon"');
  await dialog(home).getByText('Headline: 7 of 220 signs').waitFor();
  await field(home).fill(`name = "Ada Example"\nheadline = "${'x'.repeat(221)}"`);
  await dialog(home).locator('.error', { hasText: '221 of 220' }).waitFor();
  assert.deepEqual(problems, []);
});

test('an entry and a poster are begun on a page by keyboard alone, and are gone again', async () => {
  const tab = await open('/cv/');
  await tab.keyboard.press('Alt+Shift+KeyN');
  await titled(tab, 'What is new?').waitFor();
  await dialog(tab).getByLabel('Section').selectOption('Training');
  await dialog(tab).getByLabel('Its title').fill('Chief resident');
  await tab.keyboard.press('Enter');
  await titled(tab, 'Edit content/cv.md').waitFor();
  assert.match(await field(tab).inputValue(), /^### Chief resident\n.*$/);
  assert.equal(read(), CV);
  // What is still the example's is said before it is saved, beside the button too, until it is written.
  const left = dialog(tab).getByRole('status').filter({ hasText: 'still the example' });
  assert.match(await left.innerText(), /This line is still the example.s:\s+Your hospital · City, State/);
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  assert.match(await left.innerText(), /Your hospital/);
  await press(tab, 'Go on writing');
  const begun = await field(tab).inputValue();
  await field(tab).fill(begun.replace('Your hospital · City, State', 'Eko Hospital · Lagos, Nigeria'));
  await left.waitFor({ state: 'hidden' });
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await mark(tab);
  await tab.keyboard.press('Enter');
  await isReloaded(tab);
  await tab.getByText('Chief resident').first().waitFor();
  assert.match(read(), /## Training\n\n### Chief resident\n.*\n\n### House officer\n/);

  await tab.keyboard.press('Alt+Shift+KeyN');
  await titled(tab, 'What is new?').waitFor();
  await tab.keyboard.type('A poster');
  await dialog(tab).getByLabel('Its title').fill('Frailty');
  await press(tab, 'Begin');
  await titled(tab, 'Edit content/posters/frailty/index.md').waitFor();
  const lines = await dialog(tab).getByRole('status').filter({ hasText: 'still the example' }).getByRole('listitem').allInnerTexts();
  await dialog(tab).getByText('Between the two lines +++ stand its facts').waitFor();
  assert.deepEqual(lines.map((line) => line.replace(/ = .*/, '')), ['authors', 'event', 'place', 'The abstract, in a few sentences.']);
  await dialog(tab).getByText('Nothing to mend here').waitFor();
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await mark(tab);
  await press(tab, 'Save');
  await isReloaded(tab);
  assert.match(read('content/posters/frailty/index.md'), /^title = "Frailty"$/m);
  // Its page is one step away, and the note is the first that Tab comes to.
  await tab.keyboard.press('Tab');
  assert.equal(await focused(tab), 'Show it');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(/\/posters\/frailty\/$/);
  await tab.getByRole('heading', { name: 'Frailty' }).waitFor();
  assert.equal(await tab.getByRole('link', { name: 'Show it' }).count(), 0);
  await tab.goto(new URL('/cv/', url).href);
  await tab.getByRole('link', { name: 'Show it' }).waitFor();
  await mark(tab);
  await tab.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await isReloaded(tab);
  await tab.getByText('is gone again').waitFor();
  assert.ok(!existsSync(join(root, 'content/posters/frailty')));
  // And it is back, and gone once more.
  for (const [name, said] of [['Bring it back', 'Saved content/posters/frailty/index.md again.'], ['Undo', 'is gone again']]) {
    await mark(tab);
    await tab.getByRole('status').getByRole('button', { name }).click();
    await isReloaded(tab);
    await tab.getByText(said).waitFor();
    assert.equal(existsSync(join(root, 'content/posters/frailty/index.md')), name === 'Bring it back');
  }

  // What was saved today, and that taken back.
  await tab.reload();
  await tab.mouse.move(0, 0);
  await tab.getByRole('button', { name: 'Saved today' }).click();
  await titled(tab, 'Saved today').waitFor();
  assert.match(await dialog(tab).getByRole('group', { name: 'What changes' }).innerText(), /^\+ ### Chief resident/m);
  await press(tab, 'Take back');
  await isClosed(tab);
  assert.equal(read(), CV);
  assert.deepEqual(problems, []);
});

test('the site is published from a page by keyboard alone, on a phone: the plan, a tick for what is written over, the address', async () => {
  rmSync(join(root, 'content/cv.md'));
  const www = join(root, '../www');
  mkdirSync(www);
  writeFileSync(join(www, 'index.html'), 'theirs');
  const tab = await open('', { viewport: { width: 390, height: 844 } });
  const enter = (name) => dialog(tab).getByRole('button', { name }).press('Enter');
  await tab.getByRole('button', { name: 'Publish\u2026' }).press('Enter');
  await titled(tab, 'Where should your site go?').waitFor();
  await dialog(tab).locator('summary', { hasText: 'A drive or a folder' }).press('Enter');
  await dialog(tab).locator('details', { hasText: 'A drive or a folder' }).getByRole('button', { name: 'Write it into site.toml' }).press('Enter');
  await titled(tab, 'Edit site.toml').waitFor();
  const written = await field(tab).inputValue();
  assert.match(written, /\n\[publish\]\nto = "folder"\ntarget = "~\/public_html"\n$/);
  await field(tab).fill(written.replace('~/public_html', '../www').replace(/^\[site\]$/m, '[site]\nurl = "https://ada.example"'));
  await enter('What changes');
  await titled(tab, /Save this/).waitFor();
  await mark(tab);
  await enter('Save');
  await isReloaded(tab);
  await tab.getByRole('status').getByText('Saved site.toml').waitFor();
  await tab.keyboard.press('Alt+Shift+KeyP');
  await titled(tab, 'Publish this?').waitFor();
  assert.match(await dialog(tab).getByRole('group', { name: 'The plan' }).innerText(), /^To the folder .*www\n[\s\S]*changed: 1 file\n\s+index\.html/);
  assert.ok(await dialog(tab).getByRole('button', { name: 'Publish this' }).isDisabled());
  assert.equal(readFileSync(join(www, 'index.html'), 'utf8'), 'theirs');
  await tab.keyboard.press('Space');
  assert.ok(await dialog(tab).getByRole('checkbox', { name: 'this would write over 1 file' }).isChecked());
  await enter('Publish this');
  await titled(tab, 'Published').waitFor();
  assert.equal(await dialog(tab).getByRole('link').getAttribute('href'), 'https://ada.example');
  assert.match(readFileSync(join(www, 'index.html'), 'utf8'), /Ada Example/);
  assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(problems, []);
});

test('what stops the publishing and has no place leads to site.toml with its words, and the four ways say all that they need', async () => {
  const tab = await open();
  const publish = () => tab.getByRole('button', { name: 'Publish\u2026' }).first().click();
  await publish();
  await titled(tab, 'Where should your site go?').waitFor();
  const site = join(root, 'site.toml');
  const before = readFileSync(site, 'utf8');
  await dialog(tab).getByText('Netlify, free').click();
  await dialog(tab).getByText('one file').waitFor();
  await dialog(tab).getByText('GitHub Pages, free').click();
  const github = dialog(tab).locator('details', { hasText: 'GitHub' });
  await github.getByRole('textbox', { name: 'Your name there' }).fill('ada');
  await github.getByText('https://github.com/ada/ada.github.io.git').waitFor();
  await github.getByRole('textbox', { name: 'Your name there' }).fill('');
  await github.getByRole('button', { name: 'Write it into site.toml' }).click();
  await titled(tab, 'Edit site.toml').waitFor();
  assert.equal(readFileSync(site, 'utf8'), before);
  assert.match(await field(tab).inputValue(), /^url = "https:\/\/NAME\.github\.io"$[^]*\n\[publish\]\nto = "github-pages"\nrepository = "https:\/\/github\.com\/NAME\/NAME\.github\.io\.git"\n$/m);
  assert.equal(await field(tab).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), 'NAME');
  await field(tab).fill(before);
  await tab.keyboard.press('Escape');
  writeFileSync(site, `${before}\n[publish]\nto = "github-pages"\nrepository = "https://github.com/ada/ada.github.io.git"\n`);
  await publish();
  await titled(tab, 'Not published').waitFor();
  await press(tab, 'Open site.toml');
  await titled(tab, 'Edit site.toml').waitFor();
  await dialog(tab).getByText('url = "https://ada.github.io"').waitFor();
  assert.equal(await field(tab).inputValue(), readFileSync(site, 'utf8'));
  assert.deepEqual(problems, []);
});

test('an entry that was saved is shown at its place, and a line of Arabic stands from its own side', async () => {
  const long = Array.from({ length: 30 }, (_, index) => `### Post ${index}\nEko Hospital · Lagos, Nigeria · Mar 2021 – Feb 2022\n`).join('\n');
  await stop();
  writeFileSync(join(root, 'content/cv.md'), `${CV}\n${long}\n### \u0637\u0628\u064a\u0628 \u0645\u0642\u064a\u0645\nEko Hospital · Lagos, Nigeria · Mar 2021 – Feb 2022\n`);
  await start();
  const tab = await open('/cv/');
  await point(tab, '\u0637\u0628\u064a\u0628');
  assert.equal(await field(tab).evaluate((area) => `${area.dir} ${getComputedStyle(area).unicodeBidi}`), 'auto plaintext');
  if (pictures) await tab.screenshot({ path: join(pictures, 'arabic.png') });
  await field(tab).fill((await field(tab).inputValue()).replace('2022', '2023'));
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  assert.ok(await dialog(tab).getByRole('group', { name: 'What changes' }).locator('span').evaluateAll((all) => all.every(({ dir }) => dir === 'auto')));
  await mark(tab);
  await press(tab, 'Save');
  await isReloaded(tab);
  await tab.goto(url);
  await tab.getByRole('link', { name: 'Show it' }).click();
  await tab.waitForURL(/\/cv\/#/);
  const entry = tab.locator('article', { hasText: '\u0637\u0628\u064a\u0628' });
  await tab.waitForFunction((part) => part.getAnimations().length > 0, await entry.elementHandle());
  const box = await entry.boundingBox();
  assert.ok(await tab.evaluate(() => scrollY) > 0 && box.y >= 0 && box.y < tab.viewportSize().height, JSON.stringify(box));
  if (pictures) await tab.screenshot({ path: join(pictures, 'shown.png') });
  assert.deepEqual(problems.filter((problem) => !problem.includes('Failed to load resource')), []);
});

test('two tabs and an editor: nobody overwrites anybody', async () => {
  const one = await open('/cv/');
  const two = await visit(contexts[0], '/cv/');
  await point(one, 'Distinction in surgery');
  await point(two, 'Three months each');
  await field(one).fill('- Distinction in surgery, and a prize.');
  await field(two).fill('Six months each of surgery and medicine.');
  await press(one, 'What changes');
  await titled(one, /Save this/).waitFor();
  await press(one, 'Save');
  await isClosed(one);
  await one.getByText('and a prize').first().waitFor();
  // The other tab has an older file: its part is as it was, and is saved after a second yes.
  await press(two, 'What changes');
  await dialog(two).getByText('The file was changed elsewhere meanwhile').waitFor();
  assert.equal(await field(two).inputValue(), 'Six months each of surgery and medicine.');
  await press(two, 'What changes');
  await titled(two, /Save this/).waitFor();
  // An editor changes the very part.
  const theirs = read().replace('Three months each', 'Four months each');
  writeFileSync(join(root, 'content/cv.md'), theirs);
  await press(two, 'Save');
  await dialog(two).getByText('your own text stands above it').waitFor();
  assert.equal(await field(two).inputValue(), theirs);
  await dialog(two).getByText('Six months each').waitFor();
  const [unsaved, now] = [await dialog(two).locator('pre', { hasText: 'Six months each' }).boundingBox(), await field(two).boundingBox()];
  assert.ok(unsaved.y > 0 && unsaved.y + unsaved.height <= now.y, 'the text that is not saved is seen first');
  if (pictures) await two.screenshot({ path: join(pictures, 'conflict.png') });
  assert.equal(read(), theirs);
  await two.keyboard.press('Escape');
  await press(two, 'Throw my change away');
  await two.getByText('Four months each').waitFor();
  assert.deepEqual(problems, []);
});

test('a file that became unreadable, and a preview that ended, take no text away', async () => {
  const tab = await open('/cv/');
  await point(tab, 'Three months each');
  await field(tab).fill('Mine.');
  await dialog(tab).getByText('Nothing to mend here').waitFor();
  rmSync(join(root, 'content/cv.md'));
  mkdirSync(join(root, 'content/cv.md'));
  await press(tab, 'What changes');
  await dialog(tab).getByText(/content\/cv\.md cannot be opened/).waitFor();
  assert.equal(await field(tab).inputValue(), 'Mine.');
  rmSync(join(root, 'content/cv.md'), { recursive: true });
  writeFileSync(join(root, 'content/cv.md'), CV);
  chmodSync(join(root, 'content/cv.md'), 0o600);
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await stop();
  await press(tab, 'Save');
  await dialog(tab).getByText('Look whether folio serve still runs').waitFor();
  await press(tab, 'Go on writing');
  assert.equal(await field(tab).inputValue(), 'Mine.');
  assert.equal(read(), CV);
  await start();
});

test('a place that the report names is a way there, also where no page could be built', async () => {
  const tab = await open('/cv/');
  const wrong = CV.replace('Dec 2020', 'Dec 20200');
  writeFileSync(join(root, 'content/cv.md'), wrong);
  await tab.getByRole('button', { name: 'Edit content/cv.md:4' }).click();
  await titled(tab, 'Edit content/cv.md').waitFor();
  assert.match(await field(tab).inputValue(), /^### MBBS/);
  await field(tab).fill((await field(tab).inputValue()).replace('Dec 20200', 'Dec 2020'));
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await press(tab, 'Save');
  await isClosed(tab);
  await tab.waitForFunction(() => !document.querySelector('folio-report'));
  assert.equal(read(), CV);

  await stop();
  writeFileSync(join(root, 'content/cv.md'), wrong);
  await start();
  const first = await open('/');
  await first.getByText('The site cannot be built yet').waitFor();
  await first.keyboard.press('Alt+Shift+KeyE');
  await titled(first, 'What do you want to edit?').waitFor();
  await first.keyboard.press('Enter');
  await titled(first, 'Edit content/cv.md').waitFor();
  await field(first).fill((await field(first).inputValue()).replace('Dec 20200', 'Dec 2020'));
  await press(first, 'What changes');
  await titled(first, /Save this/).waitFor();
  await press(first, 'Save');
  await first.getByRole('heading', { level: 1, name: 'Ada Example' }).waitFor();
  assert.equal(read(), CV);
});

test('what could be better waits in the bar, and of two meanings one is chosen by a button and saved by Ctrl+S', async () => {
  const tab = await open('/cv/');
  await mark(tab);
  writeFileSync(join(root, 'content/cv.md'), CV.replace('Dec 2020', '12/01/2020'));
  await isReloaded(tab);
  const better = tab.getByRole('button', { name: 'Could be better (1)' });
  await better.waitFor();
  const report = tab.getByRole('region', { name: 'What could be better' });
  assert.equal(await report.isVisible(), false);
  await better.press('Enter');
  assert.match(await report.innerText(), /this is read as .* and could be /);
  await tab.keyboard.press('Escape');
  assert.equal(await report.isVisible(), false);
  await better.press('Enter');
  await report.getByRole('button', { name: 'Edit content/cv.md:4' }).click();
  await titled(tab, 'Edit content/cv.md').waitFor();
  await dialog(tab).getByRole('button', { name: 'Write 2014-09 \u2013 2020-01-12' }).waitFor();
  assert.equal(await dialog(tab).getByRole('listitem').filter({ hasText: 'this is read as' }).count(), 1);
  await press(tab, 'Write 2014-09 \u2013 2020-12-01');
  await tab.keyboard.press('Control+s');
  await titled(tab, /Save this/).waitFor();
  await tab.keyboard.press('Control+s');
  await isClosed(tab);
  assert.equal(read(), CV.replace('Sep 2014 \u2013 Dec 2020', '2014-09 \u2013 2020-12-01'));
  await better.waitFor({ state: 'detached' });
  assert.deepEqual(problems, []);
});

test('an entry brings its question and what a rule over the whole says, and publishing tells of what is left', async () => {
  const tab = await open('/cv/');
  await mark(tab);
  // A gap of eleven months, which only the rules over the whole see.
  writeFileSync(join(root, 'content/cv.md'), `${CV.replace('Mar 2021', 'Dec 2021').replace('Feb 2022', 'Feb 2023')}\n<!-- please check: is it \`three\`? -->\n`);
  await isReloaded(tab);
  await tab.getByRole('button', { name: 'Could be better (1)' }).click();
  await tab.getByRole('region', { name: 'What could be better' }).getByRole('button', { name: /^Edit content\/cv\.md:/ }).click();
  await dialog(tab).getByRole('group', { name: 'What to mend' }).getByText(/^Line 10: the CV says nothing of the 11 months/).waitFor();
  assert.match(await field(tab).inputValue(), /^### House officer[\s\S]*please check: is it `three`\?/);
  await dialog(tab).getByRole('group', { name: 'What the import asks' }).getByText('is it three?').waitFor();
  await tab.keyboard.press('Escape');
  await isClosed(tab);

  writeFileSync(join(root, 'site.toml'), `${read('site.toml')}\n[publish]\nto = "folder"\ntarget = "../www"\n`);
  await tab.getByRole('button', { name: 'Publish\u2026' }).click();
  await titled(tab, 'Publish this?').waitFor();
  await dialog(tab).getByText('1 question of the import is left.').waitFor();
  await press(tab, 'Look at it');
  await titled(tab, 'What the import asks you').waitFor();
  assert.deepEqual(problems, []);
});

test('a second file takes the place of the first in the draft, and nothing else', async () => {
  mkdirSync(join(root, 'content/posters/one'), { recursive: true });
  writeFileSync(join(root, 'content/posters/one/index.md'), '+++\ntitle = "One"\nfile = "old.pdf"\ndate = 2026-01-31\n+++\nAbout it.\n');
  const tab = await open('/');
  await tab.getByRole('button', { name: 'Edit this page' }).waitFor();
  await tab.evaluate(() => document.dispatchEvent(new CustomEvent('folio-edit', { detail: { file: 'content/posters/one/index.md', write: 'file = "new.pdf"' } })));
  await titled(tab, 'Edit content/posters/one/index.md').waitFor();
  assert.equal(await field(tab).inputValue(), '+++\ntitle = "One"\nfile = "new.pdf"\ndate = 2026-01-31\n+++\nAbout it.\n');
});

test('a hint is written into the draft of its file, marked, by keyboard on a phone', async () => {
  const tab = await open('/', { viewport: { width: 390, height: 844 }, hasTouch: true });
  const way = tab.getByRole('button', { name: 'Write it into site.toml' }).first();
  await way.waitFor();
  for (const summary of await tab.locator('folio-hint summary').all()) assert.ok((await summary.boundingBox()).height >= 24);
  assert.ok((await way.boundingBox()).height >= 24);
  await way.focus();
  await tab.keyboard.press('Enter');
  await titled(tab, 'Edit site.toml').waitFor();
  await dialog(tab).getByText('What the hint shows is written below').waitFor();
  const shown = await tab.locator('folio-hint pre:visible').first().evaluate((pre) => pre.textContent);
  const marked = await field(tab).evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd));
  assert.equal(marked, shown.trim());
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  const changes = await dialog(tab).getByRole('group', { name: 'What changes' }).innerText();
  assert.ok(changes.includes(`+ ${shown.trim().split('\n')[0]}`), changes);
  assert.deepEqual(problems, []);
});

test('a question of the import stands above the field with what it is about, and is taken away without a gap, by keyboard on a phone', async () => {
  const asked = CV.replace('- Distinction in surgery.\n', '- Distinction in surgery.\n\n<!-- please check: the month stands for\n  another -->\n');
  await stop();
  writeFileSync(join(root, 'content/cv.md'), `${asked}\n<!-- please check: is it a residency? -->\n`);
  await start();
  const tab = await open('/cv/', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await tab.getByRole('button', { name: 'Questions of the import' }).focus();
  await tab.keyboard.press('Enter');
  await titled(tab, 'What the import asks you').waitFor();
  const list = await dialog(tab).getByRole('listitem').allInnerTexts();
  assert.deepEqual(list, ['MBBS: the month stands for another (content/cv.md, line 8)', 'House officer: is it a residency? (content/cv.md, line 18)']);
  await tab.keyboard.press('Enter');
  await titled(tab, 'Edit content/cv.md').waitFor();
  const question = dialog(tab).getByRole('group', { name: 'What the import asks' });
  assert.match(await question.innerText(), /^The import asks about “MBBS”: the month stands for another\s/);
  await dialog(tab).getByText('Nothing else to mend here.').waitFor();
  if (pictures) await tab.screenshot({ path: join(pictures, 'question.png') });
  await tab.keyboard.press('Shift+Tab');
  assert.equal(await focused(tab), 'Take the question away');
  await tab.keyboard.press('Enter');
  assert.match(await question.innerText(), /is taken away from your text/);
  assert.equal(await field(tab).inputValue(), CV.split('\n').slice(2, 6).join('\n'));
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await tab.keyboard.press('Enter');
  await tab.getByText('1 question of the import is left.').waitFor();
  const note = await tab.getByText('1 question of the import is left.').boundingBox();
  assert.equal(await tab.evaluate(([x, y]) => document.elementFromPoint(x, y).localName, [note.x + 9, note.y + 9]), 'folio-edited', 'nothing covers the note');
  if (pictures) await tab.screenshot({ path: join(pictures, 'question-left.png') });
  await tab.keyboard.press('Tab');
  assert.equal(await focused(tab), 'Next question', 'the note comes first');
  await tab.keyboard.press('Enter');
  await titled(tab, 'Edit content/cv.md').waitFor();
  assert.match(await question.innerText(), /^The import asks about “House officer”/, 'the next one is opened');
  await press(tab, 'Take the question away');
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await tab.keyboard.press('Enter');
  await tab.getByText('No question of the import is left.').waitFor();
  assert.equal(await tab.getByRole('button', { name: 'Next question' }).count(), 0);
  assert.equal(read(), CV);
  // What no comment asks is in the list too, and is taken off it.
  await tab.evaluate(() => sessionStorage.setItem('folio:checks', JSON.stringify([{ text: 'Frailty: the authors are missing', file: 'content/cv.md' }, { text: 'Training: 1 line is text', file: '' }, { text: '<b>x</b>', file: '' }])));
  const openOthers = async () => {
    await tab.getByRole('button', { name: 'Questions of the import' }).click();
    await titled(tab, 'What the import asks you').waitFor();
  };
  await openOthers();
  assert.equal(await focused(tab), 'Open content/cv.md', 'no key that is pressed at once takes a line off the list');
  await press(tab, 'Open “Training”');
  await titled(tab, 'Edit content/cv.md').waitFor();
  assert.equal(await field(tab).inputValue(), '## Training');
  await press(tab, 'Close');
  await openOthers();
  await dialog(tab).getByRole('listitem').filter({ hasText: '<b>x</b>' }).getByRole('button', { name: 'Open content/cv.md' }).click();
  await titled(tab, 'Edit content/cv.md').waitFor();
  assert.equal(await field(tab).inputValue(), CV);
  await press(tab, 'Close');
  await openOthers();
  if (pictures) await tab.screenshot({ path: join(pictures, 'questions-other.png') });
  for (const left of [3, 2, 1]) {
    assert.equal(await dialog(tab).getByRole('listitem').count(), left);
    await dialog(tab).getByRole('button', { name: 'Take it off the list' }).first().click();
    if (left > 1) await dialog(tab).getByText(left === 3 ? 'Frailty' : '1 line is text').waitFor({ state: 'detached' });
  }
  await titled(tab, 'No question of an import is left').waitFor();
  assert.deepEqual(problems, []);
});

test('a question about a setting opens that setting alone, and only the remark goes, which Ctrl+Z brings back', async () => {
  const site = readFileSync(join(root, 'site.toml'), 'utf8').replace(/^# email = .*\n/m, '# email = "ada(at)b"  # please check: this is not an email address\n')
    .replace(/^# headline = .*\n/m, 'headline = "A # please check: no"  # please check: is it right?\n');
  assert.equal(site.match(/please check/g).length, 3);
  const at = (text) => site.split('\n').findIndex((line) => line.startsWith(text)) + 1;
  await stop();
  writeFileSync(join(root, 'site.toml'), site);
  await start();
  const tab = await open('/');
  const question = dialog(tab).getByRole('group', { name: 'What the import asks' });
  const openList = async () => {
    await tab.getByRole('button', { name: 'Questions of the import' }).click();
    await titled(tab, 'What the import asks you').waitFor();
  };
  await openList();
  const list = await dialog(tab).getByRole('listitem').allInnerTexts();
  const [email, headline] = [at('# email'), at('headline')];
  assert.deepEqual(list.sort(), [`email: this is not an email address (site.toml, line ${email})`, `headline: is it right? (site.toml, line ${headline})`]);

  await press(tab, /^headline/);
  await titled(tab, 'Edit site.toml').waitFor();
  assert.equal(await field(tab).inputValue(), 'headline = "A # please check: no"  # please check: is it right?');
  assert.match(await question.innerText(), /^The import asks about headline: is it right\?/);
  await field(tab).fill('headline = "Mended"  # please check: is it right?');
  await press(tab, 'Take the question about headline away');
  assert.equal(await field(tab).inputValue(), 'headline = "Mended"');
  await field(tab).press('Control+KeyZ');
  assert.equal(await field(tab).inputValue(), 'headline = "Mended"  # please check: is it right?');
  await press(tab, 'Take the question about headline away');
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await mark(tab);
  await press(tab, 'Save');
  await isReloaded(tab);
  const mended = site.replace('"A # please check: no"  # please check: is it right?', '"Mended"');
  assert.equal(readFileSync(join(root, 'site.toml'), 'utf8'), mended);
  await tab.getByRole('status').getByRole('button', { name: 'Close' }).click();

  await openList();
  await press(tab, /^email/);
  await titled(tab, 'Edit site.toml').waitFor();
  await dialog(tab).getByText(`This is the setting that is not in force, line ${email}.`).waitFor();
  const asked = '# email = "ada(at)b"  # please check: this is not an email address';
  assert.equal(await field(tab).inputValue(), asked);
  await press(tab, 'Take the question about email away');
  assert.equal(await field(tab).inputValue(), '# email = "ada(at)b"');
  await dialog(tab).getByText('Its line still begins with #').waitFor();
  await field(tab).press('Control+KeyZ');
  assert.equal(await field(tab).inputValue(), asked);
  await field(tab).fill(asked.replace('(at)', '@').replace('@b', '@b.example'));
  if (pictures) await tab.screenshot({ path: join(pictures, 'question-setting.png') });
  await press(tab, 'Use this value for email');
  assert.equal(await field(tab).inputValue(), 'email = "ada@b.example"');
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  await press(tab, 'Save');
  await tab.getByText('No question of the import is left.').waitFor();
  assert.equal(readFileSync(join(root, 'site.toml'), 'utf8'), mended.replace(asked, 'email = "ada@b.example"'));
  // A setting that stands in force with its remark, as a person left it.
  await stop();
  writeFileSync(join(root, 'site.toml'), mended.replace(asked, asked.replace('# email', 'email').replace('(at)b', '@b.example')));
  await start();
  await tab.goto(url);
  await openList();
  await tab.keyboard.press('Enter');
  await press(tab, 'Take the question about email away');
  assert.equal(await field(tab).inputValue(), 'email = "ada@b.example"');
  assert.deepEqual(problems.filter((problem) => !problem.includes('Failed to load resource')), []);
});

test('the ways to write stand in a bar on every page, by Tab and on a phone, and cover nothing at its end', async () => {
  const tab = await open('/', { viewport: { width: 390, height: 844 }, hasTouch: true });
  const bar = tab.getByRole('navigation', { name: 'Write on this site' });
  for (const [name, title] of [['Edit this page', 'What do you want to edit?'], ['New\u2026', 'What is new?'], ['Saved today', 'Saved today'], ['Questions of the import', 'No question of an import is left']]) {
    const way = bar.getByRole('button', { name });
    assert.ok((await way.boundingBox()).height >= 24);
    await way.focus();
    await tab.keyboard.press('Enter');
    await titled(tab, title).waitFor();
    await tab.keyboard.press('Escape');
    await isClosed(tab);
  }
  await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  assert.ok(await tab.evaluate(() => document.body.getBoundingClientRect().bottom <= document.querySelector('folio-bar').getBoundingClientRect().top + 1));
  assert.deepEqual(problems, []);
});

test('words of a file are text and never HTML, and what folio makes itself opens the file of the page', async () => {
  const bad = '<img src=x onerror="document.title=1">';
  writeFileSync(join(root, 'content/cv.md'), CV.replace('Distinction in surgery.', `Distinction ${bad}.`));
  const tab = await open('/cv/');
  await point(tab, 'Distinction');
  assert.ok((await field(tab).inputValue()).includes(bad));
  await field(tab).fill(`${await field(tab).inputValue()}\n- ${bad}`);
  await press(tab, 'What changes');
  await titled(tab, /Save this/).waitFor();
  assert.equal(await tab.evaluate(() => document.querySelector('folio-edit').shadowRoot.querySelectorAll('img').length), 0);
  await press(tab, 'Close');
  await press(tab, 'Throw my change away');
  await isClosed(tab);
  await point(tab, 'Curriculum vitae');
  await dialog(tab).getByText('it is made by folio, or by the theme').waitFor();
  assert.equal(await field(tab).inputValue(), read());
});

test('a page elsewhere can neither read a source nor change one', async () => {
  const tab = await open('/cv/');
  const token = await tab.evaluate(() => document.querySelector('script[data-token]').dataset.token);
  const foreign = await contexts[0].newPage();
  await foreign.goto(url.replace('127.0.0.1', 'localhost'));
  const tried = await foreign.evaluate(async ([target, token]) => {
    const send = async (options) => {
      try {
        const body = JSON.stringify({ ask: 'find', page: '/cv/', words: 'Distinction in surgery' });
        const response = await fetch(`${target}__folio/edit`, { method: 'POST', body, ...options });
        return `${response.type} ${response.status} ${await response.text()}`;
      } catch { return 'refused'; }
    };
    return [await send({ headers: { 'X-Folio-Token': token } }), await send({ mode: 'no-cors' })];
  }, [url, token]);
  assert.deepEqual(tried, ['refused', 'refused']);
});

test('the dialog is readable for everyone, on a phone and dark too', async () => {
  for (const [width, height, colorScheme] of [[390, 844, 'light'], [390, 844, 'dark'], [1280, 900, 'light'], [1280, 900, 'dark']]) {
    const tab = await open('/cv/', { viewport: { width, height }, colorScheme, hasTouch: width < 500 });
    const check = async (name) => {
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await tab.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
      }
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: ${width} is too narrow`);
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() => window.axe.run(document.querySelector('folio-edit'), { resultTypes: ['violations'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), [], `${name} ${width} ${colorScheme}`);
    };
    const part = tab.getByText('University of Lagos').first();
    if (width < 500) await part.tap(); else await part.hover({ position: { x: 4, y: 6 } });
    await tab.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    await check('button');
    const opener = tab.getByRole('button', { name: 'Edit', exact: true });
    if (width < 500) await opener.tap(); else await opener.click();
    await field(tab).waitFor();
    await field(tab).fill((await field(tab).inputValue()).replace('Dec 2020', 'Dec 20200'));
    const faults = dialog(tab).getByRole('group', { name: 'What to mend' });
    await faults.getByRole('button', { name: 'Line 4' }).waitFor();
    await check('piece');
    const isWithin = (list) => [...list.querySelectorAll('*')].every((part) => part.getBoundingClientRect().right <= list.getBoundingClientRect().right);
    assert.ok(await faults.evaluate(isWithin), `${width}: what is to be mended does not wrap`);
    // Its place is a way to the words in the field.
    await faults.getByRole('button', { name: 'Line 4' }).click();
    const marked = await field(tab).evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd));
    assert.match(marked, /Dec 20200$/);
    const box = await dialog(tab).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height, JSON.stringify(box));
    await press(tab, 'What changes');
    await titled(tab, /Save this/).waitFor();
    await check('changes');
    await tab.keyboard.press('Escape');
    await titled(tab, 'Close without saving?').waitFor();
    await check('question');
    await press(tab, 'Throw my change away');
    await isClosed(tab);
    await tab.mouse.move(0, 0);
    await tab.keyboard.press('Alt+Shift+KeyE');
    await dialog(tab).waitFor();
    await check('list');
    await tab.keyboard.press('Escape');
    await isClosed(tab);
    await tab.getByRole('button', { name: 'Saved today' }).click();
    await titled(tab, 'Saved today').waitFor();
    await check('saves');
    await tab.keyboard.press('Escape');
    await isClosed(tab);
    await tab.getByRole('button', { name: 'New\u2026' }).click();
    await titled(tab, 'What is new?').waitFor();
    await check('new');
    await tab.keyboard.press('Escape');
    await isClosed(tab);
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await tab.getByRole('button', { name: 'Edit', exact: true }).isVisible(), false);
  }
});
