// The page of a folder without a site: it begins one, empty or with a file. `query` is what an import says of the site, `isReady`
// says what is still to be ticked. Nothing is kept but the name that was typed, for as long as the tab is open.
function startForm(token) {
  if (!document.documentElement.hasAttribute('data-folio-start')) return null;
  const form = document.querySelector('#start');
  // Where no site may be begun, the preview says so of a file that is dropped.
  if (!form) return { query: () => '&start', isReady: () => true };
  const part = (id) => form.querySelector(`#${id}`);
  const [name, language, among, fault, state] = ['name', 'language', 'among', 'fault', 'state'].map(part);
  const words = form.dataset;
  const key = 'folio:start';
  let isBusy = false;

  // The country of the browser says more than the language alone.
  const [chosen] = language.selectedOptions;
  if (navigator.language.startsWith(`${chosen.lang}-`)) chosen.value = navigator.language;
  // The page is answered anew when something else lies in the folder.
  try { name.value = sessionStorage.getItem(key) ?? ''; } catch { /* Then it is typed again. */ }
  name.addEventListener('input', () => {
    clear();
    try { sessionStorage.setItem(key, name.value); } catch { /* As above. */ }
  });
  among?.addEventListener('change', clear);

  function clear() {
    fault.textContent = '';
    [name, among].forEach((field) => field?.removeAttribute('aria-invalid'));
  }

  function refuse(field, text) {
    clear();
    fault.lang = document.documentElement.lang;
    fault.textContent = text;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
    return false;
  }

  function isReady() {
    if (isBusy) return false;
    clear();
    return !among || among.checked || refuse(among, words.amongMissing);
  }

  // What the preview says is in English.
  function showFault(text, lang) {
    state.textContent = '';
    fault.lang = lang;
    fault.textContent = text;
    isBusy = false;
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isBusy) return;
    if (name.value.trim() === '') { refuse(name, words.nameMissing); return; }
    if (!isReady()) return;
    isBusy = true;
    state.textContent = words.wait;
    const wanted = { name: name.value, language: language.value, 'is-among-others': among?.checked ?? false };
    let response = null;
    let why = '';
    try {
      response = await fetch('/__folio/start', {
        method: 'POST', headers: { 'X-Folio-Token': token }, body: JSON.stringify(wanted), cache: 'no-store',
      });
      if (!response.ok) why = response.headers.get('Content-Type') === 'application/json' ? (await response.json()).why : await response.text();
    } catch { response = null; }
    if (response === null) { showFault(words.noAnswer, document.documentElement.lang); return; }
    if (!response.ok) { showFault(why, 'en'); return; }
    // The site takes the place of this page as soon as it is built.
    try { sessionStorage.removeItem(key); } catch { /* It was not kept. */ }
  });

  const open = (detail) => document.dispatchEvent(new CustomEvent('folio-import', { detail }));
  part('choose').addEventListener('click', () => open(null));
  form.querySelectorAll('[data-lying]').forEach((button) => button.addEventListener('click', () => open({ lying: button.dataset.lying })));
  form.hidden = false;
  document.querySelector('#without').hidden = true;
  const query = () => `&start&for=${encodeURIComponent(name.value)}&language=${encodeURIComponent(language.value)}${among?.checked ? '&among=yes' : ''}`;
  return { query, isReady };
}
