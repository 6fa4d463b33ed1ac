// The sample site, built with each theme into its own folder, or a site of a test's own files, and a plain static host for them; for tests
// only.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { browser } from './preview.mjs';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const folio = process.env.FOLIO ?? join(repository, 'target/debug/folio');
const KINDS = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml',
  '.bib': 'text/plain; charset=utf-8', '.ris': 'text/plain; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.vcf': 'text/vcard; charset=utf-8',
  '.xml': 'application/xml', '.json': 'application/json', '.pdf': 'application/pdf', '.woff2': 'font/woff2',
  '.jpg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.avif': 'image/avif', '.ico': 'image/x-icon',
};
const IS_TEXT = /^text\/|xml|json/;

/** The names of the standard themes: their folders. With `THEME=ledger` that one alone. */
export function themes() {
  const all = readdirSync(join(repository, 'themes'));
  const found = all.filter((name) => existsSync(join(repository, 'themes', name, 'theme.toml'))).sort();
  return process.env.THEME ? found.filter((name) => name === process.env.THEME) : found;
}

/** The languages that folio has words for. */
export function languages() {
  return readdirSync(join(repository, 'words')).map((name) => name.replace(/\.ftl$/, '')).sort();
}

/** The sites of the other tests, which have too little or too much of everything. */
export function sites() {
  const all = readdirSync(join(repository, 'tests/sites'));
  return all.filter((name) => existsSync(join(repository, 'tests/sites', name, 'in/site.toml'))).sort();
}

/** Whether a theme is the one that the others extend. */
export function extendsNone(theme) {
  return !/^extends\b/m.test(readFileSync(join(repository, 'themes', theme, 'theme.toml'), 'utf8'));
}

/**
 * The sites whose every page is looked at in a theme, `null` being the sample: all in the theme that extends none. Others share what is
 * not their look, and the sample and the kitchen have each of their templates. With `EVERY_PAGE=1` all in each.
 */
export function sitesOf(theme) {
  return [null, ...sites().filter((site) => extendsNone(theme) || site === 'kitchen' || process.env.EVERY_PAGE)];
}

/** Adds or replaces a value in [site]. */
function set(text, key, value) {
  const line = `${key} = ${JSON.stringify(value)}`;
  const found = new RegExp(`^${key} = .*$`, 'm');
  if (found.test(text)) return text.replace(found, line);
  if (/^\[site\]$/m.test(text)) return text.replace(/^\[site\]$/m, `[site]\n${line}`);
  return `${text}\n[site]\n${line}\n`;
}

/**
 * Builds the sample site, one of `sites()`, the site in a `folder` of this place, or a site of `files`, texts or bytes by path: its
 * folder with all pages, how to build it again with other files, and how to remove it. It shares its store of pictures and PDFs with
 * the repository's own build, so that what one test has made the next need not make again; a site of `files` makes no PDF. With
 * `WITH_THEMES=1` it reads the themes from the repository's folder and not from the program, so that a change of a theme needs no
 * compilation.
 */
export function build({ theme, url, site = null, folder = null, files = null } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'folio-site-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  const source = site ? join(repository, 'tests/sites', site, 'in') : folder ? join(repository, 'tests/browser', folder) : repository;
  if (site || folder) cpSync(source, root, { recursive: true });
  else if (!files) for (const part of ['site.toml', 'content']) cpSync(join(source, part), join(root, part), { recursive: true });
  const store = join(repository, '.folio/store');
  rmSync(join(root, '.folio'), { recursive: true, force: true });
  for (const part of [store, join(root, '.folio')]) mkdirSync(part, { recursive: true });
  symlinkSync(store, join(root, '.folio/store'));
  if (process.env.WITH_THEMES) cpSync(join(repository, 'themes'), join(root, 'themes'), { recursive: true });
  const rebuild = (changed) => {
    for (const [path, content] of Object.entries(changed)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const settings = join(root, 'site.toml');
    let text = readFileSync(settings, 'utf8');
    if (theme) text = set(text, 'theme', theme);
    if (url) text = set(text, 'url', url);
    writeFileSync(settings, text);
    execFileSync(folio, ['--root', root, 'build', ...(files ? ['--no-pdf'] : [])], { stdio: ['ignore', 'ignore', site || files ? 'ignore' : 'inherit'] });
  };
  rebuild(files ?? {});
  return { root, dist: join(root, 'dist'), packet: join(root, 'packet'), rebuild, remove };
}

/**
 * Builds a site as `build` does, serves it, and starts a browser. `tab` opens a page in a window of its own; its options are those of a
 * context.
 */
export async function openSite(options = {}) {
  const site = build(options);
  const server = await host(site.dist);
  const chrome = await browser();
  const tab = async (path, options = {}) => {
    const page = await (await chrome.newContext(options)).newPage();
    await page.goto(server.url + path);
    return page;
  };
  const close = async () => {
    await chrome.close();
    server.stop();
    site.remove();
  };
  return { ...site, url: server.url, chrome, tab, close };
}

/**
 * The addresses of the pages of a built site, in order: all, but of those of one kind, such as the papers, the three that have least,
 * most and about half of it. `every` is all of them, and so is `EVERY_PAGE=1`.
 */
export function pages(dist, every = Boolean(process.env.EVERY_PAGE)) {
  const all = readdirSync(dist, { recursive: true }).filter((path) => path.endsWith('.html')).sort();
  const kinds = new Map();
  for (const path of all) kinds.set(dirname(dirname(path)), [...kinds.get(dirname(dirname(path))) ?? [], path]);
  const chosen = [...kinds].flatMap(([kind, paths]) => {
    if (kind === '.' || paths.length <= 3 || every) return paths;
    const bySize = paths.toSorted((one, other) => statSync(join(dist, one)).size - statSync(join(dist, other)).size);
    return [bySize[0], bySize[Math.floor(bySize.length / 2)], bySize.at(-1)];
  });
  return chosen.sort().map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** The headers that `dist/_headers` sets for a path; a strict policy if the file sets none. */
export function headersOf(dist) {
  const file = join(dist, '_headers');
  const blocks = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (!/^\s/.test(line)) blocks.push({ pattern: line.trim(), headers: {} });
    else {
      const at = line.indexOf(':');
      blocks.at(-1).headers[line.slice(0, at).trim().toLowerCase()] = line.slice(at + 1).trim();
    }
  }
  const fits = (pattern, path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  return (path) => {
    const told = Object.assign({}, ...blocks.filter(({ pattern }) => fits(pattern, path)).map(({ headers }) => headers));
    return { 'content-security-policy': "default-src 'self'", ...told };
  };
}

/**
 * Serves a folder as a static host does: it compresses text, answers missing paths with the 404 page, and obeys `_headers`. Its policy
 * blocks inline scripts and styles and everything from other sites. `slow` gives the delay of a path in milliseconds.
 */
export async function host(dist, { slow = () => 0, port = 0 } = {}) {
  const headers = headersOf(dist);
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    let path = join(dist, address);
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
    const isThere = existsSync(path);
    if (!isThere) path = join(dist, '404.html');
    if (!existsSync(path)) return response.writeHead(404).end();
    const kind = KINDS[extname(path)] ?? 'application/octet-stream';
    const isPacked = IS_TEXT.test(kind) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = isPacked ? gzipSync(readFileSync(path), { level: 9 }) : readFileSync(path);
    const wait = slow(address);
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    response.writeHead(isThere ? 200 : 404, {
      'content-type': kind, 'content-length': body.length, vary: 'accept-encoding', ...(isPacked && { 'content-encoding': 'gzip' }), ...headers(address),
    });
    return response.end(body);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}
