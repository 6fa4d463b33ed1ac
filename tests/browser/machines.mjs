// The JSON-LD of every page, read by a parser that knows nothing of folio, with a substitute for the vocabulary of schema.org, because no
// test uses the network. A term that the substitute lacks is an error.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import jsonld from 'jsonld';
import { build } from './site.mjs';

const context = JSON.parse(readFileSync(new URL('../data/schema-org-context.json', import.meta.url), 'utf8'));
const documentLoader = async (url) => {
  if (url !== 'https://schema.org') throw new Error(`nothing but the vocabulary may be asked for, not ${url}`);
  return { contextUrl: null, document: context, documentUrl: url };
};
const SCHEMA = 'https://schema.org/';

let site;
before(() => { site = build(); });
after(() => site?.remove());

/** All statements of a page, as subject, predicate and object. */
async function statements(path) {
  const html = readFileSync(join(site.dist, path), 'utf8');
  const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  if (found.length === 0) return null;
  const base = `https://okafor.example/${path.replace(/index\.html$/, '')}`;
  return jsonld.toRDF(JSON.parse(found[0][1]), { base, documentLoader, safe: true });
}
const about = (all, predicate, subject) => all
  .filter((one) => one.predicate.value === predicate && (!subject || one.subject.value === subject)).map((one) => one.object.value);
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

test('all pages together tell of one person and of every paper', async () => {
  const pages = readdirSync(site.dist, { recursive: true }).filter((path) => path.endsWith('.html'));
  const owner = 'https://okafor.example/#person';
  let works = 0, owned = 0;
  for (const path of pages) {
    const all = await statements(path);
    const isPaper = /^publications\/[^/]+\/index\.html$/.test(path);
    const isShown = /^(posters|talks)\/[^/]+\/index\.html$/.test(path);
    assert.equal(all !== null, isPaper || isShown || path === 'index.html', path);
    if (!isPaper && !isShown) continue;
    works += 1;
    const work = `https://okafor.example/${path.replace('index.html', '')}#work`;
    assert.equal(about(all, type, work).length, 1, path);
    assert.equal(about(all, `${SCHEMA}name`, work).length, 1, path);
    const html = readFileSync(join(site.dist, path), 'utf8');
    const authors = about(all, `${SCHEMA}author`, work);
    if (isPaper) assert.equal(authors.length, html.match(/name="citation_author"/g).length, path);
    if (isShown) {
      const [meeting] = about(all, `${SCHEMA}subjectOf`, work);
      assert.deepEqual(about(all, type, meeting), [`${SCHEMA}Event`], path);
      assert.equal(about(all, `${SCHEMA}startDate`, meeting).length, 1, path);
    }
    if (authors.includes(owner)) {
      owned += 1;
      assert.deepEqual(about(all, `${SCHEMA}name`, owner), ['Chiamaka Okafor'], path);
    }
    for (const address of about(all, `${SCHEMA}sameAs`, work)) assert.ok(new URL(address).protocol === 'https:', path);
  }
  assert.ok(works > 10 && owned === works, `${owned} of ${works}`);

  const home = await statements('index.html');
  const [page] = home.filter((one) => one.predicate.value === type && one.object.value === `${SCHEMA}ProfilePage`).map((one) => one.subject.value);
  assert.deepEqual(about(home, `${SCHEMA}mainEntity`, page), [owner]);
  assert.deepEqual(about(home, type, owner), [`${SCHEMA}Person`]);
  assert.ok(about(home, `${SCHEMA}sameAs`, owner).includes('https://orcid.org/0000-0002-1825-0097'));
});
