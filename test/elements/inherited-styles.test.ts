// What a page sets for its own words does not change ours: properties that go through a shadow root stop at each element.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';

const ofThePage: Readonly<Record<string, string>> = {
  'font-feature-settings': '"smcp"',
  'font-kerning': 'none',
  'font-size-adjust': '0.8',
  'font-stretch': '75%',
  'font-style': 'italic',
  'font-variant-caps': 'small-caps',
  'font-variation-settings': '"wght" 900',
  'font-weight': '900',
  hyphens: 'auto',
  'letter-spacing': '5px',
  'line-break': 'anywhere',
  'line-height': '60px',
  'overflow-wrap': 'anywhere',
  'tab-size': '20',
  'text-align': 'justify',
  'text-align-last': 'justify',
  'text-indent': '40px',
  'text-shadow': 'rgb(255, 0, 0) 2px 2px 0px',
  'text-transform': 'uppercase',
  '-webkit-text-fill-color': 'rgb(255, 0, 0)',
  '-webkit-text-stroke-width': '2px',
  'white-space-collapse': 'preserve',
  'word-break': 'break-all',
  'word-spacing': '9px',
};

const tags = ['assignee-multiselect', 'assignee-stack', 'lead-create-form', 'lead-detail', 'lead-import', 'lead-table'];

const stylesOf = (element: Element): Record<string, string> => {
  const style = getComputedStyle(element);
  return Object.fromEntries(Object.keys(ofThePage).map((name) => [name, style.getPropertyValue(name)]));
};

describe('a property that a page sets for its own words', () => {
  for (const tag of tags)
    it(`stops at ${tag}`, async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(tag);
      page.append(element);
      const before = stylesOf(element);
      for (const [name, value] of Object.entries(ofThePage))
        if (CSS.supports(name, value)) page.style.setProperty(name, value);
      expect(stylesOf(page), 'the page has them').not.to.deep.equal(before);
      expect(stylesOf(element)).to.deep.equal(before);
    });

  it('stops there too where a rule of the page is for everything', async () => {
    const ofTheText = Object.entries(ofThePage).filter(([name]) => !/^font|^line-height|-spacing$/.test(name));
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const elements = tags.map((tag) => page.appendChild(document.createElement(tag)));
    const styles = (): string[][] =>
      elements.map((element) => ofTheText.map(([name]) => getComputedStyle(element).getPropertyValue(name)));
    const before = styles();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { ${ofTheText.map(([name, value]) => `${name}: ${value}`).join('; ')} }`);
    document.adoptedStyleSheets.push(sheet);
    try {
      expect(getComputedStyle(page).textTransform, 'the page has them').to.equal('uppercase');
      expect(styles()).to.deep.equal(before);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
  });
});
