import './ours.entry.js';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { textOf, typeInto } from './contender.js';
import { playing } from './play.js';

let picker: AssigneeMultiselect;
const all = (selector: string) => [...picker.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

export const play = playing({
  create(people) {
    picker = document.createElement('assignee-multiselect');
    picker.label = 'Assignees';
    picker.assignees = people;
    document.body.append(picker);
  },
  element: () => all('[part~=box]')[0] ?? null,
  open: () => picker.showPicker(),
  type: (text) => typeInto(all('input')[0] as HTMLInputElement, text),
  options: () => all('[role=option]'),
  choose: (option) => option.click(),
  scroller: () => all('[role=listbox]')[0] ?? null,
  set: (ids) => (picker.value = ids),
  field: () => textOf(all('[part~=chip], [part~=more]')),
  remove: () => picker.remove(),
});
