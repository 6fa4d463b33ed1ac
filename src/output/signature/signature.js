// Copies the signature as a mail program takes it and as plain text. Nothing is sent and nothing is kept.
const said = document.getElementById('said');

const forms = (button) => ({ html: button.dataset.html, text: button.dataset.text });

// Both forms go to whatever copies, be it the button, the menu or the keyboard: a browser would add colors of this page.
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection.rangeCount) return;
  const button = [...document.querySelectorAll('button[data-copies]')].find((one) => {
    const element = document.getElementById(one.dataset.copies);
    return selection.containsNode(element, true) && String(selection).trim() === element.innerText.trim();
  });
  if (!button) return;
  const { html, text } = forms(button);
  event.clipboardData.setData('text/plain', text);
  if (html) event.clipboardData.setData('text/html', html);
  event.preventDefault();
});

const mark = (element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
};

const copy = async (button) => {
  const { html, text } = forms(button);
  const blob = (type, content) => new Blob([content], { type });
  const item = { 'text/plain': blob('text/plain', text) };
  if (html) item['text/html'] = blob('text/html', html);
  try {
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    // What a page from a folder may not always do by the clipboard itself, a selection can; and if
    // it cannot, all is marked for the person's own keyboard.
    mark(document.getElementById(button.dataset.copies));
    return document.execCommand('copy');
  }
};

document.body.classList.remove('script');
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-copies]');
  if (!button) return;
  const isDone = await copy(button);
  if (isDone) {
    getSelection().removeAllRanges();
    button.focus();
  }
  button.classList.toggle('done', isDone);
  said.textContent = isDone ? button.dataset.copied : said.dataset.failed;
});
