// Another text in a part of the field, as if the person had typed it: so Ctrl+Z brings back what was there.
function replaceIn(field, start, end, text) {
  field.focus();
  field.setSelectionRange(start, end);
  if (start === end && text === '') return;
  // There is no other way to write that the field can take back.
  const isWritten = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (isWritten) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new Event('input'));
}
