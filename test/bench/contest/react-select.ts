import type { Assignee } from '../../../src/domain/people/assignee.js';
import { initialsOf } from '../../../src/domain/people/initials.js';
import { addStyle, avatarStyle, textOf } from './contender.js';
import { playing } from './play.js';
import { createElement, createRoot, Select } from './react-select.entry.js';

addStyle(avatarStyle);
let place: HTMLDivElement;
let root: { render(node: unknown): void; unmount(): void };
let everybody: Assignee[];

/** Controlled, as an application would have it. */
function draw(value: readonly Assignee[]): void {
  const props = {
    options: everybody,
    value,
    isMulti: true,
    onChange: draw,
    getOptionValue: ({ id }: Assignee) => id,
    getOptionLabel: ({ name, email = '' }: Assignee) => `${name} ${email}`,
    formatOptionLabel: ({ name, email }: Assignee, { context }: { context: string }) => [
      createElement('span', { className: 'avatar', key: 'avatar' }, initialsOf(name)),
      ` ${name} `,
      context === 'menu' ? createElement('small', { key: 'email' }, email) : null,
    ],
    closeMenuOnSelect: false,
    hideSelectedOptions: false,
    blurInputOnSelect: false,
    classNamePrefix: 'picker',
  };
  root.render(createElement(Select, props));
}

const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];

export const play = playing({
  create(people) {
    everybody = people;
    place = document.createElement('div');
    place.style.width = '30rem';
    document.body.append(place);
    root = createRoot(place);
    draw([]);
  },
  element: () => all('.picker__control')[0] ?? null,
  open: () => {
    const press = { bubbles: true, cancelable: true, button: 0 };
    all('.picker__control')[0]!.dispatchEvent(new MouseEvent('mousedown', press));
  },
  type: (text) => {
    const input = all('input')[0] as HTMLInputElement;
    // React overrides `value` of the element to notice changes of its own.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
  options: () => all('.picker__option'),
  choose: (option) => option.click(),
  scroller: () => all('.picker__menu-list')[0] ?? null,
  set: (ids) => {
    const wanted = new Set(ids);
    draw(everybody.filter(({ id }) => wanted.has(id)));
  },
  field: () => textOf(all('.picker__multi-value')),
  remove: () => {
    root.unmount();
    place.remove();
  },
});
