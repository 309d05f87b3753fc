import { html } from 'lit';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { initialsOf } from '../../../src/domain/people/initials.js';
import { make, typeInto } from './contender.js';
import './igc-combo.entry.js';
import { playing } from './play.js';

interface Combo extends HTMLElement {
  data: Assignee[];
  valueKey: string;
  displayKey: string;
  label: string;
  itemTemplate: (context: { item: Assignee }) => unknown;
  show(): unknown;
  value: string[];
}

let combo: Combo;
const all = (selector: string) => [...combo.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

export const play = playing({
  create(people) {
    combo = make('igc-combo') as Combo;
    Object.assign(combo, { label: 'Assignees', data: people, valueKey: 'id', displayKey: 'name' });
    combo.itemTemplate = ({ item: { name, email } }) =>
      html`<span class="avatar">${initialsOf(name)}</span> <span class="who">${name} <small>${email}</small></span>`;
    document.body.append(combo);
  },
  element: () => (all('igc-input').length > 0 ? combo : null),
  open: () => void combo.show(),
  type: (text) => {
    const search = all('[part~=search-input]')[0]!;
    typeInto(search.shadowRoot!.querySelector('input')!, text);
  },
  options: () => all('igc-combo-item'),
  choose: (option) => option.click(),
  scroller: () => all('[part~=list]')[0]!,
  set: (ids) => (combo.value = ids),
  field: () => (all('[slot=anchor], #target')[0] as HTMLInputElement | undefined)?.value ?? '',
  remove: () => combo.remove(),
});
