import './vaadin.entry.js';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { initialsOf } from '../../../src/domain/people/initials.js';
import { addStyle, avatarStyle, make, typeInto } from './contender.js';
import { playing } from './play.js';

interface Vaadin extends HTMLElement {
  items: Assignee[];
  itemLabelPath: string;
  itemIdPath: string;
  label: string;
  renderer: (root: HTMLElement, owner: unknown, model: { item: Assignee }) => void;
  opened: boolean;
  selectedItems: Assignee[];
}

addStyle(avatarStyle);
let box: Vaadin;
let everybody: Assignee[];

function draw(root: HTMLElement, { name, email = '' }: Assignee): void {
  const who = make('span', 'who', '');
  who.append(make('span', '', name), make('small', '', email));
  root.replaceChildren(make('span', 'avatar', initialsOf(name)), who);
}

export const play = playing({
  create(people) {
    everybody = people;
    box = make('vaadin-multi-select-combo-box') as Vaadin;
    box.style.width = '30rem';
    Object.assign(box, { label: 'Assignees', items: people, itemLabelPath: 'name', itemIdPath: 'id' });
    box.renderer = (root, _owner, { item }) => draw(root, item);
    document.body.append(box);
  },
  element: () => box.querySelector('input'),
  open: () => (box.opened = true),
  type: (text) => typeInto(box.querySelector('input')!, text),
  options: () =>
    [...document.querySelectorAll<HTMLElement>('vaadin-multi-select-combo-box-item:not([hidden])')].sort(
      (a, b) => (a as unknown as { index: number }).index - (b as unknown as { index: number }).index,
    ),
  choose: (option) => option.click(),
  scroller: () => document.querySelector<HTMLElement>('vaadin-multi-select-combo-box-scroller'),
  set: (ids) => {
    const wanted = new Set(ids);
    box.selectedItems = everybody.filter(({ id }) => wanted.has(id));
  },
  field: () =>
    [...box.querySelectorAll('vaadin-multi-select-combo-box-chip')]
      .map((chip) => (chip as unknown as { label: string }).label)
      .join('|'),
  remove: () => {
    box.opened = false;
    box.remove();
  },
});
