// Writes tests/words/cldr.json from the JSON packages of CLDR:
//
//     npm install --prefix cldr cldr-core cldr-dates-full cldr-misc-full cldr-numbers-full
//     node tests/words/extract.mjs cldr/node_modules > tests/words/cldr.json

import { readFileSync } from 'node:fs';

const LANGUAGES = [
  'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ar', 'he', 'fa', 'ur', 'hi', 'zh', 'ja',
];

const [packages] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(`${packages}/${path}`, 'utf8'));
const categories = (kind, language) => {
  const rules = read(`cldr-core/supplemental/${kind}.json`).supplemental;
  const prefix = 'pluralRule-count-';
  const [all] = Object.values(rules).filter((value) => value[language]);
  return Object.keys(all[language]).map((name) => name.replace(prefix, ''));
};

const languages = {};
for (const language of LANGUAGES) {
  const main = (name) => read(`${name.replace('*', `main/${language}`)}.json`).main[language];
  const calendar = main('cldr-dates-full/*/ca-gregorian').dates.calendars.gregorian;
  const months = (form, width) => Object.values(calendar.months[form][width]);
  const formats = calendar.dateTimeFormats.availableFormats;
  const lists = main('cldr-misc-full/*/listPatterns').listPatterns['listPattern-type-standard'];
  const numbers = main('cldr-numbers-full/*/numbers').numbers;
  const marks = main('cldr-misc-full/*/delimiters').delimiters;
  languages[language] = {
    months: {
      format: { wide: months('format', 'wide'), abbreviated: months('format', 'abbreviated') },
      'stand-alone': { wide: months('stand-alone', 'wide') },
    },
    dates: {
      yM: formats.yM,
      yMd: formats.yMd,
      yMMM: formats.yMMM,
      yMMMM: formats.yMMMM,
      y: formats.y,
      // A day has the long format where the table of patterns has none of its own.
      yMMMMd: formats.yMMMMd ?? calendar.dateFormats.long,
    },
    // Between the months of two years.
    between: calendar.dateTimeFormats.intervalFormats.yMMMM.y,
    list: lists,
    cardinals: categories('plurals', language),
    ordinals: categories('ordinals', language),
    digits: numbers.defaultNumberingSystem,
    quotes: {
      outer: [marks.quotationStart, marks.quotationEnd],
      inner: [marks.alternateQuotationStart, marks.alternateQuotationEnd],
    },
  };
}

const version = read('cldr-core/package.json').version;
process.stdout.write(`${JSON.stringify({ version, languages }, null, 1)}\n`);
