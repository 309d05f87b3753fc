// Somebody who does anything in a picker, in a page that does anything to it: each step by its name and a seed.
import { nextFrame } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { seededRandom, type Random } from '../../../src/testing/random.js';
import { allByRole, deepFocus } from '../../find-by-role.js';
import { press, pressWith, typeText } from '../../user.js';
import { sendMouse } from '@web/test-runner-commands';
import { crew, crewAdapter, manyPeople, optionsOf, pasteInto } from './picker.js';

export const people = [...crew, ...manyPeople(40)];
const ids = people.slice(0, 16).map(({ id }) => id);

/** What a walk goes through. */
export interface Place {
  picker: AssigneeMultiselect;
  form: HTMLFormElement;
  /** How the application answers edits. */
  answers: 'at once' | 'never' | 'later';
  /** Work on edits that is not finished. */
  work: { done: () => void; failed: () => void }[];
  /** Requests that are not answered yet. */
  requests: { answer: () => void; fail: () => void }[];
  /** Whether the back end takes its time. */
  isSlow: boolean;
  /** As the application has last set it. */
  given: string[];
}

/** A back end that answers when it is told to, if it is slow; the same people as everywhere. */
export function slowAdapter(place: Pick<Place, 'requests' | 'isSlow'>): LeadDataAdapter {
  const whenTold = async (signal?: AbortSignal): Promise<void> => {
    if (!place.isSlow) return;
    await new Promise<void>((answer, fail) => {
      place.requests.push({ answer, fail: () => fail(new TypeError('Failed to fetch')) });
      signal?.addEventListener('abort', () => fail(signal.reason as Error));
    });
  };
  const found = crewAdapter();
  return crewAdapter({
    searchAssignees: async (query, options) => {
      await whenTold(options?.signal);
      return found.searchAssignees(query, options);
    },
  });
}

interface Deed {
  /** How often, compared with the others. */
  weight: number;
  /** Whether the focus may leave the picker by it. */
  leaves?: boolean;
  do: (place: Place, random: Random) => unknown;
}

/** Where it can be clicked at all, as somebody with a mouse does. */
async function clickIfSeen(element: HTMLElement | undefined): Promise<void> {
  element?.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  const root = element?.getRootNode() as Document | ShadowRoot | undefined;
  if (element?.contains(root!.elementFromPoint(...position))) await sendMouse({ type: 'click', position });
}

const keys = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', 'Enter', 'Escape', 'Backspace', 'Delete'];
const chords: [string, string][] = [
  ['Alt', 'a'],
  ['Alt', 'i'],
  ['Control', 'z'],
  ['Alt', 'ArrowUp'],
];
const lists = ['Ann Lee\nBob Ray', 'Cyd Berg; Nobody Known; Team North', 'Dan Anders, Eve Fox, Person 00001'];

/** Properties that the application sets at any time, one of the values at once. */
const settings: [keyof AssigneeMultiselect, (random: Random, place: Place) => unknown][] = [
  ['mixed', (random) => random.sample(ids, random.integer(0, 3))],
  ['baseline', (random, { picker }) => random.pick([undefined, [...picker.value], random.sample(ids, 3)])],
  ['max', (random) => random.pick([undefined, 1, 3])],
  ['single', (random) => random.chance(0.3)],
  ['readonly', (random) => random.chance(0.3)],
  ['disabled', (random) => random.chance(0.2)],
  ['required', (random) => random.chance(0.5)],
  ['assignToMe', (random) => random.chance(0.7)],
  ['choosePrimary', (random) => random.chance(0.5)],
  ['removeSelf', (random) => random.pick([undefined, 'confirm', 'forbid'])],
  ['removeLast', (random) => random.pick([undefined, 'confirm', 'forbid'])],
  ['kind', (random) => random.pick([undefined, 'person', 'team'])],
  ['leadIds', (random) => random.pick([undefined, ['1'], ['1', '2']])],
  ['groups', (random) => [{ label: 'My team', members: random.sample(ids, 3).map((id) => ({ id })) }]],
  ['assignees', (random) => random.pick([people, undefined, crew])],
  ['lang', (random) => random.pick(['en', 'de', 'ar'])],
];

export const deeds: Record<string, Deed> = {
  key: { weight: 10, do: (_place, random) => press(random.pick([...keys, 'ArrowLeft', 'ArrowRight'])) },
  letter: { weight: 4, do: (_place, random) => typeText(random.pick([...'aberp z'])) },
  chord: { weight: 2, do: (_place, random) => pressWith(...random.pick(chords)) },
  tab: {
    weight: 2,
    leaves: true,
    do: (_place, random) => (random.chance(0.5) ? press('Tab') : pressWith('Shift', 'Tab')),
  },
  focus: { weight: 3, do: ({ picker }) => picker.focus() },
  button: {
    weight: 6,
    do: ({ picker }, random) =>
      clickIfSeen(random.pick(allByRole(picker, 'button').filter((button) => !button.matches(':disabled')))),
  },
  option: { weight: 5, do: ({ picker }, random) => clickIfSeen(random.pick(optionsOf(picker))) },
  paste: {
    weight: 1,
    do: ({ picker }, random) => picker.matches(':focus-within') && pasteInto(deepFocus()!, random.pick(lists)),
  },
  value: {
    weight: 2,
    do: (place, random) => (place.picker.value = place.given = random.sample(ids, random.integer(0, 15))),
  },
  property: {
    weight: 6,
    do: (place, random) => {
      const [name, value] = random.pick(settings);
      Object.assign(place.picker, { [name]: value(random, place) });
    },
  },
  application: { weight: 1, do: (place, random) => (place.answers = random.pick(['at once', 'never', 'later'])) },
  work: { weight: 2, do: ({ work }, random) => work.shift()?.[random.chance(0.7) ? 'done' : 'failed']() },
  'back end': { weight: 1, do: (place, random) => (place.isSlow = random.chance(0.6)) },
  answer: {
    weight: 2,
    // In any order.
    do: ({ requests }, random) =>
      requests.splice(random.integer(0, requests.length), 1)[0]?.[random.chance(0.7) ? 'answer' : 'fail'](),
  },
  reset: { weight: 1, do: (place) => place.form.reset() },
  move: { weight: 1, leaves: true, do: ({ form, picker }) => form.append(picker) },
  open: { weight: 2, do: ({ picker }, random) => (picker.open = random.chance(0.7)) },
};

export interface Step {
  deed: string;
  seed: number;
}

/** Takes a step, and waits until it is drawn. Answers whether the focus was in the picker and has to be there still. */
export async function take({ deed, seed }: Step, place: Place): Promise<boolean> {
  const { picker } = place;
  const hadFocus = picker.matches(':focus-within');
  await deeds[deed]!.do(place, seededRandom(seed));
  for (let frame = 0; frame < 2; frame++) {
    await nextFrame();
    await picker.updateComplete;
  }
  return hadFocus && !deeds[deed]!.leaves && !picker.disabled;
}
