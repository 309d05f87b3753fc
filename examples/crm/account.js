// Who is signed in. A real host knows that from its server; here one may choose, to see what each person has access to.

import { say } from './language.js';

const select = document.getElementById('user');
const access = document.getElementById('access');
// Other data, other people.
const kept = `crm-user-${new URLSearchParams(location.search).get('adapter') ?? 'browser'}`;

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

let managerIds = new Set();

function sayAccess() {
  access.textContent = say(
    managerIds.has(select.value) ? 'Manager: sees every record' : 'Member: sees assigned records only',
  );
}

/** Says whose eyes one sees with, and tells of it. */
function change(signIn) {
  sayAccess();
  remember(select.value);
  signIn(select.value);
}

/**
 * Fills the picker, also again when there are more people; whoever is signed in stays.
 * @param {{ managers: { id: string, name: string }[], members: { id: string, name: string }[] }} people
 * @param {(userId: string) => void} signIn Called with whom the page is for from now on.
 */
export function showPeople({ managers, members }, signIn) {
  const user = rememberedUser();
  managerIds = new Set(managers.map(({ id }) => id));
  select.replaceChildren(
    group(say('Managers see every record'), managers),
    group(say('Members see what they are assigned to'), members),
  );
  select.value = [...managers, ...members].some(({ id }) => id === user) ? user : managers[0].id;
  select.disabled = false;
  select.onchange = () => change(signIn);
  change(signIn);
}
