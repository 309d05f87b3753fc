// What the build takes out of styles and markup is nothing that a browser would show.
import { expect } from '@open-wc/testing';
import type { CSSResult, CSSResultGroup } from 'lit';
import { popupStyles } from '../../src/elements/assignee-multiselect/popup/popup-styles.js';
import { bottomSheetStyles } from '../../src/elements/assignee-multiselect/popup/bottom-sheet-styles.js';
import * as library from '../../src/index.js';
import { collapseCss, collapseHtml } from '../../.config/collapse-space.mjs';

const flat = (styles: CSSResultGroup): CSSResult[] => {
  if (Array.isArray(styles)) return styles.flatMap(flat);
  // What comes later has no text yet.
  return styles instanceof CSSStyleSheet ? [] : [styles];
};

const elements = Object.entries(library).flatMap(([name, exported]) => {
  const { styles } = exported as { styles?: CSSResultGroup };
  return styles ? [{ name, styles }] : [];
});

const styleSheets = [...elements, { name: "the picker's editor", styles: [popupStyles, bottomSheetStyles] }].flatMap(
  ({ name, styles }) => flat(styles).map(({ cssText }, at) => ({ name: `${name}, sheet ${at + 1}`, cssText })),
);

/** As the browser has understood it; of custom properties and of what has to be supported it keeps the text, space and all. */
function rulesOf(cssText: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  return [...sheet.cssRules].map((rule) =>
    rule.cssText
      .replace(/\s+/g, ' ')
      .replace(/ ?, ?/g, ',')
      .replace(/^(@supports [^{:]*): /, '$1:'),
  );
}

describe('white space in a build', () => {
  for (const { name, cssText } of styleSheets) {
    it(`leaves the rules of ${name} as they are`, () => {
      expect(rulesOf(collapseCss(cssText))).to.deep.equal(rulesOf(cssText));
      expect(collapseCss(cssText).length).to.be.lessThan(cssText.length);
    });
  }

  it('stays where it means something in CSS', () => {
    for (const css of [
      'a :hover { margin: 0 }',
      'a > b, c ~ d + e { width: calc(1px + (2em - 3px)) }',
      'a { --tight: ; --list: a , b; background: url("a  {b}; c.png") }',
      "q::before { content: '  ; /* no comment */ }  ' }",
      '@media (width > 600px) and (hover) { a { b: c } }',
    ]) {
      expect(rulesOf(collapseCss(css))).to.deep.equal(rulesOf(css));
    }
  });

  it('goes from CSS together with the comments', () => {
    expect(collapseCss('\n  a {\n    /* why */\n    color: red;\n  }\n')).to.equal(' a{color:red}');
  });

  it('becomes one space in markup, never none', () => {
    expect(collapseHtml('<b>Ann</b>\n    <i>Bob</i>  <p\n  part="x">')).to.equal('<b>Ann</b> <i>Bob</i> <p part="x">');
  });
});
