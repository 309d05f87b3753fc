// Who stands first in the lists of people: the team of whoever is signed in, if that is set.
import { say } from './language.js';

let place = 'nobody';
let people = [];
let signedIn;

function groups() {
  const { teamIds = [] } = people.find(({ id }) => id === signedIn) ?? {};
  const colleagues = people.filter(
    ({ id, teamIds: own = [] }) => id !== signedIn && own.some((each) => teamIds.includes(each)),
  );
  const members = [...teamIds, ...colleagues.map(({ id }) => id)].map((id) => ({ id }));
  return [{ label: say('My team'), members }];
}

function update() {
  for (const element of document.querySelectorAll('lead-table, lead-detail, lead-create-form'))
    element.picker = place === 'team' ? { groups: groups() } : undefined;
}

/** @param {string} chosen `team` or `nobody`. */
export function putFirst(chosen) {
  place = chosen;
  update();
}

/** Somebody else is signed in, there are other people, or the language is another one. */
export function suggestFrom(everybody, userId) {
  people = everybody;
  signedIn = userId;
  update();
}
