// Only rows near the visible part are drawn, at the right place, however long the list is.
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { css, LitElement, type TemplateResult } from 'lit';
import { RowWindowController } from '../../../src/controllers/interface/row-window-controller.js';

class WindowHost extends LitElement {
  static override styles = css`
    .scroller {
      block-size: 400px;
      overflow: auto;
    }
    .head {
      position: sticky;
      top: 0;
      block-size: 30px;
    }
    .block {
      box-sizing: border-box;
    }
    .row {
      block-size: 40px;
      overflow: hidden;
    }
  `;
  count = 0;
  head = false;
  readonly rows = new RowWindowController(this, {
    scroller: () => this.renderRoot.querySelector('.scroller'),
    sampleRow: () => this.renderRoot.querySelector('.row'),
    count: () => this.count,
    estimatedRowHeight: 44,
    inset: () => (this.head ? 30 : 0),
  });

  override render(): TemplateResult {
    const { start, end } = this.rows.window;
    const indexes = Array.from({ length: end - start }, (_, at) => start + at);
    return html`<div class="scroller">
      ${this.head ? html`<div class="head"></div>` : ''}
      <div class="block">${indexes.map((index) => html`<div class="row" data-index=${index}>${index}</div>`)}</div>
    </div>`;
  }

  /** Whether a drawing was asked for within another one, which Lit warns developers of. */
  nested = false;

  override updated(): void {
    this.nested ||= this.isUpdatePending;
    const block = this.renderRoot.querySelector<HTMLElement>('.block')!;
    block.style.setProperty('block-size', `${this.rows.totalHeight}px`);
    block.style.setProperty('padding-block-start', `${this.rows.offsetOf(this.rows.window.start)}px`);
  }

  get scroller(): HTMLElement {
    return this.renderRoot.querySelector('.scroller')!;
  }

  get drawn(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
  }

  /** Indexes of the rows that are fully in sight below the head. */
  get inSight(): number[] {
    const box = this.scroller.getBoundingClientRect();
    const top = box.top + (this.head ? 30 : 0);
    return this.drawn
      .filter((row) => {
        const rect = row.getBoundingClientRect();
        return rect.top >= top - 1 && rect.bottom <= box.bottom + 1;
      })
      .map((row) => Number(row.dataset['index']));
  }
}
customElements.define('x-window-host', WindowHost);

async function settle(host: WindowHost) {
  for (let i = 0; i < 3; i++) {
    await nextFrame();
    await host.updateComplete;
  }
}

async function setUp(count: number, head = false) {
  const host = await fixture<WindowHost>(html`<x-window-host .count=${count} .head=${head}></x-window-host>`);
  await settle(host);
  return host;
}

describe('RowWindowController', () => {
  it('draws a screenful of a long list', async () => {
    const host = await setUp(100_000);
    expect(host.drawn.length).to.be.within(10, 30);
    expect(host.inSight[0]).to.equal(0);
  });

  it('takes the real height of a row', async () => {
    const host = await setUp(100);
    expect(host.rows.rowHeight).to.equal(40);
    expect(host.rows.totalHeight).to.equal(4000);
    expect(host.nested, 'asked within a drawing for another').to.equal(false);
  });

  it('stays where it was scrolled to while rows are exchanged', async () => {
    const host = await setUp(10_000);
    for (let index = 0; index < 500; index += 10) {
      host.rows.reveal(index);
      await settle(host);
      expect(host.inSight, `row ${index}`).to.include(index);
    }
  });

  it('draws nothing of an empty list and all of a short one', async () => {
    const empty = await setUp(0);
    expect(empty.drawn).to.have.length(0);
    expect(empty.rows.window).to.deep.equal({ start: 0, end: 0 });
    expect((await setUp(3)).drawn).to.have.length(3);
  });

  it('draws the rows that were scrolled to', async () => {
    const host = await setUp(100_000);
    host.scroller.scrollTop = 40 * 5000;
    await settle(host);
    expect(host.inSight).to.deep.equal(Array.from({ length: 10 }, (_, at) => 5000 + at));
  });

  it('is where it was scrolled to after it was hidden for a while', async () => {
    const host = await setUp(10_000);
    host.scroller.scrollTop = 40 * 500;
    await settle(host);
    host.style.display = 'none';
    await settle(host);
    host.style.display = '';
    host.rows.reveal(505);
    await settle(host);
    expect(host.inSight).to.deep.equal(Array.from({ length: 10 }, (_, at) => 500 + at));
  });

  for (const count of [1000, 100_000, 1_000_000, 10_000_000]) {
    for (const head of [false, true]) {
      it(`reveals any of ${count} rows fully${head ? ' below a sticky head' : ''}`, async () => {
        const host = await setUp(count, head);
        for (const index of [count - 1, 0, Math.floor(count / 2), Math.floor(count / 2) + 7, Math.floor(count / 3)]) {
          host.rows.reveal(index);
          await settle(host);
          expect(host.inSight, `row ${index}`).to.include(index);
          expect(host.drawn.length).to.be.below(60);
        }
      });
    }
  }

  it('keeps up with every arrow key in a list longer than a browser can scroll', async () => {
    const host = await setUp(1_000_000, true);
    for (let index = 500_000; index < 500_030; index++) {
      host.rows.reveal(index);
      await host.updateComplete;
      expect(host.inSight, `row ${index}`).to.include(index);
    }
  });

  it('does not scroll to reveal a row in sight', async () => {
    const host = await setUp(1000);
    host.rows.reveal(5);
    expect(host.scroller.scrollTop).to.equal(0);
  });

  it('reaches the last row by the scrollbar, whatever the length', async () => {
    for (const count of [1000, 1_000_000]) {
      const host = await setUp(count, true);
      host.scroller.scrollTop = host.scroller.scrollHeight;
      await settle(host);
      expect(host.inSight.at(-1)).to.equal(count - 1);
    }
  });

  it('draws what is in sight when the list became shorter than where it was scrolled to', async () => {
    const host = await setUp(100_000);
    host.scroller.scrollTop = 40 * 90_000;
    await settle(host);
    host.count = 20;
    host.requestUpdate();
    await settle(host);
    expect(host.inSight.length).to.be.at.least(9);
  });
});
