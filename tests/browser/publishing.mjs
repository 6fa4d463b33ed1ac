// The pictures of the README's ways to publish: `npm run publishing` draws them into docs/publishing/. What a terminal shows is what folio
// writes when it publishes a new site to hosts on this machine: GitHub's interface is played, the university's machine is the program
// `sftp` with its own server (of Debian's openssh-sftp-server). The pages of GitHub and Netlify are sketched.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WIDTH, box, form, frame, mark, picture, terminal, text } from './drawing.mjs';
import { folio, repository } from './site.mjs';

const PERSON = 'Chiamaka Okafor';
const NAME = 'dr-okafor';
const SITE = 'okafor-site';
const CV = `## Education

### Bachelor of Medicine, Bachelor of Surgery (MBBS)
University of Lagos · Lagos, Nigeria · Sep 2014 – Dec 2020

## Clinical experience

### Cardiothoracic surgery observership {kind=observership}
Massachusetts General Hospital · Boston, MA · Mar 2024 – May 2024
`;
const STORY = `## Why cardiothoracic surgery?

A valve that is repaired lets a person climb stairs again.
`;
const LARGEST = 60_000;
const SFTP_SERVERS = ['/usr/lib/openssh/sftp-server', '/usr/libexec/openssh/sftp-server', '/usr/libexec/sftp-server'];
const place = join(repository, 'docs/publishing');

function write(name, drawing) {
  if (drawing.length > LARGEST) throw new Error(`${name} has ${drawing.length} bytes`);
  writeFileSync(join(place, name), drawing);
  process.stdout.write(`docs/publishing/${name} ${drawing.length}\n`);
}

/** Runs folio on a terminal as a person does, says yes to its question, and gives the lines that are seen at the end. */
async function typed(home, command, environment = {}) {
  const [, ...words] = command.split(' ');
  const quoted = [folio, ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', quoted, '/dev/null'], {
    cwd: join(home, SITE), env: { ...process.env, HOME: home, NO_COLOR: '1', ...environment }, stdio: ['pipe', 'pipe', 'inherit'],
  });
  let seen = '';
  child.stdout.on('data', (data) => {
    seen += data;
    if (seen.endsWith('[y/N] ')) child.stdin.write('y\n');
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`folio ended with ${code}:\n${seen}`);
  // A line that was written over is seen as it was last.
  const lines = seen.replaceAll('\r\n', '\n').split('\n').map((line) => line.split('\r').at(-1).replace('\x1b[K', ''));
  while (lines.at(-1) === '') lines.pop();
  return [`$ ${command}`, ...lines];
}

