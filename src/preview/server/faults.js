// What is wrong with the draft in the dialog, in words, each with its place, a way out, and what can be written instead by one press.
// Nothing is written before a person chooses it.
function draftFaults({ field, goOn }) {
  const list = make('ul', { className: 'plain faults' });
  const part = make('div', { hidden: true }, list);
  part.setAttribute('role', 'group');
  part.setAttribute('aria-label', 'What to mend');

  const isSame = (text) => field.value === text;

  function placeOf({ place, at }, text) {
    if (!at) return make('strong', {}, place);
    const go = () => {
      if (!field.isConnected) goOn();
      field.focus();
      if (isSame(text)) field.setSelectionRange(...at);
    };
    return Object.assign(button(place, go, 'place'), { title: 'Show it in the text' });
  }

  function fixButton({ places, write }, text) {
    const short = write.trim();
    const words = short === '' ? 'Take it away' : short.length > 40 || short.includes('\n') ? 'Mend this' : `Write ${short}`;
    const mend = () => {
      // A text that was changed meanwhile has other places.
      if (!isSame(text)) return;
      if (!field.isConnected) goOn();
      const sorted = [...places].sort(([one], [other]) => one - other);
      const [first, last] = [sorted[0][0], sorted.at(-1)[1]];
      let mended = '';
      let at = first;
      for (const [start, end] of sorted) {
        mended += text.slice(at, start) + write;
        at = end;
      }
      replaceIn(field, first, last, mended);
    };
    return button(words, mend);
  }

  function lineOf(fault, text) {
    const { severity, message, place, words, notes, fixes } = fault;
    const marked = words && !message.includes(words) ? [' ', make('code', {}, words)] : [];
    const said = make('p', {}, ...(place ? [placeOf(fault, text), ': '] : []), make('span', { className: severity }, ...inWords(message)), ...marked);
    const buttons = fixes.length > 0 ? make('div', { className: 'row' }, ...fixes.map((fix) => fixButton(fix, text))) : null;
    return make('li', {}, said, ...notes.map((note) => make('p', { className: note.startsWith('`') ? 'way' : 'way sentence' }, ...inWords(note))), buttons);
  }

  return {
    part,
    clear() { list.replaceChildren(); part.hidden = true; },
    // What a check has found in the text as it is now.
    show(faults) {
      const text = field.value;
      list.replaceChildren(...faults.map((fault) => lineOf(fault, text)));
      part.hidden = faults.length === 0;
    },
  };
}
