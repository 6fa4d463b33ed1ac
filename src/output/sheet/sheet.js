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

document.body.classList.remove('script');
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-copies]');
  if (!button) return;
  const isDone = await copy(document.getElementById(button.dataset.copies).textContent);
  button.focus();
  last?.classList.remove('done');
  last = button;
  button.classList.toggle('done', isDone);
  said.textContent = isDone ? button.dataset.copied : said.dataset.failed;
});
