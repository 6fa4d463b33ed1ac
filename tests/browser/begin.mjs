// A folder without a site in `folio serve`: the page that begins one, with a name or with a Word file. Every wait is for an event in the
// page, with a time limit.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { contexts, eachServed, open, problems, root, url } from './served.mjs';
import { folio, repository } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const CV = join(repository, 'tests/import/word-heading-styles/from/01-heading-styles.docx');
// Where pictures of the page go, to look at them.
const pictures = process.env.BEGIN_PICTURES;

eachServed(() => {}, { isBegun: false });
const name = (tab) => tab.getByRole('textbox', { name: 'Your name, as it should stand on the site' });
const begin = (tab) => tab.getByRole('button', { name: 'Begin', exact: true });
const written = () => readdirSync(root).filter((name) => name !== '.folio');
const heading = (tab, text) => tab.getByRole('heading', { level: 1, name: text }).waitFor();
const titled = (tab, name) => tab.getByRole('dialog', { name });
// What the folder holds is shown as soon as it is there.
const lay = async (tab, file, shown) => {
  writeFileSync(join(root, file), file.endsWith('.docx') ? readFileSync(CV) : 'mine');
  await shown(tab).waitFor();
};
const importButton = (tab) => tab.getByRole('button', { name: 'Begin with CV.docx' });
const among = (tab) => tab.getByRole('checkbox', { name: 'Put the site among them' });
const picture = async (tab, name) => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await tab.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};
// A refusal of the preview is in the console, too.
const others = () => problems.filter((text) => !text.includes('422'));

test('a name begins a site in an empty folder, by keyboard alone', async () => {
  const tab = await open();
  await heading(tab, 'Begin your site');
  assert.equal(await tab.locator('folio-bar').count(), 0, 'there is nothing to edit yet');
  await tab.keyboard.press('Tab');
  assert.ok(await name(tab).evaluate((field) => field === document.activeElement));
  // Without a name it is said what is missing, and the field has the focus.
  await tab.keyboard.press('Enter');
  await tab.getByRole('alert').getByText('Write your name first.').waitFor();
  assert.ok(await name(tab).evaluate((field) => field === document.activeElement && field.ariaInvalid === 'true'));
  assert.deepEqual(written(), []);
  await tab.keyboard.type('Chiamaka Ọkáfọr');
  assert.equal(await tab.getByRole('alert').innerText(), '');
  await tab.keyboard.press('Enter');
  await heading(tab, /Chiamaka Ọkáfọr/);
  assert.match(readFileSync(join(root, 'site.toml'), 'utf8'), /name = "Chiamaka Ọkáfọr"/);
  await tab.getByText('Only in the preview').first().waitFor();
  assert.deepEqual(problems, []);
});

test('a Word file that is chosen begins a site, with its doubts', async () => {
  const tab = await open();
  const choosing = tab.waitForEvent('filechooser');
  await tab.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles(CV);
  await titled(tab, 'Begin your site with 01-heading-styles.docx?').waitFor();
  const text = await tab.getByRole('dialog').innerText();
  for (const part of ['Nothing is written yet. These files would be new:', /site\.toml \(new\)/, /content\/cv\.md \(new\)/, /Please check \(\d+\)/]) assert.match(text, new RegExp(part));
  assert.deepEqual(written(), []);
  await picture(tab, 'dialog');
  await tab.getByRole('button', { name: 'Begin my site with it' }).click();
  // The page that follows has what was carried, and the questions of the import.
  await tab.waitForFunction(() => !document.documentElement.hasAttribute('data-folio-start') && document.readyState === 'complete');
  const note = tab.getByRole('status').filter({ hasText: 'Begun with 01-heading-styles.docx' });
  await note.waitFor();
  await picture(tab, 'begun');
  await note.getByRole('button', { name: 'Look at them' }).click();
  await titled(tab, 'What the import asks you').waitFor();
  assert.ok(await tab.getByRole('dialog').getByRole('listitem').count() > 0);
  assert.match(readFileSync(join(root, 'content/cv.md'), 'utf8'), /Best graduating student in anatomy/);
  assert.ok(existsSync(join(root, 'import-report.txt')));
  assert.deepEqual(problems, []);
});

