import '@awesome.me/webawesome/dist/styles/themes/default.css';
import './webawesome.entry.js';
import { initialsOf } from '../../../src/domain/people/initials.js';
import { addStyle, avatarStyle, make } from './contender.js';
import { playing } from './play.js';

addStyle(avatarStyle);
let select: HTMLElement & { open: boolean; multiple: boolean; value: string[]; maxOptionsVisible: number };

export const play = playing({
  create(people) {
    select = make('wa-select') as typeof select;
    Object.assign(select, { multiple: true, maxOptionsVisible: 20 });
    select.append(
      ...people.map(({ id, name, email = '' }) => {
        const option = make('wa-option') as HTMLElement & { value: string };
        option.value = id;
        const avatar = make('span', 'avatar', initialsOf(name));
        avatar.slot = 'start';
        option.append(avatar, make('span', '', name), make('small', '', email));
        return option;
      }),
    );
    document.body.append(select);
  },
  element: () => select.shadowRoot?.querySelector<HTMLElement>('[part~=combobox]') ?? null,
  open: () => (select.open = true),
  options: () => [...select.querySelectorAll<HTMLElement>('wa-option')].slice(0, 40),
  choose: (option) => {
    for (const type of ['mousedown', 'mouseup', 'click']) {
      option.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
    }
  },
  scroller: () => null,
  set: (ids) => (select.value = ids),
  field: () => {
    const tags = [...select.shadowRoot!.querySelectorAll('wa-tag')];
    return tags.map(({ textContent }) => textContent?.trim()).join('|');
  },
  remove: () => select.remove(),
});
