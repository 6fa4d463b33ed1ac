// Starts the example preview on a new folder, and a browser; for tests only.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A folder whose files can be written by their paths, `null` removes one. */
export function folder() {
  const root = mkdtempSync(join(tmpdir(), 'preview-'));
  const write = (path, text) => {
    const place = join(root, path);
    if (text === null) return rmSync(place, { force: true });
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  };
  return { root, write, read: (path) => readFileSync(join(root, path), 'utf8'), remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The running example: its address, and how to end it. */
export async function serve(root, port = 0) {
  const binary = process.env.PREVIEW_ROOM ?? join(repository, 'target/debug/examples/preview_room');
  if (!existsSync(binary)) throw new Error('run `cargo build --example preview_room` first');
  const child = spawn(binary, port ? [root, String(port)] : [root], { stdio: ['ignore', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', () => reject(new Error('the preview ended')));
  });
  return { url, port: Number(new URL(url).port), stop: () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGKILL'); }) };
}

export function browser(...more) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...more, '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
