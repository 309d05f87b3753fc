// What a person can set: language, look and direction of the page, and what the elements can do in it. Kept for the next visit.
import { directionOf, setLanguage } from './language.js';
import { hasOwnRules } from './data.js';
import { putFirst } from './suggestions.js';

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

/**
 * @param {() => void} spoken Called whenever the page speaks another language.
 * @param {(rules: string) => void} setImportRules
 */
export function startSettings(spoken, setImportRules) {
  setting('appearance', (scheme) => (document.documentElement.dataset.appearance = scheme));
  setting('direction', applyDirection);
  setting('opening', (place) => {
    for (const table of document.querySelectorAll('lead-table')) table.openBeside = place === 'beside';
  });
  setting('saving', (saveMode) => {
    for (const detail of document.querySelectorAll('lead-detail')) detail.saveMode = saveMode;
    // As on the record's own page.
    for (const table of document.querySelectorAll('lead-table')) table.detail = { inlineEdit: true, saveMode };
  });
  setting('first', putFirst);
  setting('imports', setImportRules);
  // The store has its rules from the beginning (`browser-data.js`); a server has its own.
  setting('rules', () => {});
  const rules = document.getElementById('rules');
  rules.addEventListener('change', () => location.reload());
  rules.hidden = rules.labels[0].hidden = !hasOwnRules;
  setting('language', (tag) => {
    applyDirection();
    void setLanguage(tag).finally(spoken);
  });
}
