// Tabs after the APG: arrows move and select, mirrored where text runs from right to left.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { TabsController } from '../../../src/controllers/interface/tabs-controller.js';

class TabsHost extends LitElement {
  tab = 'a';
  allowed = true;
  chosen: string[] = [];
  ids = ['a', 'b', 'c'];
  readonly tabs = new TabsController(this, {
    tabs: () => this.ids,
    selected: () => this.tab,
    select: (tab) => {
      this.chosen.push(tab);
      if (this.allowed) this.tab = tab;
      this.requestUpdate();
    },
  });

  override render(): TemplateResult {
    return html`<div role="tablist" @keydown=${this.tabs.onKeydown}>
      ${this.ids.map(
        (tab) =>
          html`<button role="tab" id="tab-${tab}" tabindex=${this.tabs.tabIndex(tab)} @click=${this.tabs.onClick}>
            ${tab}
          </button>`,
      )}
    </div>`;
  }

  get focused(): string | undefined {
    return this.shadowRoot!.activeElement?.id;
  }
}
customElements.define('x-tabs-host', TabsHost);

async function setUp(dir = 'ltr') {
  const wrapper = await fixture(html`<div dir=${dir}><x-tabs-host></x-tabs-host></div>`);
  const host = wrapper.querySelector<TabsHost>('x-tabs-host')!;
  host.shadowRoot!.querySelector<HTMLElement>('#tab-a')!.focus();
  return host;
}
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

describe('TabsController', () => {
  it('moves to the next and back with the arrows, round the ends', async () => {
    const host = await setUp();
    await press('ArrowRight');
    expect([host.tab, host.focused]).to.deep.equal(['b', 'tab-b']);
    await press('ArrowLeft', 'ArrowLeft');
    expect([host.tab, host.focused]).to.deep.equal(['c', 'tab-c']);
    await press('ArrowRight');
    expect(host.tab).to.equal('a');
  });

  it('mirrors the arrows from right to left', async () => {
    const host = await setUp('rtl');
    await press('ArrowLeft');
    expect(host.tab).to.equal('b');
  });

  it('goes to the ends, and says nothing where nothing changes', async () => {
    const host = await setUp();
    await press('Home', 'End', 'End');
    expect(host.chosen).to.deep.equal(['c']);
  });

  it('leaves Up and Down to the page', async () => {
    const host = await setUp();
    await press('ArrowDown', 'ArrowUp');
    expect(host.chosen).to.deep.equal([]);
  });

  it('has one tab stop', async () => {
    const host = await setUp();
    const stops = [...host.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')].map((tab) => tab.tabIndex);
    expect(stops).to.deep.equal([0, -1, -1]);
  });

  it('keeps the focus where it was when the choice is refused', async () => {
    const host = await setUp();
    host.allowed = false;
    await press('ArrowRight');
    expect([host.tab, host.focused]).to.deep.equal(['a', 'tab-a']);
  });

  it('is quiet with one tab only', async () => {
    const host = await setUp();
    host.ids = ['a'];
    await press('ArrowRight', 'ArrowLeft');
    expect(host.chosen).to.deep.equal([]);
  });
});
