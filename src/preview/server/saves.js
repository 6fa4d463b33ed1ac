// What was saved on pages today, with what each save changed. The files of an import stand together, and are taken back as one.
function savedToday({ ask, say, show, state, closer, changesOf, undo, undoImport, redo }) {
  const time = ({ at }) => new Date(at * 1000);

  function detailsOf(save, isOpen) {
    const count = (sign) => save.lines.filter(([own]) => own === sign).length;
    const clock = time(save).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const what = save.is_new ? ' (new)' : '';
    const changes = save.lines.length > 0 ? changesOf(save.lines) : make('p', { className: 'faint' }, 'The file was changed elsewhere since.');
    return make('details', { open: isOpen }, make('summary', {}, `${clock} `, make('code', {}, save.file), `${what} `,
      ...(save.lines.length > 0 ? [make('span', { className: 'plus' }, `+${count('+')}`), ' ', make('span', { className: 'minus' }, `\u2212${count('-')}`)] : [])),
    changes, save.can_be_undone ? button('Take back', () => undo(save.number)) : null);
  }

  // Above the first file of an import that is shown.
  function importOf(save, saves, index) {
    const isFirst = save.import !== null && saves.findIndex((other) => other.import === save.import) === index;
    if (!isFirst) return null;
    const files = saves.filter((other) => other.import === save.import).length;
    const them = files === 1 ? 'it' : 'them';
    return make('div', {}, make('p', {}, `An import changed ${files === 1 ? 'this file' : `these ${files} files`}. To take it back takes along what you saved in ${them} since. private.toml, private/ and pictures stay as they are.`),
      button('Take the whole import back', () => undoImport(save.import)));
  }

  // What was taken back can come back from here, too: an import as one.
  function undoneOf(undone) {
    if (undone.length === 0) return null;
    const imports = [...new Set(undone.map((save) => save.import))].filter((number) => number !== null);
    const whole = imports.map((number) => {
      const own = undone.filter((save) => save.import === number);
      return make('li', {}, `An import: ${own.map(({ file }) => file).join(', ')} `, button('Bring the whole import back', () => redo(own.map((save) => save.number))));
    });
    const single = undone.filter((save) => save.import === null)
      .map((save) => make('li', {}, make('code', {}, save.file), ' ', button('Bring it back', () => redo(save.number))));
    return make('div', {}, make('h3', {}, 'Taken back today'), make('ul', { className: 'plain' }, ...whole, ...single));
  }

  return async (leave) => {
    const answer = await ask({ ask: 'saves' });
    if (!answer) return;
    leave();
    say('');
    const isToday = (save) => time(save).toDateString() === new Date().toDateString();
    const today = answer.saves.filter(isToday);
    const undone = undoneOf(answer.undone.filter(isToday));
    const parts = today.flatMap((save, index) => [importOf(save, today, index), detailsOf(save, index === 0)]);
    const none = today.length > 0 ? null : make('p', {}, 'Nothing was saved on these pages today.');
    const more = make('p', { className: 'faint' }, 'The version before each save lies in .folio/history.');
    show('Saved today', [none, ...parts, undone, more, state], today.length > 0 ? button('Take the last save back', () => undo()) : null, closer('Close'));
  };
}
