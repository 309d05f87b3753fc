// The picker in every state that a person can meet, for tests that hold in all of them.
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { byRole, hasRole } from '../../find-by-role.js';
import { click, press, typeText } from '../../user.js';
import { crew, crewAdapter, inputOf, manyPeople, newPicker, pasteInto, shown } from './picker.js';
import { waitUntil } from '../../wait-until.js';

type Props = Parameters<typeof newPicker>[0];

async function open(props: Props): Promise<AssigneeMultiselect> {
  const picker = await newPicker(props);
  picker.focus();
  picker.showPicker();
  await shown(picker);
  return picker;
}

async function typed(text: string, props: Props = {}): Promise<AssigneeMultiselect> {
  const picker = await newPicker(props);
  picker.focus();
  await typeText(text);
  await shown(picker);
  return picker;
}

const many = manyPeople(40);
const busy = crew.map((person, at) => ({ ...person, openRecords: at * 10, capacity: 30 }));
const me = crew[0]!;

export const pickerStates: Record<string, () => Promise<AssigneeMultiselect>> = {
  closed: () => newPicker({ value: ['ann', 'north'], help: 'They can open it.' }),
  'closed and empty': () => newPicker({ required: true, assignToMe: true, currentUser: me }),
  'with somebody who has to stay': () =>
    newPicker({ value: ['ann', 'eve'], locked: [{ assigneeId: 'ann', reason: 'Ann owns the account.' }] }),
  open: () => open({ value: ['ann', 'eve'], max: 2 }),
  'on an option': async () => {
    const picker = await open({ value: ['ann'] });
    await press('ArrowDown', 'ArrowDown');
    await shown(picker);
    return picker;
  },
  'open with groups and workload': () =>
    open({
      assignees: busy,
      currentUser: me,
      groups: [{ label: 'Suggested', members: [{ id: 'bob', reason: 'Worked with this client in May' }] }],
    }),
  'with everybody who matches to choose': () => typed('r', { max: 4 }),
  'without a match': () => typed('zzz'),
  failed: async () => {
    const picker = await open({ adapter: crewAdapter({ searchAssignees: () => Promise.reject(new Error('no')) }) });
    await waitUntil(() => hasRole(picker, 'button', 'Retry'));
    return picker;
  },
  loading: () => open({ adapter: crewAdapter({ searchAssignees: () => new Promise(() => undefined) }) }),
  invalid: () => newPicker({ error: 'Ann is on leave.', value: ['ann'] }),
  'read-only': () => newPicker({ readonly: true, value: ['ann'] }),
  disabled: () => newPicker({ disabled: true, value: ['ann'] }),
  'a draft': () => newPicker({ baseline: ['ann', 'bob'], value: ['ann', 'cyd'] }),
  'for several records': () => open({ value: ['ann'], mixed: ['bob', 'north'] }),
  'with somebody who leads': () => newPicker({ choosePrimary: true, primaryId: 'bob', value: ['ann', 'bob'] }),
  'with unknown, absent and unnamed people': () =>
    newPicker({ adapter: crewAdapter({ getAssignees: () => new Promise(() => undefined) }), value: ['eve', 'gone'] }),
  'with many chips': () => newPicker({ assignees: many, value: many.map(({ id }) => id) }),
  'with Undo': async () => {
    const picker = await newPicker({ value: ['ann', 'bob'] });
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    return picker;
  },
  'with a marked chip': async () => {
    const picker = await newPicker({ value: ['ann', 'bob'] });
    picker.focus();
    await press('Backspace');
    await shown(picker);
    return picker;
  },
  'with a question': async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], currentUser: me, removeSelf: 'confirm' });
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await waitUntil(() => hasRole(picker, 'button', 'Keep'));
    return picker;
  },
  'with a pasted list': async () => {
    const twin = { ...crew[1]!, id: 'twin', email: 'twin@crm.example' };
    const picker = await newPicker({ assignees: [...crew, twin] });
    pasteInto(inputOf(picker), 'Bob Ray\nAnn Lee\nNobody Known\nDan Anders');
    await waitUntil(() => hasRole(picker, 'button', 'Close'));
    await shown(picker);
    return picker;
  },
};
