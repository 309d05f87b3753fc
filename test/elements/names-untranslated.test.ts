// Names are no words: a translator of the page leaves them alone wherever they stand.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/assignee-multiselect/define.js';
import '../../src/elements/assignee-stack/define.js';
import '../../src/elements/lead-detail/define.js';
import '../../src/elements/lead-table/define.js';
import { shownText } from '../find-by-role.js';
import { people, smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';

const names = /Ann Lee|Lee & Co|Björn Berg|陈 伟/;

/** Texts with a name in it that a translator may take, also in elements inside. */
function translated(element: Element): string[] {
  const root = element.shadowRoot!;
  const found = [...root.querySelectorAll('*')].flatMap((inner) => (inner.shadowRoot ? translated(inner) : []));
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const around = text.parentElement!;
    if (names.test(text.nodeValue!) && !around.closest('[translate=no], style')) found.push(around.outerHTML);
  }
  return found;
}

describe('names of people, records and companies are not for translation', () => {
  for (const [what, template, shown] of [
    ['in a list', html`<lead-table .adapter=${smallCrm()}></lead-table>`, 'Ann Lee'],
    [
      'in the fields of a record',
      html`<lead-detail .adapter=${smallCrm()} lead-id="lead-1"></lead-detail>`,
      'Lee & Co',
    ],
    [
      'among the assignees of a record',
      html`<lead-detail .adapter=${smallCrm()} lead-id="lead-1" tab="project"></lead-detail>`,
      'Björn Berg',
    ],
    ['in a stack', html`<assignee-stack .assignees=${people.slice(0, 3)}></assignee-stack>`, 'Björn Berg'],
    [
      'in the picker',
      html`<assignee-multiselect .assignees=${people} .value=${['bjorn', 'chen']}></assignee-multiselect>`,
      'Björn Berg',
    ],
  ] as const)
    it(what, async () => {
      const element = await fixture<HTMLElement>(template);
      await waitUntil(() => shownText(element).includes(shown));
      expect(translated(element)).to.deep.equal([]);
    });
});
