import './ui5.entry.js';
import { make, typeInto } from './contender.js';
import { playing } from './play.js';

interface Item extends HTMLElement {
  text: string;
  additionalText: string;
  selected: boolean;
}

let box: HTMLElement & { open: boolean };
let items: Map<string, Item>;
const all = (selector: string) => [...box.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

export const play = playing({
  create(people) {
    box = make('ui5-multi-combobox') as typeof box;
    box.style.width = '30rem';
    items = new Map(
      people.map(({ id, name, email = '' }) => {
        const item = make('ui5-mcb-item') as Item;
        Object.assign(item, { text: name, additionalText: email });
        return [id, item];
      }),
    );
    box.append(...items.values());
    document.body.append(box);
  },
  element: () => all('input')[0] ?? null,
  open: () => (box.open = true),
  type: (text) => typeInto(all('input')[0] as HTMLInputElement, text),
  options: () => [...items.values()].filter(({ offsetHeight }) => offsetHeight > 0),
  label: (option) => (option as Item).text,
  // A click beside its box would close the list.
  choose: (option) => {
    const checkBox = option.shadowRoot!.querySelector('ui5-checkbox')!;
    checkBox.shadowRoot!.querySelector<HTMLElement>('.ui5-checkbox-root')!.click();
  },
  scroller: () => null,
  set: (ids) => {
    const wanted = new Set(ids);
    for (const [id, item] of items) item.selected = wanted.has(id);
  },
  field: () => all('[part^=token]').length.toString(),
  remove: () => {
    box.open = false;
    box.remove();
  },
});
