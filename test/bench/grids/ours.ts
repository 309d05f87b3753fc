import '../../../src/elements/lead-table/define.js';
import { arrayAdapter } from '../array-adapter.js';
import { height, playing, texts } from './grid.js';

let element: HTMLElementTagNameMap['lead-table'];
const root = (): ShadowRoot => element.shadowRoot!;

export const play = playing({
  create(host, leads, people) {
    element = document.createElement('lead-table');
    element.adapter = arrayAdapter(leads, people);
    element.style.blockSize = `${height}px`;
    host.append(element);
  },
  scroller: () => root().querySelector('.scroller'),
  // With the people: they come a question later.
  names: () => (root().querySelector('.avatar:not(.skeleton)') ? texts(root(), '.row .name') : []),
  remove: () => element.remove(),
});
