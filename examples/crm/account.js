// Who is signed in. A real host knows that from its server; here one may choose, to see what each person has access to.

const select = document.getElementById('user');
const access = document.getElementById('access');
const kept = 'crm-user';

/** Who was signed in before in this tab; two tabs can be two people. */
export function rememberedUser() {
  try {
    return sessionStorage.getItem(kept);
  } catch {
    return null;
  }
}

function remember(id) {
  try {
    sessionStorage.setItem(kept, id);
  } catch {
    // It is asked for again in the next tab.
  }
}

function group(label, people) {
  const element = document.createElement('optgroup');
  element.label = label;
  element.append(...people.map(({ id, name }) => new Option(name, id)));
  return element;
}

/**
 * Fills the picker and tells of the person now and at every change.
 * @param {{ managers: { id: string, name: string }[], members: { id: string, name: string }[] }} people
 * @param {(userId: string) => void} signIn
 */
export function startAccount({ managers, members }, signIn) {
  select.replaceChildren(
    group('Managers see every record', managers),
    group('Members see what they are assigned to', members),
  );
  const change = () => {
    const isManager = managers.some(({ id }) => id === select.value);
    access.textContent = isManager ? 'Manager: sees every record' : 'Member: sees assigned records only';
    remember(select.value);
    signIn(select.value);
  };
  const user = rememberedUser();
  select.value = [...managers, ...members].some(({ id }) => id === user) ? user : managers[0].id;
  select.disabled = false;
  select.addEventListener('change', change);
  change();
}
