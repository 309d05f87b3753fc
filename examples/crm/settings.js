// What a person can set for the page itself: its language, light or dark, and the direction of the text. Kept for the next visit.
import { directionOf, setLanguage } from './language.js';

/** Where the browser allows no storage, a setting lasts as long as the page. */
const storage = {
  read(key) {
    try {
      return localStorage.getItem(`crm-${key}`);
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(`crm-${key}`, value);
    } catch {
      // Nothing to do: the setting is in force already.
    }
  },
};

function setting(id, apply) {
  const select = document.getElementById(id);
  const kept = storage.read(id);
  if ([...select.options].some((option) => option.value === kept)) select.value = kept;
  apply(select.value);
  select.addEventListener('change', () => {
    apply(select.value);
    storage.write(id, select.value);
  });
}

const language = document.getElementById('language');
const direction = document.getElementById('direction');

function applyDirection() {
  document.documentElement.dir = direction.value === 'auto' ? directionOf(language.value) : direction.value;
}

/** @param {() => void} spoken Called whenever the page speaks another language. */
export function startSettings(spoken) {
  setting('appearance', (scheme) => (document.documentElement.dataset.appearance = scheme));
  setting('direction', applyDirection);
  setting('opening', (place) => {
    for (const table of document.querySelectorAll('lead-table')) {
      table.openBeside = place === 'beside';
      // As on the record's own page.
      table.detail = { inlineEdit: true };
    }
  });
  setting('language', (tag) => {
    applyDirection();
    void setLanguage(tag).finally(spoken);
  });
}
