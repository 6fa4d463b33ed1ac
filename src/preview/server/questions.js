// The questions that an import has left in the text that is open: each stands above the field, with the name of what it is about, and a
// button takes its comment away, with the blank line that it leaves. Nothing is answered here: only the person can.
function importQuestions(field) {
  const part = make('div', { hidden: true });
  part.setAttribute('role', 'group');
  part.setAttribute('aria-label', 'What the import asks');
  const done = make('p', { className: 'faint' });
  done.setAttribute('role', 'status');
  let comments = null;

  const inMarkdown = /<!-- please check:([\s\S]*?)-->/g;
  const inSettings = /^#(?:.*#)? please check:(.*)$/gm;

  function find() {
    const text = field.value;
    const isSettings = (field.getAttribute('aria-label') ?? '').startsWith('site.toml');
    return [...text.matchAll(isSettings ? inSettings : inMarkdown)].map(({ index, 0: whole, 1: said }) => {
      const heading = isSettings ? null : text.slice(0, index).match(/^#+[ \t]+.*$/gm)?.at(-1);
      const about = heading ? heading.replace(/^#+\s*/, '').replace(/\s*\{[^}]*\}\s*$/, '') : '';
      return { start: index, end: index + whole.length, said: said.trim().replace(/\s+/g, ' '), about };
    });
  }

  function takeAway({ start, end }) {
    const text = field.value;
    const [before, blankBefore] = /^([\s\S]*?)(\s*)$/.exec(text.slice(0, start)).slice(1);
    const [blankAfter] = /^(?:[ \t]*\n)*(?:[ \t]*$)?/.exec(text.slice(end));
    const rest = text.slice(end + blankAfter.length);
    const lines = (blank) => blank.split('\n').length - 1;
    // Beside other words only the comment goes; on a line of its own, so does one of the two gaps around it.
    const isBeside = before !== '' && !blankBefore.includes('\n');
    const gap = isBeside || rest === '' ? blankAfter : before === '' ? '' : '\n'.repeat(Math.max(lines(blankBefore), lines(blankAfter)));
    field.setRangeText(gap, before.length, end + blankAfter.length, 'start');
    field.dispatchEvent(new Event('input'));
    done.textContent = 'The question is taken away from your text here: save, and it is gone from the file.';
    part.hidden = false;
    field.focus();
  }

  function look() {
    const found = find();
    // A button that has the focus stays where it is while nothing changes.
    const isSame = JSON.stringify(found) === JSON.stringify(comments);
    comments = found;
    if (isSame) return;
    done.textContent = '';
    part.replaceChildren(...found.flatMap((comment) => [
      make('p', {}, make('strong', {}, comment.about ? `The import asks about \u201c${comment.about}\u201d: ` : 'The import asks: '), comment.said),
      make('div', { className: 'row' }, button('Take the question away', () => takeAway(comment))),
    ]), done);
    part.hidden = found.length === 0;
  }
  // Another text is in the field.
  function begin() {
    comments = null;
    look();
  }

  field.addEventListener('input', look);
  return { part, begin, look, number: () => comments.length };
}
