import { showFloor } from '../table-floor.js';
import { playing, texts } from './grid.js';

let scroller: HTMLElement;

export const play = playing({
  create: (host, leads, people) => {
    scroller = showFloor(host, leads, people);
  },
  scroller: () => scroller,
  names: () => texts(scroller, '.floor-row > :first-child'),
  remove: () => scroller.remove(),
});
