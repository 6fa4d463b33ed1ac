// A text of settings with `key = value` in a table: in place of its example, which is a comment, else first in the table, which comes
// to the end where there is none. A key that has a value keeps it.
function withSetting(text, table, setting) {
  const key = setting.split('=')[0].trim();
  const lines = text.trimEnd().split('\n');
  const begin = lines.findIndex((line) => line.trim().startsWith(`[${table}]`));
  const end = lines.findIndex((line, index) => index > begin && /^\s*\[/.test(line));
  const own = begin < 0 ? [] : lines.slice(begin, end < 0 ? undefined : end);
  const has = (sign) => own.findIndex((line) => new RegExp(`^\\s*${sign}\\s*${key}\\s*=`).test(line));
  if (begin < 0) lines.push('', `[${table}]`, setting);
  else if (has('') < 0 && has('#') < 0) lines.splice(begin + 1, 0, setting);
  else if (has('') < 0) lines[begin + has('#')] = setting;
  return `${lines.join('\n')}\n`;
}

// A text with one fact more between its two lines `+++`, behind the others; one that it has stays.
function withFact(text, fact) {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '+++');
  const key = fact.split('=')[0].trim();
  const has = lines.slice(0, end).some((line) => line.split('=')[0].trim() === key);
  if (lines[0].trimEnd() !== '+++' || end < 0 || has) return text;
  const table = lines.findIndex((line, index) => index > 0 && index < end && line.startsWith('['));
  lines.splice(table < 0 ? end : table, 0, fact);
  return lines.join('\n');
}

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
