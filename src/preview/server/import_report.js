// The report of the last import, as it lies beside site.toml, in the dialog of the script that edits: to be read, and nothing else.
function importReport({ ask, say, show, state, closer }) {
  return async (leave) => {
    const answer = await ask({ ask: 'import-report' });
    if (!answer) return;
    leave();
    say('');
    const words = make('pre', { className: 'whole', tabIndex: 0, dir: 'auto' }, answer.text.trimEnd());
    words.setAttribute('role', 'group');
    words.setAttribute('aria-label', 'The report');
    const where = make('p', { className: 'faint' }, 'This is the file ', make('code', {}, 'import-report.txt'), ' in the folder of your site. It is on no page.');
    show('What the import found', [where, words, state], closer('Close'));
  };
}
