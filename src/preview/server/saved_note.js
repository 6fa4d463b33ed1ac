// The note on what was just saved, taken back or brought back, with the ways on from it. It stays in view across the reload that a save
// causes, for as long as the tab is open. It writes nothing itself.
function savedNote({ notes, undo, redo, next, publish }) {
  const noteKey = 'folio:edited';
  let shownNote = null;
  const forgetNote = () => {
    shownNote.remove();
    onlyNote.gone();
    try { sessionStorage.removeItem(noteKey); } catch { /* It was not kept. */ }
  };

  function note(text, { page = null, place = null, number = null, then = null } = {}) {
    try { sessionStorage.setItem(noteKey, JSON.stringify({ text, page, place, number, then })); } catch { /* Then the note goes with the page. */ }
    showNote({ text, page, place, number, then });
    // Not on a button of it: who presses Enter twice takes nothing back.
    shownNote.firstChild.focus();
  }

  // `number` is that of the save that was taken back, or brought back.
  function showNote({ text, page, place, number = null, then = null }) {
    shownNote?.remove();
    const forget = forgetNote;
    const bringBack = number === null ? null : button('Bring it back', () => { forget(); redo(number); });
    const takeBack = text.startsWith('Saved') ? button('Undo', () => { forget(); undo(number); }) : bringBack;
    const look = /\d questions? of the import (is|are) left/.test(text) ? button('Next question', () => { forget(); next(place); }) : null;
    // What has a page of its own is one step away.
    const isHere = page === null || new URL(page, location.href).pathname === location.pathname;
    const shower = isHere ? null : showIt.link(page);
    // Who wrote a place to publish to goes on to that.
    const on = then === 'publish' ? button('Publish\u2026', () => { forget(); publish(); }) : null;
    shownNote = make('div', { className: 'note' }, make('p', { tabIndex: -1 }, text), on, shower, look, takeBack, button('Close', forget));
    shownNote.setAttribute('role', 'status');
    notes.append(shownNote);
    onlyNote.take(forgetNote, shownNote);
  }

  try {
    const kept = sessionStorage.getItem(noteKey);
    if (kept !== null) showNote(JSON.parse(kept));
  } catch { /* As above. */ }

  return note;
}
