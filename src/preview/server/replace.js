// A text of settings with `key = value` in a table: in place of its example, which is a comment, else first in the table, which comes
// to the end where there is none. A key that has a value keeps it, unless that is what is to be replaced.
function withSetting(text, table, setting, isReplaced = false) {
  const key = setting.split('=')[0].trim();
  const lines = text.trimEnd().split('\n');
  const begin = lines.findIndex((line) => line.trim().startsWith(`[${table}]`));
  const end = lines.findIndex((line, index) => index > begin && /^\s*\[/.test(line));
  const own = begin < 0 ? [] : lines.slice(begin, end < 0 ? undefined : end);
  const has = (sign) => own.findIndex((line) => new RegExp(`^\\s*${sign}\\s*${key}\\s*=`).test(line));
  if (begin < 0) lines.push('', `[${table}]`, setting);
  else if (has('') >= 0 && isReplaced) lines[begin + has('')] = setting;
  else if (has('') < 0 && has('#') < 0) lines.splice(begin + 1, 0, setting);
  else if (has('') < 0) lines[begin + has('#')] = setting;
  return `${lines.join('\n')}\n`;
}

// A text with a fact between its two lines `+++`: in place of the one that it has, else behind the others.
function withFact(text, fact) {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '+++');
  if (lines[0].trimEnd() !== '+++' || end < 0) return text;
  const key = fact.split('=')[0].trim();
  const table = lines.findIndex((line, index) => index > 0 && index < end && line.startsWith('['));
  const last = table < 0 ? end : table;
  const there = lines.slice(0, last).findIndex((line) => line.split('=')[0].trim() === key);
  if (there < 0) lines.splice(last, 0, fact); else lines[there] = fact;
  return lines.join('\n');
}

// A text with lines of an example, in place of some of its lines or below one. Lines count from 1.
function withExample(text, { edit, line, last, write }) {
  const lines = text.split('\n');
  const example = write.replace(/\n$/, '').split('\n');
  if (edit === 'replace') lines.splice(line - 1, last - line + 1, ...example); else lines.splice(line, 0, ...example);
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
