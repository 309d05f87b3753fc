// Words and formats follow the language of the element's place in the page, live.
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { LocalizeController } from '../../../src/controllers/interface/localize-controller.js';
import { assigneeMultiselect } from '../../../src/locales/en/assignee-multiselect.js';
import { type LocaleMessages, registerLocale } from '../../../src/locales/locale.js';

class LocalizedHost extends LitElement {
  messages: Partial<LocaleMessages['assignee-multiselect']> | undefined;
  readonly localize = new LocalizeController(this, 'assignee-multiselect', assigneeMultiselect);

  override render(): TemplateResult {
    const { messages, format } = this.localize;
    return html`${messages.undo}|${messages.found(21, format)}|${format.number(1234.5)}`;
  }

  get words(): string {
    return this.shadowRoot!.textContent.trim();
  }
}
customElements.define('x-localized', LocalizedHost);

const newHost = async (lang: string) =>
  (await fixture(html`<div lang=${lang}><x-localized></x-localized></div>`)).querySelector<LocalizedHost>(
    'x-localized',
  )!;

describe('LocalizeController', () => {
  it('takes the closest language, also through shadow roots', async () => {
    const outer = await fixture(html`<section lang="en"><div lang="de-AT"></div></section>`);
    const host = document.createElement('x-localized') as LocalizedHost;
    outer.firstElementChild!.attachShadow({ mode: 'open' }).append(host);
    await host.updateComplete;
    expect(host.localize.locale).to.equal('de-AT');
    expect(host.words).to.contain(new Intl.NumberFormat('de-AT').format(1234.5));
  });

  it('shows English words, counted as English counts, in a language without a catalogue', async () => {
    // In Russian 21 is "one", and in French 0 is.
    const host = await newHost('ru');
    expect(host.words).to.contain('21 people found');
    expect(host.words).to.contain(new Intl.NumberFormat('ru').format(1234.5));
  });

  it('uses a language that is registered later, for its regions too, and English for what it leaves out', async () => {
    const host = await newHost('cy-GB');
    expect(host.words).to.contain('Undo');
    registerLocale({ language: 'cy', 'assignee-multiselect': { undo: 'Dadwneud' } });
    await host.updateComplete;
    expect(host.words).to.match(/^Dadwneud\|21 people found/);
  });

  it('reads a language with an underscore', async () => {
    registerLocale({ language: 'eu', 'assignee-multiselect': { undo: 'Desegin' } });
    expect((await newHost('eu_ES')).words).to.contain('Desegin');
  });

  for (const lang of ['english please', 'c', '-', 'x']) {
    it(`falls back to English for the nonsense "${lang}"`, async () => {
      const host = await newHost(lang);
      expect(host.words).to.contain('Undo');
      host.parentElement!.lang = 'de';
      await nextFrame();
      expect(host.words).to.contain('1.234,5');
    });
  }

  it('follows a change of the language in the page', async () => {
    const host = await newHost('en');
    host.parentElement!.lang = 'de';
    await nextFrame();
    expect(host.localize.locale).to.equal('de');
    expect(host.words).to.contain('1.234,5');
  });

  it('follows a change of the language inside a shadow root', async () => {
    const outer = await fixture(html`<div></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const section = document.createElement('section');
    const host = document.createElement('x-localized') as LocalizedHost;
    section.lang = 'en';
    section.append(host);
    root.append(section);
    await host.updateComplete;
    section.lang = 'de';
    await nextFrame();
    expect(host.words).to.contain('1.234,5');
  });

  it('follows the language of its new place when it was moved', async () => {
    const host = await newHost('en');
    const other = await fixture(html`<div lang="de"></div>`);
    other.append(host);
    await host.updateComplete;
    host.requestUpdate();
    await host.updateComplete;
    expect(host.words).to.contain('1.234,5');
  });

  it('takes the words of the host before all others', async () => {
    const host = await newHost('en');
    host.messages = { undo: 'Take back' };
    host.requestUpdate();
    await host.updateComplete;
    expect(host.words).to.contain('Take back');
  });
});
