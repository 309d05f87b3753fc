// What a person can set for the page itself: light or dark, and the direction of the text. Kept for the next visit.

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

export function startSettings() {
  setting('appearance', (scheme) => (document.documentElement.style.colorScheme = scheme));
  setting('direction', (direction) => (document.documentElement.dir = direction));
}
