// Small drawings as SVG: windows with fields and buttons, numbered marks, and text of a terminal. Text stays text, in the reader's own
// fonts, so everything has room for letters that are wider than these. Light or dark as the reader's screen is.

export const WIDTH = 640;
const SANS = 'system-ui, -apple-system, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, sans-serif';
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, &quot;DejaVu Sans Mono&quot;, monospace';
const STYLE = `
  .paper { fill: #fff } .bar { fill: #eeece8 } .line { fill: none; stroke: #8b857c } .field { fill: #fff; stroke: #8b857c }
  .ink { fill: #1f1c18 } .soft { fill: #5f5a52 } .button { fill: #3d3832 } .on-button { fill: #fff } .mark { fill: #a3341f } .on-mark { fill: #fff }
  .drop { fill: #faf5f1; stroke: #a3341f } .arrow { fill: none; stroke: #a3341f } .tip { fill: #a3341f } .key { fill: #8a2a18 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #1b1917 } .bar { fill: #2b2825 } .line { stroke: #7d766c } .field { fill: #141210; stroke: #7d766c }
    .ink { fill: #f0ece6 } .soft { fill: #b3aca2 } .button { fill: #e3ddd4 } .on-button { fill: #1b1917 } .mark { fill: #f0a48f } .on-mark { fill: #26100a }
    .drop { fill: #26201c; stroke: #f0a48f } .arrow { stroke: #f0a48f } .tip { fill: #f0a48f } .key { fill: #f0a48f }
  }`;

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** A text at its baseline, spread to `width` where other things stand below its letters. */
export const text = (x, y, words, { size = 18, kind = 'ink', bold = false, mono = false, middle = false, width = 0 } = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}" class="${kind}"${bold ? ' font-weight="600"' : ''}${mono ? ` font-family="${MONO}"` : ''}`
  + `${middle ? ' text-anchor="middle"' : ''}${width ? ` textLength="${width}"` : ''} xml:space="preserve">${escaped(words)}</text>`;
export const box = (x, y, width, height, kind, radius = 6) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" class="${kind}"/>`;

/** The number of a step, to which the words beside the picture refer. */
export const mark = (x, y, number) =>
  `<circle cx="${x}" cy="${y}" r="15" class="mark"/>${text(x, y + 6, String(number), { size: 17, kind: 'on-mark', bold: true, middle: true })}`;

/** The whole picture. */
export function picture(height, title, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="${SANS}">
<title>${escaped(title)}</title>
<style>${STYLE}
</style>
${body.join('\n')}
</svg>
`;
}

/** A frame with a bar, and in the bar an address or a name. */
export function frame(y, height, name, { isAddress = true } = {}) {
  const bar = `<path d="M.5 ${y + 44}V${y + 10.5}a10 10 0 0 1 10 -10H${WIDTH - 10.5}a10 10 0 0 1 10 10V${y + 44}z" class="bar"/>`;
  const place = isAddress ? box(16, y + 8, WIDTH - 32, 29, 'field', 14.5) : '';
  return [
    box(0.5, y + 0.5, WIDTH - 1, height - 1, 'paper', 10), bar, place,
    text(isAddress ? 32 : 20, y + 28, name, { size: 16, kind: 'soft' }),
    box(0.5, y + 0.5, WIDTH - 1, height - 1, 'line', 10),
  ];
}

const chevron = (x, y) => `<path d="M${x} ${y}l6 6l6 -6" class="line" stroke-width="2"/>`;
const select = (x, y, width, words) => [box(x, y, width, 36, 'field'), text(x + 14, y + 24, words), chevron(x + width - 28, y + 15)];
const button = (x, y, width, words) => [box(x, y, width, 36, 'button'), text(x + width / 2, y + 24, words, { kind: 'on-button', bold: true, middle: true })];
const radio = (x, y, words, isOn) => [
  `<circle cx="${x + 9}" cy="${y + 18}" r="8.5" class="field"/>`, isOn ? `<circle cx="${x + 9}" cy="${y + 18}" r="4.5" class="mark"/>` : '',
  text(x + 26, y + 24, words),
];
/** What may stand in a row of a form, to the right of its label. */
const CONTROLS = {
  field: (x, y, [words]) => [box(x, y, 376, 36, 'field'), text(x + 14, y + 24, words)],
  select: (x, y, [words]) => select(x, y, 376, words),
  radios: (x, y, [on, off]) => [...radio(x, y, on, true), ...(off ? radio(x + 150, y, off, false) : [])],
  button: (x, y, [words]) => button(x, y, 212, words),
  branch: (x, y, [branch, folder]) => [...select(x, y, 146, branch), ...select(x + 158, y, 118, folder)],
  permission: (x, y, [name, access]) => [text(x, y + 24, name), ...select(x + 110, y, 266, access)],
  save: (x, y, [words]) => button(x, y, 92, words),
};
const ROW = 48;

/** A page with a form: rows of `{ mark, label, kind, words }`. Gives its drawing and how high it is. */
export function form(y, address, title, rows) {
  const height = 44 + 58 + rows.length * ROW + 6;
  const body = [...frame(y, height, address), text(24, y + 82, title, { size: 21, bold: true })];
  rows.forEach(({ mark: number, label = '', kind, words }, at) => {
    const top = y + 102 + at * ROW;
    if (number) body.push(mark(39, top + 18, number));
    if (label) body.push(text(68, top + 24, label));
    body.push(...CONTROLS[kind](244, top, words));
  });
  return { body, height };
}

/** Words of a terminal, broken where a line has no room: at a space, with the line's own indent and two more. */
export function wrapped(line, columns) {
  const lines = [];
  const indent = `${/^ */.exec(line)[0]}  `;
  let rest = line;
  while (rest.length > columns) {
    const space = rest.lastIndexOf(' ', columns);
    const at = space > indent.length ? space : columns;
    lines.push(rest.slice(0, at));
    rest = indent + rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

const COLUMNS = 62;
const LINE = 23;

/** A terminal: what was typed after `$`, and what the program wrote. */
export function terminal(title, name, lines) {
  const rows = lines.flatMap((line) => wrapped(line, COLUMNS));
  const height = 44 + 16 + rows.length * LINE + 12;
  const body = [...frame(0, height, name, { isAddress: false })];
  rows.forEach((line, at) => {
    if (!line.trim()) return;
    body.push(text(20, 44 + 32 + at * LINE, line, { size: 15.5, mono: true, kind: line.startsWith('$ ') ? 'key' : 'ink', bold: line.startsWith('$ ') }));
  });
  return picture(height, title, body);
}
