// What a script adds to the pages of publications.

/** A text as it is looked for: without capitals and accents. */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a work says: its line, what is behind its links, and what the line leaves out. */
const textOf = (item) => {
  const links = [...item.querySelectorAll('.chips a')].map((link) => link.getAttribute('href'));
  return [item.querySelector('.title').textContent, item.querySelector('.source').textContent, ...links, item.dataset.words].join(' ');
};

/** A box says something only when it is checked. */
const valueOf = (field) => (field.type === 'checkbox' && !field.checked ? '' : field.value.trim());

/** Hides what does not fit, and keeps what was chosen in the address. */
function filter(form) {
  const said = form.querySelector('output');
  const fields = [...form.querySelectorAll('[name]')];
  const others = [...document.querySelectorAll('.switch a')];
  const groups = [...document.querySelectorAll('.group')].map((section) => ({
    section,
    count: section.querySelector('.count'),
    works: [...section.querySelectorAll('li')].map((item) => ({
      item,
      // By year, each work says its kind; else its group does.
      kind: item.dataset.kind ?? section.dataset.kind,
      year: item.dataset.year,
      first: item.dataset.first,
      text: fold(textOf(item)),
    })),
  }));
  const all = groups.reduce((sum, group) => sum + group.works.length, 0);

  const apply = () => {
    const chosen = Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
    const words = fold(chosen.q).split(/\s+/);
    let found = 0;
    for (const { section, count, works } of groups) {
      let shown = 0;
      for (const { item, kind, year, first, text } of works) {
        const fits = (!chosen.kind || chosen.kind === kind) && (!chosen.year || chosen.year === year) && (!chosen.first || first) && words.every((word) => text.includes(word));
        item.hidden = !fits;
        shown += fits;
      }
      section.hidden = shown === 0;
      count.textContent = shown;
      found += shown;
    }
    const isChosen = Object.values(chosen).some(Boolean);
    said.textContent = !isChosen ? '' : found === 0 ? said.dataset.none : said.dataset.found.replace('%found', found).replace('%all', all);

    const address = new URL(location.href);
    for (const [name, value] of Object.entries(chosen)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    // What was chosen stays when the works are put in another order.
    for (const other of others) other.search = address.search;
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  };

  const written = new URLSearchParams(location.search);
  for (const field of fields) {
    if (field.type === 'checkbox') {
      field.checked = written.has(field.name);
      continue;
    }
    field.value = written.get(field.name) ?? '';
    // An address may name a kind or a year that is no longer there.
    if (field.selectedIndex === -1) field.value = '';
  }
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-clear]').addEventListener('click', () => {
    for (const field of fields) {
      if (field.type === 'checkbox') field.checked = false;
      else field.value = '';
    }
    apply();
    fields[0].focus();
  });
  form.hidden = false;
  apply();
}

/** Copies the text of another element, or marks it where a page may not copy. */
function copier(button) {
  const source = document.getElementById(button.dataset.copies);
  const place = button.parentElement;
  const said = place.querySelector('output');
  button.addEventListener('click', async () => {
    try {
      // What is pasted elsewhere has plain spaces.
      await navigator.clipboard.writeText(source.textContent.trim().replaceAll('\u00a0', ' '));
      said.textContent = button.dataset.done;
    } catch {
      source.closest('details')?.setAttribute('open', '');
      getSelection().selectAllChildren(source);
      said.textContent = button.dataset.failed;
    }
  });
  button.hidden = false;
  place.hidden = false;
}

document.querySelectorAll('form.filter').forEach(filter);
document.querySelectorAll('[data-copies]').forEach(copier);
