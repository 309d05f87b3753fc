// The word on what was done, and the way back.
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { NoticeController } from '../../../src/controllers/interface/notice-controller.js';
import { noticeStyles, renderNotice } from '../../../src/elements/notice/render-notice.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { click, press, pressWith, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

class NoticeHost extends LitElement {
  static override styles = noticeStyles;
  said: string[] = [];
  readonly notice = new NoticeController(this, {
    popup: () => this.renderRoot.querySelector('[popover]'),
    say: (text) => this.said.push(typeof text === 'function' ? text() : text),
    returnFocus: () => this.renderRoot.querySelector<HTMLElement>('#before')!.focus(),
  });
  override render(): TemplateResult {
    return html`<div @keydown=${this.notice.onUndoKey}>
      <button id="before" type="button">Before</button><input aria-label="Text" />${renderNotice(this.notice, {
        closeNotice: 'Close',
      })}
    </div>`;
  }
}
customElements.define('notice-host', NoticeHost);

describe('notice of what was done', () => {
  it('is seen and spoken, and its Undo takes it away and does its work', async () => {
    const host = await fixture<NoticeHost>(html`<notice-host></notice-host>`);
    let undone = 0;
    host.notice.show({ text: '43 assigned', actions: [{ label: 'Undo', run: () => void undone++ }] });
    await host.updateComplete;
    expect(host.said).to.deep.equal(['43 assigned']);
    await click(byRole(host, 'button', 'Undo'));
    await host.updateComplete;
    expect(undone).to.equal(1);
    expect(hasRole(host, 'button', 'Undo')).to.be.false;
  });

  it('stays while it has the focus, and gives the focus back when it is closed by Escape', async () => {
    const host = await fixture<NoticeHost>(html`<notice-host></notice-host>`);
    host.notice.show({ text: 'Saved', actions: [{ label: 'Undo', run: () => {} }] });
    await host.updateComplete;
    byRole(host, 'button', 'Undo').focus();
    await press('Escape');
    await waitUntil(() => !hasRole(host, 'button', 'Undo'));
    expect(deepFocus()!.textContent).to.equal('Before');
  });

  it('does once what is pressed often, is busy meanwhile, and says what came of it', async () => {
    const host = await fixture<NoticeHost>(html`<notice-host></notice-host>`);
    let calls = 0;
    const { promise, resolve } = Promise.withResolvers<string>();
    const run = (): Promise<string> => {
      calls++;
      return promise;
    };
    host.notice.show({ text: 'Saved', actions: [{ label: 'Undo', run, undoes: true }] });
    await host.updateComplete;
    const undo = byRole(host, 'button', 'Undo');
    await click(undo);
    undo.click();
    await host.updateComplete;
    expect(undo.ariaDisabled).to.equal('true');
    resolve('Undone.');
    await waitUntil(() => shownText(host).includes('Undone.'));
    expect(calls).to.equal(1);
    expect(hasRole(host, 'button', 'Undo')).to.be.false;
    expect(host.said).to.deep.equal(['Saved', 'Undone.']);
    expect(deepFocus()!.textContent).to.equal('Before');
  });

  it('takes back by key, but leaves the key to a text', async () => {
    const host = await fixture<NoticeHost>(html`<notice-host></notice-host>`);
    let undone = 0;
    host.notice.show({ text: 'Saved', actions: [{ label: 'Undo', run: () => void undone++, undoes: true }] });
    await host.updateComplete;
    const field = host.shadowRoot!.querySelector('input')!;
    await typeInto(field, 'a');
    await pressWith('Control', 'z');
    // Emptied, it may still have something to take back.
    field.select();
    await press('Delete');
    await pressWith('Control', 'z');
    expect(undone).to.equal(0);
    byRole(host, 'button', 'Before').focus();
    await pressWith('Control', 'z');
    await waitUntil(() => undone === 1);
  });

  it('takes back by key in an empty field in which nothing was typed since', async () => {
    const host = await fixture<NoticeHost>(html`<notice-host></notice-host>`);
    let undone = 0;
    host.notice.show({ text: 'Saved', actions: [{ label: 'Undo', run: () => void undone++, undoes: true }] });
    await host.updateComplete;
    host.shadowRoot!.querySelector('input')!.focus();
    await pressWith('Control', 'z');
    await waitUntil(() => undone === 1);
  });

  it('takes back by the key in the place of Z where the keys have letters of another script', async () => {
    const host = await fixture<NoticeHost>(html`<notice-host></notice-host>`);
    let undone = 0;
    host.notice.show({ text: 'Saved', actions: [{ label: 'Undo', run: () => void undone++, undoes: true }] });
    await host.updateComplete;
    const key = { key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true, composed: true };
    byRole(host, 'button', 'Before').dispatchEvent(new KeyboardEvent('keydown', key));
    await waitUntil(() => undone === 1);
  });
});