test('a file that has begun a site is taken back, which leaves the site as it is without it, and brought back', async () => {
  const tab = await open('', { locale: 'de' });
  const texts = () => ['site.toml', 'content/cv.md'].map((file) => readFileSync(join(root, file), 'utf8'));
  const reloaded = async (step) => {
    await tab.evaluate(() => { window.marker = 'untouched'; });
    await step();
    await tab.waitForFunction(() => window.marker === undefined && !document.documentElement.hasAttribute('data-folio-start') && document.readyState === 'complete');
  };
  const choosing = tab.waitForEvent('filechooser');
  await tab.locator('#choose').click();
  await (await choosing).setFiles(CV);
  await titled(tab, 'Begin your site with 01-heading-styles.docx?').waitFor();
  await reloaded(() => tab.getByRole('button', { name: 'Begin my site with it' }).click());
  const imported = texts();
  const [, own] = /name = "(.*)"/.exec(imported[0]);
  await tab.getByRole('status').getByRole('button', { name: 'Take it back\u2026' }).click();
  await titled(tab, 'Saved today').waitFor();
  await picture(tab, 'take-back');
  await reloaded(() => tab.getByRole('button', { name: 'Take the whole import back' }).click());
  await tab.getByRole('status').getByText('The texts are as they are without the import.').waitFor();
  await picture(tab, 'taken-back');
  // Just what the page writes for the same name and language.
  const plain = texts();
  const other = mkdtempSync(join(tmpdir(), 'folio-begin-'));
  execFileSync(folio, ['new', other, '--name', own, '--language', 'de'], { stdio: 'ignore' });
  assert.deepEqual(plain, ['site.toml', 'content/cv.md'].map((file) => readFileSync(join(other, file), 'utf8')));
  rmSync(other, { recursive: true });
  await heading(tab, own);
  await reloaded(() => tab.getByRole('status').getByRole('button', { name: 'Bring it back' }).click());
  await tab.getByRole('status').getByText('The import is back.').waitFor();
  assert.deepEqual(texts(), imported);
  assert.deepEqual(problems, []);
});

test('a Word file that is dropped, and one that lies in the folder', async () => {
  const tab = await open();
  await tab.evaluate((base64) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], 'dropped.docx'));
    for (const type of ['dragenter', 'dragover', 'drop']) document.querySelector('h1').dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, readFileSync(CV).toString('base64'));
  await titled(tab, 'Begin your site with dropped.docx?').waitFor();
  await tab.getByRole('button', { name: 'Cancel' }).click();
  assert.deepEqual(written(), []);

  // A name that is typed stays when the page shows what lies in the folder.
  await name(tab).fill('Ada Own');
  await lay(tab, 'CV.docx', importButton);
  assert.equal(await name(tab).inputValue(), 'Ada Own');
  await importButton(tab).click();
  await titled(tab, 'Begin your site with CV.docx?').waitFor();
  await tab.getByRole('button', { name: 'Begin my site with it' }).click();
  await heading(tab, /Ada Own/);
  assert.deepEqual(problems, []);
});

test('what is in the folder is in nobody’s way without a yes, and what stands against it is said', async () => {
  const tab = await open();
  await lay(tab, 'letter.txt', among);
  await tab.getByText('This folder holds other files: letter.txt. They stay as they are.').waitFor();
  await name(tab).fill('Ada');
  await begin(tab).click();
  await tab.getByRole('alert').getByText('Tick first that the site may lie among them.').waitFor();
  assert.ok(await among(tab).evaluate((field) => field === document.activeElement));
  await tab.getByRole('button', { name: 'Choose a file…' }).click();
  await tab.getByRole('alert').getByText('Tick first').waitFor();
  await among(tab).check();
  // A file of another program, where a folder should be.
  writeFileSync(join(root, 'content'), 'mine');
  await tab.getByText('other files: content, letter.txt').waitFor();
  await among(tab).check();
  await begin(tab).click();
  await tab.getByRole('alert').getByText(/is a file, where a folder should be\. Nothing was written/).waitFor();
  assert.deepEqual(written(), ['content', 'letter.txt']);
  assert.deepEqual(others(), []);
});

test('axe finds nothing, in any language, at any width, light and dark', async () => {
  writeFileSync(join(root, 'CV.docx'), readFileSync(CV));
  writeFileSync(join(root, 'letter.txt'), 'mine');
  for (const locale of readdirSync(join(repository, 'hints')).map((file) => file.replace('.toml', ''))) {
    const tab = await open('', { locale });
    await tab.locator('[data-lying]').waitFor();
    assert.equal(await tab.evaluate(() => document.documentElement.lang), locale);
    await tab.evaluate(axe);
    await tab.locator('#begin').click();
    await tab.getByRole('alert').getByText(/\S/).waitFor();
    for (const width of [320, 390, 1280]) {
      await tab.setViewportSize({ width, height: 900 });
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${locale} ${width}: nothing lies beside the page`);
      for (const colorScheme of ['light', 'dark']) {
        await tab.emulateMedia({ colorScheme });
        const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), [], `${locale} ${width} ${colorScheme}`);
        await picture(tab, `${locale}-${width}-${colorScheme}`);
      }
    }
    await contexts.pop().close();
  }
});

test('without a script the page says what to do in a terminal', async () => {
  await open();
  const tab = await (await contexts[0].browser().newContext({ javaScriptEnabled: false })).newPage();
  await tab.goto(url);
  await heading(tab, 'Begin your site');
  assert.equal(await tab.locator('form').isVisible(), false);
  assert.ok(await tab.getByText('The buttons of this page need JavaScript.').isVisible());
  assert.match(await tab.locator('footer code').innerText(), / new .* --name "Your Name"$/);
  await tab.context().close();
});
