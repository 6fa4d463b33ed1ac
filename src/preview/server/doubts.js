// The list of what an import asks, and the way from one question to the next. Each leads to the piece that it is about; what is taken
// off the list here is written nowhere.
function importDoubts({ ask, say, show, closer, showImportReport, openAt }) {
  const cv = 'content/cv.md';

  // As a button, whose words have as many lines as they need on a phone.
  function line({ file, line: number, text, about }) {
    const said = text.replace(/^please check:\s*/, '');
    return button(`${about && `${about}: `}${said} (${file}, line ${number})`, () => openAt({ file, line: number }), 'long');
  }

  // What names a heading of the CV leads to it; the longest is meant most.
  function placeOf({ text, file }, headings) {
    if (file) return { words: `Open ${file}`, open: () => openAt({ file, line: 1 }) };
    if (headings.length === 0) return null;
    const named = headings.filter((heading) => heading.text.length > 2 && text.includes(heading.text)).sort((one, other) => other.text.length - one.text.length);
    if (named.length === 0) return { words: `Open ${cv}`, open: () => openAt({ file: cv, line: 1 }, { isWhole: true }) };
    return { words: `Open \u201c${named[0].text}\u201d`, open: () => openAt({ file: cv, line: named[0].line }) };
  }

  async function showList() {
    const answer = await ask({ ask: 'doubts' });
    if (answer) showAll(answer);
  }

  function showAll({ doubts, headings, has_report: hasReport }) {
    const report = hasReport ? button('Read the report', showImportReport) : null;
    say('');
    const others = otherChecks.all();
    if (doubts.length + others.length === 0) {
      show('No question of an import is left', [make('p', {}, 'When an import is not sure of something, its questions stand here.')], report, closer('Close'));
      return;
    }
    const lines = doubts.map(line);
    const openers = [];
    const otherLine = (other) => {
      const place = placeOf(other, headings);
      const opener = place && button(place.words, place.open);
      openers.push(opener);
      return make('li', {}, other.text, make('div', { className: 'row' }, opener, button('Take it off the list', () => { otherChecks.drop(other.text); showList(); })));
    };
    const rest = others.map(otherLine);
    show('What the import asks you', [make('p', {}, 'Open a question, mend what it is about, take the question away, and save. What else an import could not carry stands in import-report.txt.'),
      lines.length > 0 ? make('ul', { className: 'plain' }, ...lines.map((opener) => make('li', {}, opener))) : null,
      rest.length > 0 ? make('p', {}, 'These have no question in a file. Take each off the list when you have looked:') : null,
      rest.length > 0 ? make('ul', {}, ...rest) : null], report, closer('Close'));
    // Never on a button that takes something away: it would be gone unread.
    [...lines, ...openers].find(Boolean)?.focus();
  }

  // The question behind a place, else the first one that is left.
  async function next(place) {
    const answer = await ask({ ask: 'doubts' });
    if (!answer) return;
    const isBehind = ({ file, line: number }) => place && (file === place.file ? number >= place.line : file > place.file);
    const { file, line: number } = answer.doubts.find(isBehind) ?? answer.doubts[0] ?? {};
    if (file) openAt({ file, line: number }); else showAll(answer);
  }

  return { showList, next };
}