/** A new site with a short CV and these lines in its site.toml. */
function begin(home, url, publish) {
  const root = join(home, SITE);
  execFileSync(folio, ['new', root, '--name', PERSON], { stdio: 'ignore' });
  const file = join(root, 'site.toml');
  const own = readFileSync(file, 'utf8').replace(/^# url = .*$/m, url ? `url = "${url}"` : '$&');
  writeFileSync(file, `${own}\n[publish]\n${publish.join('\n')}\n`);
  writeFileSync(join(root, 'content/cv.md'), CV);
  writeFileSync(join(root, 'content/narrative.md'), STORY);
}

/** What GitHub answers about an empty repository to which one commit is put. */
async function github() {
  let branch = null;
  const sha = 'a'.repeat(40);
  const answer = (method, path) => {
    if (path === '') return [200, { full_name: `${NAME}/${NAME}.github.io`, permissions: { push: true } }];
    if (path === '/contents/.nojekyll' && method === 'PUT') { branch = sha; return [201, { commit: { sha } }]; }
    if (path.startsWith('/git/ref/') && !branch) return [409, { message: 'Git Repository is empty.' }];
    if (path.startsWith('/git/') && method !== 'GET') return [201, { sha }];
    if (path.startsWith('/git/ref/')) return [200, { object: { sha: branch } }];
    return [404, { message: 'Not Found' }];
  };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const path = new URL(request.url, 'http://host').pathname.replace(`/repos/${NAME}/${NAME}.github.io`, '');
      const [status, body] = answer(request.method, path);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}

/** A folder for programs in which `sftp` is the real one, with its server on this machine in place of another machine's. */
function university(home) {
  const server = SFTP_SERVERS.find(existsSync);
  if (!server) throw new Error('the server of sftp is not here: install openssh-sftp-server');
  const [programs, there] = [join(home, 'programs'), join(home, 'there')];
  mkdirSync(programs);
  mkdirSync(there);
  const program = (name, lines) => {
    writeFileSync(join(programs, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(programs, name), 0o755);
  };
  program('server', `cd '${there}' && exec '${server}'`);
  program('sftp', `[ "$1" = -h ] && exec /usr/bin/sftp -h\nexec /usr/bin/sftp -D '${join(programs, 'server')}' -b -`);
  return { PATH: `${programs}:${process.env.PATH}` };
}

/** Draws what a terminal shows, in a home folder of its own. */
async function draw(name, title, work) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'folio-publishing-')));
  try {
    write(name, terminal(title, 'Terminal', await work(home)));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Forms below one another, and a remark at the foot. */
function forms(title, pages, remark) {
  const body = [];
  let y = 0;
  for (const { address, heading, rows } of pages) {
    const drawn = form(y, address, heading, rows);
    body.push(...drawn.body);
    y += drawn.height + 18;
  }
  body.push(box(0, y, WIDTH, 32, 'bar', 8), text(WIDTH / 2, y + 22, remark, { size: 15.5, kind: 'soft', middle: true }));
  return picture(y + 32, title, body);
}

function drawGithub() {
  const own = `${NAME}.github.io`;
  write('github.svg', forms('Three pages of GitHub, sketched: a new repository, a token for it, and the settings of GitHub Pages', [
    {
      address: 'github.com/new', heading: 'Create a new repository', rows: [
        { mark: 1, label: 'Repository name', kind: 'field', words: [own] },
        { mark: 2, label: 'Visibility', kind: 'radios', words: ['Public', 'Private'] },
        { mark: 3, kind: 'button', words: ['Create repository'] },
      ],
    },
    {
      address: 'github.com/settings/personal-access-tokens/new', heading: 'New fine-grained personal access token', rows: [
        { mark: 4, label: 'Token name', kind: 'field', words: ['folio'] },
        { mark: 5, label: 'Repository access', kind: 'radios', words: ['Only select repositories'] },
        { kind: 'select', words: [`${NAME}/${own}`] },
        { mark: 6, label: 'Permissions', kind: 'permission', words: ['Contents', 'Read and write'] },
        { mark: 7, kind: 'button', words: ['Generate token'] },
      ],
    },
    {
      address: `github.com/${NAME}/${own}/settings/pages`, heading: 'Build and deployment', rows: [
        { mark: 8, label: 'Source', kind: 'select', words: ['Deploy from a branch'] },
        { mark: 9, label: 'Branch', kind: 'branch', words: ['gh-pages', '/ (root)'] },
        { mark: 10, kind: 'save', words: ['Save'] },
      ],
    },
  ], 'Sketches. GitHub’s pages hold more, and look about like this.'));
}

function drawNetlify() {
  const file = (x, y) => [
    `<path d="M${x} ${y}h34l16 16v48h-50z" class="field" stroke-width="1.5"/><path d="M${x + 34} ${y}v16h16" class="line" stroke-width="1.5"/>`,
    text(x + 25, y + 46, 'zip', { size: 16, bold: true, middle: true }),
  ];
  const y = 150;
  const body = [
    ...frame(0, 132, `${SITE}: the folder of your site`, { isAddress: false }), mark(39, 88, 1), ...file(74, 56), text(142, 94, `${SITE}.zip`),
    ...frame(y, 300, 'app.netlify.com/drop'), `<rect x="68" y="${y + 64}" width="548" height="150" rx="10" class="drop" stroke-width="2" stroke-dasharray="8 7"/>`,
    mark(39, y + 139, 2),
    text(342, y + 146, 'Drag and drop', { size: 20, bold: true, middle: true }), text(342, y + 174, 'your project’s output folder here', { kind: 'soft', middle: true }),
    `<path d="M300 88C420 88 500 110 500 ${y + 76}" class="arrow" stroke-width="3" stroke-dasharray="1 8" stroke-linecap="round"/>`,
    `<path d="M489 ${y + 78}h22l-11 19z" class="tip"/>`,
    mark(39, y + 256, 3), box(68, y + 236, 548, 40, 'field'), text(84, y + 262, 'https://some-random-words.netlify.app'),
    box(0, y + 316, WIDTH, 32, 'bar', 8), text(WIDTH / 2, y + 338, 'A sketch. Netlify’s page looks about like this.', { size: 15.5, kind: 'soft', middle: true }),
  ];
  write('netlify.svg', picture(y + 348, 'Netlify Drop, sketched: the zip file is dragged from your folder onto the page, which then shows the address', body));
}

function drawUniversity() {
  const [size, letter] = [15.5, 9.4];
  const y = 240;
  const told = (at, number, words) => [mark(39, at - 6, number), text(68, at, words)];
  const line = (at, words) => text(24, at, words, { size, mono: true, width: words.length * letter });
  /** A line below the letters of a word, with the number of what it is. */
  const part = (at, words, word, number) => {
    const [from, to] = [words.indexOf(word), words.indexOf(word) + word.length].map((place) => 24 + place * letter);
    return [`<path d="M${from + 1} ${at + 8}H${to - 1}" class="arrow" stroke-width="3"/>`, mark((from + to) / 2, at + 29, number)];
  };
  const [name, machine, folder, address] = ['cokafor', 'login.university.example', 'public_html', 'https://www.university.example/~cokafor'];
  const [url, target] = [`url = "${address}"`, `target = "${name}@${machine}:${folder}"`];
  write('university.svg', picture(y + 284, 'The four things to ask the university for, and where each stands in site.toml', [
    ...frame(0, 222, 'What your university’s IT desk tells you', { isAddress: false }),
    ...told(84, 1, `Your name there: ${name}`), ...told(122, 2, `The machine for SFTP: ${machine}`),
    ...told(160, 3, `The folder: ${folder}`), ...told(198, 4, `The address: ${address}`),
    ...frame(y, 284, 'site.toml', { isAddress: false }),
    line(y + 78, '[site]'), line(y + 104, url), ...part(y + 104, url, address, 4),
    line(y + 174, '[publish]'), line(y + 200, 'to = "sftp"'), line(y + 226, target),
    ...part(y + 226, target, name, 1), ...part(y + 226, target, machine, 2), ...part(y + 226, target, folder, 3),
  ]));
}

mkdirSync(place, { recursive: true });
drawGithub();
drawNetlify();
drawUniversity();
if (!process.argv.includes('--sketches')) {
  await draw('github-terminal.svg', 'folio publish to GitHub Pages, in a terminal', async (home) => {
    const host = await github();
    try {
      begin(home, `https://${NAME}.github.io`, ['to = "github-pages"', `repository = "https://github.com/${NAME}/${NAME}.github.io.git"`, `endpoint = "${host.url}"`]);
      return await typed(home, 'folio publish', { GITHUB_TOKEN: 'played' });
    } finally {
      host.stop();
    }
  });
  await draw('netlify-terminal.svg', 'folio publish makes one zip file, in a terminal', (home) => {
    begin(home, null, ['to = "zip"']);
    return typed(home, 'folio publish');
  });
  await draw('university-terminal.svg', 'folio publish to a university’s public_html, in a terminal', (home) => {
    const environment = university(home);
    begin(home, 'https://www.university.example/~cokafor', ['to = "sftp"', 'target = "cokafor@login.university.example:public_html"']);
    return typed(home, 'folio publish', environment);
  });
}
