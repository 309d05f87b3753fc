import { initialsOf } from '../../../src/domain/people/initials.js';
import { addStyle, avatarStyle, textOf, typeInto } from './contender.js';
import { playing } from './play.js';
import { sheet, TomSelect } from './tom-select.entry.js';

addStyle(sheet + avatarStyle);

interface Row {
  id: string;
  name: string;
  email?: string;
}
type Escape = (text: string) => string;

let place: HTMLDivElement;
let picker: InstanceType<typeof TomSelect>;

const avatar = (name: string, escape: Escape) => `<span class="avatar">${escape(initialsOf(name))}</span>`;

export const play = playing({
  create(people) {
    place = document.createElement('div');
    place.style.width = '30rem';
    const select = document.createElement('select');
    select.multiple = true;
    place.append(select);
    document.body.append(place);
    picker = new TomSelect(select, {
      options: people,
      valueField: 'id',
      labelField: 'name',
      searchField: ['name', 'email'],
      hideSelected: false,
      // Its default is to wait 300 ms after the last key.
      refreshThrottle: 0,
      plugins: ['remove_button'],
      render: {
        option: ({ name, email = '' }: Row, escape: Escape) =>
          `<div>${avatar(name, escape)} <span class="who">${escape(name)} <small>${escape(email)}</small></span></div>`,
        item: ({ name }: Row, escape: Escape) => `<div>${avatar(name, escape)} ${escape(name)}</div>`,
      },
    });
  },
  element: () => place.querySelector<HTMLElement>('.ts-control'),
  open: () => picker.open(),
  type: (text) => typeInto(place.querySelector('input')!, text),
  options: () => [...place.querySelectorAll<HTMLElement>('.option')],
  choose: (option) => option.click(),
  scroller: () => place.querySelector<HTMLElement>('.ts-dropdown-content'),
  set: (ids) => picker.setValue(ids),
  field: () => textOf(place.querySelectorAll('.item')),
  remove: () => {
    picker.destroy();
    place.remove();
  },
});
