// Which lines of something new are still the example's, said before it is saved. It stops nobody: the words may happen to be right.
function exampleWords(field) {
  const part = make('div', { hidden: true });
  part.setAttribute('role', 'status');
  let lines = [];
  let said = '';

  function look() {
    const written = new Set(field.value.split('\n').map((line) => line.trim()));
    const left = lines.filter((line) => written.has(line));
    // Only what is new is read out again.
    if (said === left.join('\n')) return;
    said = left.join('\n');
    part.hidden = left.length === 0;
    const sum = left.length === 1 ? 'This line is still the example\u2019s:' : `These ${left.length} lines are still the example\u2019s:`;
    part.replaceChildren(make('p', { className: 'warning' }, sum), make('ul', {}, ...left.map((line) => make('li', {}, make('code', {}, line)))));
  }

  // What the person gave, what stood there before, a date and the person's own name alone are no example's words.
  function begin(example, { title, section }, before) {
    const known = new Set(before.split('\n').map((line) => line.trim()));
    const given = title.trim().split(/\s+/).join(' ');
    const isOwn = (line) => known.has(line) || !/\p{L}/u.test(line) || /^date = /.test(line) || /^authors = \["[^"]*"\]$/.test(line)
      || line.replace(/^#+\s*/, '') === section || (given !== '' && (/^title = /.test(line) || line.replace(/^#+\s*/, '') === given));
    lines = [...new Set(example.split('\n').map((line) => line.trim()))].filter((line) => !isOwn(line));
    look();
  }

  const forget = () => { lines = []; look(); };
  field.addEventListener('input', look);
  return { part, look, begin, forget };
}
