// Reads a file of BibTeX as Better BibTeX for Zotero does, and one of BibTeX and of RIS as Citation.js
// does, and prints what they found as JSON. `tests/citations/handed_out` compares it.
//
//     node read.mjs FOLDER_OF_NODE_MODULES FILE.bib FILE.ris

import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const [folder, bib, ris] = process.argv.slice(2)
const load = createRequire(`${folder}/x.js`)
const text = readFileSync(bib, 'utf8')

const { parse } = await import(`${folder}/@retorquere/bibtex-parser/dist/esm/index.js`)
const better = parse(text, { sentenceCase: { guess: false, langids: [] } })

const { Cite, plugins } = load('@citation-js/core')
load('@citation-js/plugin-bibtex')
load('@citation-js/plugin-ris')
const read = (input, how) => {
  try {
    return new Cite(input, { forceType: how }).data
  } catch (error) {
    return { error: `${error}`.slice(0, 300) }
  }
}

console.log(JSON.stringify({
  better: {
    errors: better.errors.map(error => error.error ?? `${error}`),
    entries: better.entries.map(entry => ({ key: entry.key, type: entry.type, fields: entry.fields })),
  },
  bibtex: read(text, '@bibtex/text'),
  ris: read(readFileSync(ris, 'utf8'), '@ris/file'),
}))
