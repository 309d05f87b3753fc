// Escape pressed as soon as a popup has the focus, before what closes it has been loaded.
import { expect, fixture, html } from '@open-wc/testing';
import { keepKeys } from '../../../src/controllers/interface/host-keys.js';
import { waitUntil } from '../../wait-until.js';

async function hostWithPopup() {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.attachShadow({ mode: 'open' }).innerHTML =
    '<div><button>Open</button><div popover="auto"><input type="checkbox"></div></div>';
  const part = <Kind extends HTMLElement>(selector: string): Kind => host.shadowRoot!.querySelector<Kind>(selector)!;
  keepKeys(host);
  return { button: part<HTMLButtonElement>('button'), popup: part('[popover]'), box: part<HTMLInputElement>('input') };
}

describe('keepKeys', () => {
  it('keeps an Escape from the page that comes before it is known what is to close, and closes that then', async () => {
    const { button, popup, box } = await hostWithPopup();
    const keys: string[] = [];
    const hear = ({ key }: KeyboardEvent): void => void keys.push(key);
    document.addEventListener('keydown', hear, true);
    button.focus();
    popup.showPopover();
    box.focus();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await waitUntil(() => !popup.matches(':popover-open'), 'the popup is still open');
    document.removeEventListener('keydown', hear, true);
    expect(keys).to.deep.equal([]);
  });
});
