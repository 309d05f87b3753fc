// Whatever is done to the selection, in whatever order: it is the set that was meant, and every event tells the difference.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { AssignmentActions } from '../../../src/elements/assignee-multiselect/edits/assignment-actions.js';
import { ValueController } from '../../../src/elements/assignee-multiselect/value/value-controller.js';
import type { AssigneesChangedEvent } from '../../../src/events.js';
import { Format } from '../../../src/locales/format.js';
import { assigneeMultiselect as messages } from '../../../src/locales/en/assignee-multiselect.js';
import { FakeHost } from '../../controllers/fake-host.js';

const people: Assignee[] = Array.from({ length: 12 }, (_, at) => ({
  id: `p${at}`,
  kind: 'person',
  name: `Person ${at}`,
  ...(at === 3 && { disabledReason: 'On leave' }),
  ...(at === 5 && { inactive: true }),
}));
const ids = people.map(({ id }) => id);

/** The picker's selection without an element: the last entries of its form, and every event. */
class Picker extends FakeHost {
  readonly updateComplete = Promise.resolve(true);
  readonly name = 'people';
  readonly required = false;
  readonly error = '';
  readonly choosePrimary = false;
  readonly baseline = undefined;
  readonly removeSelf = undefined;
  readonly removeLast = undefined;
  readonly locked = undefined;
  readonly includeInactive = false;
  readonly min = undefined;
  readonly max: number | undefined;
  readonly single: boolean;
  readonly selection: ValueController;
  readonly edits: AssignmentActions;
  readonly told: { before: string[]; event: AssigneesChangedEvent['detail'] }[] = [];
  entries: string[] = [];
  #before: string[] = [];

  constructor(max: number | undefined, single: boolean) {
    super();
    this.max = max;
    this.single = single;
    const internals = {
      setFormValue: (data: FormData | null) => (this.entries = data?.getAll('people').map(String) ?? []),
      setValidity: () => undefined,
    };
    const localize = { messages, format: new Format('en') } as never;
    this.selection = new ValueController(this as never, internals as never, localize, () => null);
    this.edits = new AssignmentActions(this, {
      chosen: this.selection,
      announcer: { say: () => undefined } as never,
      localize,
      question: { refuse: () => undefined, outdated: () => undefined } as never,
      nameOf: (id) => people[ids.indexOf(id)]!.name,
      me: () => undefined,
      editable: () => true,
      showsNotice: () => undefined,
    });
    this.addEventListener('assignees-change', () => (this.#before = [...this.selection.value]));
    this.addEventListener('assignees-changed', (event) => {
      this.told.push({ before: this.#before, event: (event as AssigneesChangedEvent).detail });
    });
  }
}

/** What the same deeds do to a plain list. */
interface Model {
  value: string[];
  undo: string[] | undefined;
  max: number;
  single: boolean;
}

type Deed = (picker: Picker, model: Model) => Promise<unknown>;

const person = fc.integer({ min: 0, max: people.length - 1 }).map((at) => people[at]!);
const some = fc.array(person, { maxLength: 20 });
const distinct = fc.uniqueArray(person, { selector: ({ id }) => id });
const refused = ({ disabledReason }: Assignee) => disabledReason !== undefined;

const toggle = person.map<[string, Deed]>((who) => [
  `toggle ${who.id}`,
  (picker, model) => {
    if (model.value.includes(who.id)) {
      Object.assign(model, { value: model.value.filter((id) => id !== who.id), undo: undefined });
    } else if (!refused(who) && (model.single || model.value.length < model.max)) {
      Object.assign(model, { value: model.single ? [who.id] : [...model.value, who.id], undo: undefined });
    }
    return picker.edits.toggle(who, 'option');
  },
]);

const remove = person.map<[string, Deed]>((who) => [
  `remove ${who.id}`,
  (picker, model) => {
    if (model.value.includes(who.id)) {
      Object.assign(model, { value: model.value.filter((id) => id !== who.id), undo: undefined });
    }
    return picker.edits.remove(who.id, 'chip');
  },
]);

const addAll = distinct.map<[string, Deed]>((who) => [
  `add ${who.map(({ id }) => id).join()}`,
  (picker, model) => {
    const free = who.filter((one) => !one.inactive && !refused(one) && !model.value.includes(one.id));
    const added = free.slice(0, Math.max(0, model.max - model.value.length)).map(({ id }) => id);
    if (added.length > 0) Object.assign(model, { value: [...model.value, ...added], undo: model.value });
    return picker.edits.addAll(who, 'paste');
  },
]);

const clear = fc.constant<[string, Deed]>([
  'clear',
  (picker, model) => {
    if (model.value.length > 0) Object.assign(model, { value: [], undo: model.value });
    return picker.edits.clear();
  },
]);

const undo = fc.constant<[string, Deed]>([
  'undo',
  (picker, model) => {
    if (model.undo) Object.assign(model, { value: model.undo, undo: undefined });
    return picker.edits.undo();
  },
]);

/** What the host sets, as the element's `value` does. */
const set = some.map<[string, Deed]>((who) => [
  `set ${who.map(({ id }) => id).join()}`,
  (picker, model) => {
    const next = [...new Set(who.map(({ id }) => id))];
    if (next.join() !== model.value.join()) Object.assign(model, { value: next, undo: undefined });
    if (picker.selection.set(who.map(({ id }) => id))) picker.edits.forgetUndo();
    return Promise.resolve();
  },
]);

const deeds = fc.array(fc.oneof({ weight: 4, arbitrary: toggle }, remove, addAll, clear, undo, set), { maxLength: 40 });

describe('the selection of the picker', () => {
  it('is what a plain list would be, after any deeds; its form and its events agree', async () => {
    const limits = fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 8 }));
    await fc.assert(
      fc.asyncProperty(deeds, limits, fc.boolean(), async (list, limit, single) => {
        const picker = new Picker(limit, single);
        const model: Model = { value: [], undo: undefined, max: single ? 1 : (limit ?? Infinity), single };
        for (const [name, deed] of list) {
          const events = picker.told.length;
          await deed(picker, model);
          expect(picker.selection.value, name).to.deep.equal(model.value);
          expect(picker.entries, `entries after ${name}`).to.deep.equal(model.value);
          expect(picker.edits.canUndo, `undo after ${name}`).to.equal(model.undo !== undefined);
          if (name.startsWith('set')) expect(picker.told.length, `${name} fires nothing`).to.equal(events);
        }
        for (const { before, event } of picker.told) {
          const after = [...before.filter((id) => !event.removed.includes(id)), ...event.added];
          expect(new Set(after), 'old, removed and added').to.deep.equal(new Set(event.value));
          expect(new Set(event.value).size, 'unique').to.equal(event.value.length);
          expect(event.added.length + event.removed.length, 'a difference').to.be.above(0);
        }
      }),
      { numRuns: 20_000 },
    );
  }).timeout(60_000);

  it('can be told again from the deltas alone, from the first to the last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(toggle, addAll, clear, undo), { maxLength: 40 }), async (list) => {
        const picker = new Picker(undefined, false);
        const model: Model = { value: [], undo: undefined, max: Infinity, single: false };
        for (const [, deed] of list) await deed(picker, model);
        const told = new Set<string>();
        for (const { event } of picker.told) {
          for (const id of event.removed) told.delete(id);
          for (const id of event.added) told.add(id);
        }
        expect(told).to.deep.equal(new Set(picker.selection.value));
        const { add, remove: gone } = picker.selection.delta;
        expect([new Set(add), gone]).to.deep.equal([told, []]);
      }),
      { numRuns: 5_000 },
    );
  }).timeout(60_000);
});
