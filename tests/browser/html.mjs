// A validator reads every page of every test site, in every theme, and a CSS parser with all standard properties reads every
// stylesheet: no error, no warning. In a theme that extends another, whose templates those of each kind share, it reads three pages of
// a kind of the sample.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { generate, lexer, parse, walk } from 'css-tree';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { Faults } from './faults.mjs';
import { build, extendsNone, pages, sitesOf, themes } from './site.mjs';

const validator = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The site's own files need no checksum, and nothing comes from other sites.
    'require-sri': ['error', { target: 'crossorigin' }],
    // folio does not shorten the title of a paper.
    'long-title': 'off',
    // A citation in RIS ends in a space, and the page shows it unchanged.
    'no-trailing-whitespace': 'off',
    // The filter form of publications is never submitted; it filters while the person types.
    'wcag/h32': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
  },
}));

const all = (dist, ending) => readdirSync(dist, { recursive: true }).filter((path) => path.endsWith(ending)).sort();
/** The files of the pages that are looked at. */
const some = (dist) => pages(dist).map((path) => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`);

for (const theme of themes()) {
  describe(theme, () => {
    for (const site of sitesOf(theme)) {
      test(site ?? 'the sample', async () => {
        const built = build({ theme, site });
        const faults = new Faults();
        try {
          for (const path of site || extendsNone(theme) ? all(built.dist, '.html') : some(built.dist)) {
            const report = await validator.validateString(readFileSync(join(built.dist, path), 'utf8'), join(built.dist, path));
            for (const { messages } of report.results) {
              for (const { ruleId, message, selector, line, column } of messages) faults.add(`${ruleId}: ${message} (${selector})`, `${path}:${line}:${column}`);
            }
          }
          for (const path of all(built.dist, '.css')) for (const [fault, place] of css(readFileSync(join(built.dist, path), 'utf8'))) faults.add(fault, `${path}:${place}`);
        } finally {
          built.remove();
        }
        faults.none();
      });
    }
  });
}

/** The errors of a stylesheet, with their positions. A `var()` stands for the first value that the sheet gives it. */
function css(text) {
  const faults = [];
  const place = ({ start }) => `${start.line}:${start.column}`;
  const tree = parse(text, { positions: true, onParseError: (error) => faults.push([error.message, `${error.line}:${error.column}`]) });
  const variables = new Map();
  walk(tree, { visit: 'Declaration', enter: ({ property, value }) => {
    if (property.startsWith('--') && !variables.has(property)) variables.set(property, generate(value));
  } });
  const filled = (value, depth = 0) => {
    if (depth > 9) throw new Error(`a variable of itself in ${value}`);
    const found = /var\((--[\w-]+)(?:,([^()]*))?\)/.exec(value);
    if (!found) return value;
    if (!variables.has(found[1]) && found[2] === undefined) throw new Error(`no value for ${found[1]}`);
    return filled(value.replace(found[0], variables.get(found[1]) ?? found[2]), depth + 1);
  };
  walk(tree, function (node) {
    if (node.type !== 'Declaration' || node.property.startsWith('--')) return;
    const written = text.slice(node.loc.start.offset, node.loc.end.offset);
    try {
      const value = parse(filled(generate(node.value)), { context: 'value' });
      // A descriptor, as in `@font-face`, is not a property, but may share its name; `@page` has both.
      const inside = !this.rule && this.atrule?.name;
      const descriptors = (inside && lexer.getAtrule(inside)?.descriptors) || {};
      const isDescriptor = node.property in descriptors || (Object.keys(descriptors).length > 0 && inside !== 'page');
      const { error } = isDescriptor ? lexer.matchAtruleDescriptor(inside, node.property, value) : lexer.matchProperty(node.property, value);
      if (error) throw error;
    } catch (error) {
      faults.push([`${error.message.split('\n')[0]} in \`${written}\``, place(node.loc)]);
    }
  });
  return faults;
}
