// The word on what was done, and the way back.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { NoticeController } from '../../../src/controllers/interface/notice-controller.js';
import { noticeStyles, renderNotice } from '../../../src/elements/notice/render-notice.js';
import { byRole, deepFocus, hasRole } from '../../find-by-role.js';
import { click, press } from '../../user.js';

class NoticeHost extends LitElement {
  static override styles = noticeStyles;
  said: string[] = [];
  readonly notice = new NoticeController(this, {
    popup: () => this.renderRoot.querySelector('[popover]'),
    say: (text) => this.said.push(text),
    returnFocus: () => this.renderRoot.querySelector<HTMLElement>('#before')!.focus(),
  });
  override render(): TemplateResult {
    return html`<button id="before" type="button">Before</button
      >${renderNotice(this.notice, { closeNotice: 'Close' })}`;
  }
}
customElements.define('notice-host', NoticeHost);

describe('notice of what was done', () => {
  it('is seen and spoken, and its Undo takes it away and does its work', async () => {
    const host = await fixture<NoticeHost>(html`<notice-host></notice-host>`);
    let undone = 0;
    host.notice.show({ text: '43 assigned', actions: [{ label: 'Undo', run: () => undone++ }] });
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
});
