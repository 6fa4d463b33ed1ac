// The questions that an import has left in the text that is open: each stands above the field, with the name of what it is about, and a
// button takes its comment away, and nothing else that somebody has written. Nothing is answered here: only the person can.
function importQuestions(field) {
  const part = make('div', { hidden: true });
  part.setAttribute('role', 'group');
  part.setAttribute('aria-label', 'What the import asks');
  const done = make('p', { className: 'faint' });
  done.setAttribute('role', 'status');
  let comments = null;

  const begin = 'please check:';
  const plain = (said) => said.trim().replace(/\s+/g, ' ');

  function inMarkdown(text) {
    return [...text.matchAll(/<!-- please check:([\s\S]*?)-->/g)].map(({ index, 0: whole, 1: said }) => {
      const heading = text.slice(0, index).match(/^#+[ \t]+.*$/gm)?.at(-1) ?? '';
      const about = heading.replace(/^#+\s*/, '').replace(/\s*\{[^}]*\}\s*$/, '');
      return { start: index, end: index + whole.length, said: plain(said), about };
    });
  }

  // The remarks of a text of settings: a `#` inside of a value begins none.
  const parts = /"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'[^'\n]*'?|#[^\n]*|[^"'#]+/g;
  const remarksIn = (text) => [...text.matchAll(parts)].filter(([whole]) => whole.startsWith('#'));
  const asks = (remark) => remark.slice(1).trimStart().startsWith(begin);
  const key = /^[ \t]*["']?([\w.-]+)["']?[ \t]*=/gm;

  function inSettings(text) {
    return remarksIn(text).flatMap(({ index, 0: remark }) => {
      const end = index + remark.trimEnd().length;
      const said = plain(remark.slice(remark.lastIndexOf(begin) + begin.length));
      if (asks(remark)) {
        const isBehind = text.slice(0, index).split('\n').at(-1).trim() !== '';
        return [{ start: index, end, said, about: isBehind ? [...text.slice(0, index).matchAll(key)].at(-1)?.[1] ?? '' : '' }];
      }
      // A setting that is a comment as a whole, with the question behind it.
      const own = remark.slice(1);
      const inner = remarksIn(own).find(([behind]) => asks(behind))?.index ?? own.lastIndexOf(`# ${begin}`);
      const about = [...own.matchAll(key)][0]?.[1];
      if (inner < 0 || !about) return [];
      return [{ start: index + 1 + inner, end, said, about, line: index, value: own.slice(0, inner).trim() }];
    });
  }

  const isSettings = () => (field.getAttribute('aria-label') ?? '').startsWith('site.toml');
  const find = () => (isSettings() ? inSettings : inMarkdown)(field.value).map((found) => ({ ...found, isSetting: isSettings() }));

  function say(text) {
    done.textContent = text;
    part.hidden = false;
  }

  // Of a setting only the remark goes, and the blanks before it.
  function takeRemark({ start, end, line }) {
    const before = field.value.slice(0, start).trimEnd().length;
    const isAlone = !/\S/.test(field.value.slice(0, start).split('\n').at(-1));
    replaceIn(field, isAlone ? start : before, end, '');
    say(`The question is taken away from your text here: save, and it is gone from the file.${line === undefined ? '' : ' Its line still begins with #, so it is not in force.'}`);
  }

  function putInForce({ line, end, value }) {
    replaceIn(field, line, end, value);
    say('The value is in force once you save. Look that it is right.');
  }

  function takeComment({ start, end }) {
    const text = field.value;
    const [before, blankBefore] = /^([\s\S]*?)(\s*)$/.exec(text.slice(0, start)).slice(1);
    const [blankAfter] = /^(?:[ \t]*\n)*(?:[ \t]*$)?/.exec(text.slice(end));
    const rest = text.slice(end + blankAfter.length);
    const lines = (blank) => blank.split('\n').length - 1;
    // Beside other words only the comment goes; on a line of its own, so does one of the two gaps around it.
    const isBeside = before !== '' && !blankBefore.includes('\n');
    const gap = isBeside || rest === '' ? blankAfter : before === '' ? '' : '\n'.repeat(Math.max(lines(blankBefore), lines(blankAfter)));
    replaceIn(field, before.length, end + blankAfter.length, gap);
    field.setSelectionRange(before.length, before.length);
    say('The question is taken away from your text here: save, and it is gone from the file.');
  }

  function partsOf(comment) {
    const { said, about, isSetting, line } = comment;
    const named = isSetting && about ? about : about && `\u201c${about}\u201d`;
    const row = isSetting
      ? [line === undefined ? null : button(`Use this value for ${about}`, () => putInForce(comment)),
        button(about ? `Take the question about ${about} away` : 'Take the question away', () => takeRemark(comment))]
      : [button('Take the question away', () => takeComment(comment))];
    return [
      make('p', {}, make('strong', {}, named ? `The import asks about ${named}: ` : 'The import asks: '), ...inWords(said)),
      line === undefined ? null : make('p', { className: 'faint' }, 'The line begins with #, so it is not in force. Mend the value, then use it; or leave it so.'),
      make('div', { className: 'row' }, ...row),
    ].filter(Boolean);
  }

  function look() {
    const found = find();
    // A button that has the focus stays where it is while nothing changes.
    const isSame = JSON.stringify(found) === JSON.stringify(comments);
    comments = found;
    if (isSame) return;
    done.textContent = '';
    part.replaceChildren(...found.flatMap(partsOf), done);
    part.hidden = found.length === 0;
  }
  // Another text is in the field.
  function beginAnew() {
    comments = null;
    look();
  }

  field.addEventListener('input', look);
  return { part, begin: beginAnew, look, number: () => comments.length };
}
