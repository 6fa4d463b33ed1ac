// What is published into a file of this machine, from a page of `folio serve`: a button shows its folder in the window of the system,
// which is played here. Every wait is for an event in the page, with a time limit.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { eachServed, open, problems, root } from './served.mjs';

const programs = mkdtempSync(join(tmpdir(), 'folio-programs-'));
const said = join(programs, 'said');
writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > ${said}.new\nmv ${said}.new ${said}\n`);
chmodSync(join(programs, 'xdg-open'), 0o755);
process.env.PATH = `${programs}${delimiter}${process.env.PATH}`;
process.env.DISPLAY ||= ':0';
after(() => rmSync(programs, { recursive: true }));

eachServed((folder) => {
  const site = join(folder, 'site.toml');
  writeFileSync(site, `${readFileSync(site, 'utf8')}\n[publish]\nto = "zip"\n`);
});

test('a zip ends with a button that shows its folder', { skip: process.platform !== 'linux' }, async () => {
  const tab = await open();
  await tab.getByRole('button', { name: 'Publish\u2026' }).click();
  await tab.getByRole('button', { name: 'Publish this' }).click();
  const made = tab.getByRole('dialog', { name: 'Made' });
  await made.getByRole('button', { name: 'Show the folder' }).click();
  await made.getByRole('status').getByText('The folder is open in a window of its own.').waitFor();
  assert.ok(existsSync(join(root, 'site.zip')));
  for (let tries = 0; tries < 500 && !existsSync(said); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
  assert.equal(realpathSync(readFileSync(said, 'utf8')), realpathSync(root));
  assert.deepEqual(problems, []);
});
