// Copies the text of a field, and says which. Nothing is sent and nothing is kept.
const said = document.getElementById('said');
let last;

// What a page from a folder may not always do by the clipboard itself, a selection can.
const copySelected = (text) => {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.setAttribute('aria-hidden', 'true');
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  return isDone;
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
};

// Then the person's own keyboard can.
const mark = (element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
};

document.body.classList.remove('script');
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-copies]');
  if (!button) return;
  const element = document.getElementById(button.dataset.copies);
  const isDone = await copy(element.textContent);
  button.focus();
  if (!isDone) mark(element);
  last?.classList.remove('done');
  last = button;
  button.classList.toggle('done', isDone);
  said.textContent = isDone ? button.dataset.copied : said.dataset.failed;
});
