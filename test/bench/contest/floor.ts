import { textOf, typeInto } from './contender.js';
import { FloorPicker } from './floor.entry.js';
import { playing } from './play.js';

let floor: FloorPicker;
const all = (selector: string) => [...floor.element.querySelectorAll<HTMLElement>(selector)];

export const play = playing({
  create(people) {
    floor = new FloorPicker(people);
    document.body.append(floor.element);
  },
  element: () => floor.element,
  open: () => floor.open(),
  type: (text) => typeInto(all('input')[0] as HTMLInputElement, text),
  options: () => all('.floor-option'),
  choose: (option) => option.click(),
  scroller: () => all('.floor-list')[0]!,
  set: (ids) => floor.set(ids),
  field: () => textOf(all('.floor-chip, .floor-box > button')),
  remove: () => floor.element.remove(),
});
