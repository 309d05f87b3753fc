// What was done is said with the way back: once, for as long as it is being read.
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { UndoNoticeController } from '../../../src/controllers/interface/undo-notice-controller.js';
import { noticeStyles, onUndoKey, renderUndoNotice } from '../../../src/elements/notice/render-undo-notice.js';
import { noticeWords } from '../../../src/locales/en/notice.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { click, press, pressWith } from '../../user.js';

class NoticeHost extends LitElement {
  static override styles = noticeStyles;
  readonly notices = new UndoNoticeController(this, () => this.shadowRoot!.querySelector('input')!.focus());

  override render(): unknown {
    return html`<div @keydown=${(event: KeyboardEvent) => onUndoKey(event, this.notices)}>
      <button>Work</button><input aria-label="Text" />${renderUndoNotice(this.notices, noticeWords)}
    </div>`;
  }
}
customElements.define('x-notice-host', NoticeHost);

const setUp = () => fixture<NoticeHost>(html`<x-notice-host></x-notice-host>`);

describe('UndoNoticeController', () => {
  it('takes back once, however often Undo is pressed, and says what came of it', async () => {
    const host = await setUp();
    let calls = 0;
    host.notices.show({ text: 'Saved', undo: () => `undone ${++calls}` });
    await host.updateComplete;
    const undo = byRole(host, 'button', 'Undo');
    undo.click();
    undo.click();
    await waitUntil(() => shownText(host).includes('undone 1'));
    expect(calls).to.equal(1);
    expect(hasRole(host, 'button', 'Undo')).to.equal(false);
  });

  it('gives the focus a place when the notice goes with the focus in it', async () => {
    const host = await setUp();
    host.notices.show({ text: 'Saved' });
    await host.updateComplete;
    await click(byRole(host, 'button', 'Dismiss'));
    await aTimeout(0);
    expect(host.shadowRoot!.activeElement).to.equal(host.shadowRoot!.querySelector('input'));
  });

  it('takes back by key, but leaves the key to a text', async () => {
    const host = await setUp();
    let undone = 0;
    host.notices.show({ text: 'Saved', undo: () => void undone++ });
    await host.updateComplete;
    host.shadowRoot!.querySelector('input')!.focus();
    await pressWith('Control', 'z');
    expect(undone).to.equal(0);
    host.shadowRoot!.querySelector('button')!.focus();
    await pressWith('Control', 'z');
    await waitUntil(() => undone === 1);
    await press('Tab');
  });
});
