// Who a name that nobody has may be: a typing error, a first name alone, an address without its domain, words in another order.
import type { Assignee } from '../../people/assignee.js';
import { apartGeneration } from '../../people/name-parts.js';
import { personKey, personReference } from '../../people/person-reference.js';
import { editDistance } from '../../text/edit-distance.js';

const shown = 4;
/** More people than this are not compared one by one. */
const most = 20_000;

/** What brackets behind a name say. */
const remark = /\s*[([][^()[\]]*[)\]]$/;

const wordsOf = (text: string): string[] =>
  personKey(text)
    .split(/[\s.,_-]+/)
    .filter(Boolean)
    .sort();

/** `alee`, `annl` and `AL` of Ann Lee, as programs make logins and teams make initials. */
function isLogin(word: string, name: string): boolean {
  const parts = personKey(name).split(/[\s-]+/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || !first || !last) return false;
  return [
    parts.map((part) => part[0]).join(''),
    `${first[0]}${last}`,
    `${first}${last[0]}`,
    `${first}${last}`,
  ].includes(word);
}

/** How far a person is from a name: 0 is the same in other words; `undefined` is too far. */
function farness(words: readonly string[], person: Assignee): number | undefined {
  const others = wordsOf(apartGeneration(person.name).name);
  if (words.join(' ') === others.join(' ')) return 0;
  const local = person.email ? wordsOf(person.email.split('@')[0]!) : [];
  if (words.join(' ') === local.join(' ')) return 0;
  if (
    words.length <= others.length &&
    words.every((word) => others.some((other) => other === word || (word.length === 1 && other.startsWith(word))))
  )
    return 1;
  if (words.length === 1 && isLogin(words[0]!, person.name)) return 2;
  if (words.length !== others.length) return undefined;
  const distance = words.reduce((sum, word, at) => sum + editDistance(word, others[at]!), 0);
  return distance <= Math.max(1, Math.floor(words.join('').length / 5)) ? 1 + distance : undefined;
}

/** People whose names are close, the closest first. */
export function closePeople(reference: string, people: Iterable<Assignee>): Assignee[] {
  const { name, email } = personReference(reference);
  // The domain of a network stands before a login: `CRM\\ann.lee`.
  const bare = apartGeneration(name.replace(remark, '')).name;
  const words = wordsOf((email && name === email ? email.split('@')[0]! : bare).replace(/^[\w.-]+\\/, ''));
  if (words.length === 0) return [];
  const found: { person: Assignee; far: number }[] = [];
  let seen = 0;
  for (const person of people) {
    if (++seen > most) return [];
    const far = farness(words, person);
    if (far !== undefined) found.push({ person, far });
  }
  return found
    .sort((a, b) => a.far - b.far)
    .slice(0, shown)
    .map(({ person }) => person);
}
