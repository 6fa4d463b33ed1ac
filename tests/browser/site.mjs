// The sample site, built into a folder of its own, and a plain static host for it with a strict policy; for tests only.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folio = process.env.FOLIO ?? join(repository, 'target/debug/folio');
const KINDS = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.jpg': 'image/jpeg', '.png': 'image/png', '.bib': 'text/plain; charset=utf-8', '.ris': 'text/plain; charset=utf-8' };

/** Builds the sample site: its folder with all pages, and how to remove it. */
export function build() {
  const root = mkdtempSync(join(tmpdir(), 'folio-site-'));
  for (const part of ['site.toml', 'content']) cpSync(join(repository, part), join(root, part), { recursive: true });
  execFileSync(folio, ['--root', root, 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { dist: join(root, 'dist'), remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Serves a folder as a static host does. No inline script or style could run under its policy, and nothing from elsewhere. */
export async function host(dist) {
  const server = createServer((request, response) => {
    let path = join(dist, decodeURIComponent(new URL(request.url, 'http://host').pathname));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream', 'content-security-policy': "default-src 'self'" });
    return response.end(readFileSync(path));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}
