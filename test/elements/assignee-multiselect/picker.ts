// A picker with a handful of people, and the words of a person who looks at it.
import { fixture, html, nextFrame } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import '../../../src/elements/assignee-multiselect/define.js';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { editorModule } from '../../../src/elements/assignee-multiselect/editor-module.js';
import type { AssigneesChangedEvent, AssigneesChangeEvent } from '../../../src/events.js';
import { allByRole, byRole, said } from '../../find-by-role.js';
import { waitUntil } from '../../wait-until.js';

export { pasteInto } from '../../user.js';

// As after the first idle moment of a page; what is there before that has tests of its own.
await editorModule.load();

const person = (id: string, name: string, more: Partial<Assignee> = {}): Assignee => ({
  id,
  kind: 'person',
  name,
  email: `${id}@crm.example`,
  ...more,
});

export const crew: Assignee[] = [
  person('ann', 'Ann Lee'),
  person('bob', 'Bob Ray'),
  person('cyd', 'Cyd Berg'),
  person('dan', 'Dan Anders', { disabledReason: 'On leave until May' }),
  person('eve', 'Eve Fox', { inactive: true }),
  { id: 'north', kind: 'team', name: 'Team North' },
];

export const manyPeople = (count: number): Assignee[] =>
  Array.from({ length: count }, (_, at) => person(`p${at}`, `Person ${String(at).padStart(5, '0')}`));

export async function newPicker(props: Partial<AssigneeMultiselect> = {}): Promise<AssigneeMultiselect> {
  const picker = document.createElement('assignee-multiselect');
  Object.assign(picker, { label: 'Assignees', ...(!props.adapter && { assignees: crew }), ...props });
  const wrapper = await fixture(html`<main>${picker}</main>`);
  await picker.updateComplete;
  await document.fonts.ready;
  return wrapper.querySelector('assignee-multiselect')!;
}

/** Until everything that an input event set off is on screen. */
export async function shown(picker: AssigneeMultiselect): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await nextFrame();
    await picker.updateComplete;
  }
}

export const inputOf = (picker: Element): HTMLInputElement => byRole<HTMLInputElement>(picker, 'combobox');
export const optionsOf = (picker: Element): HTMLElement[] => allByRole(picker, 'option');
export const optionOf = (picker: Element, name: string): HTMLElement => byRole(picker, 'option', name);
const optionName = (option: Element): string =>
  option.querySelector('[part=option-name]')!.textContent.replace(/\s+/g, ' ').trim();
export const optionNames = (picker: Element): string[] => optionsOf(picker).map(optionName);
export const chosenOptions = (picker: Element): string[] =>
  optionsOf(picker)
    .filter((option) => option.getAttribute('aria-selected') === 'true')
    .map(optionName);

/** The option that a screen reader stands on. */
export function activeName(picker: Element): string | undefined {
  const id = inputOf(picker).getAttribute('aria-activedescendant');
  if (!id) return undefined;
  const option = picker.shadowRoot!.getElementById(id);
  if (!option) throw new Error(`aria-activedescendant points at #${id}, which is not there`);
  return optionName(option);
}

export const isOpen = (picker: Element): boolean => inputOf(picker).getAttribute('aria-expanded') === 'true';

/** Names on the chips, from their buttons. */
export const removeNames = (picker: Element): string[] =>
  allByRole(picker, 'button', /^Remove /).map((button) => button.getAttribute('aria-label')!.replace(/^Remove /, ''));

/** Everything that a host hears, as short lines. */
export function record(target: EventTarget): string[] {
  const log: string[] = [];
  target.addEventListener('assignees-change', (event) => {
    const { added, removed } = (event as AssigneesChangeEvent).detail;
    log.push(`ask +${added.join()} -${removed.join()}`);
  });
  target.addEventListener('assignees-changed', (event) => {
    const { value, added, removed, reason } = (event as AssigneesChangedEvent).detail;
    log.push(`told ${value.join()} +${added.join()} -${removed.join()} ${reason}`);
  });
  for (const type of ['input', 'change']) target.addEventListener(type, () => log.push(type));
  return log;
}

/** An adapter that knows the crew, with some methods replaced. */
export function crewAdapter(replaced: Partial<LeadDataAdapter> = {}): LeadDataAdapter {
  const active = crew.filter(({ inactive }) => !inactive);
  return {
    capabilities: { maxLimit: 200 },
    searchAssignees: async ({ text }: { text: string }) => {
      const items = active.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
      return { items, total: items.length };
    },
    getAssignees: async (ids: string[]) => crew.filter(({ id }) => ids.includes(id)),
    ...replaced,
  } as unknown as LeadDataAdapter;
}

/** Waits until all of these words have been said together. */
export async function hears(picker: AssigneeMultiselect, ...words: string[]): Promise<void> {
  const all = (): boolean => words.every((word) => said(picker).includes(word));
  await waitUntil(all, `not heard: ${words.join(' ')}`);
}
