// Whatever hosts, back ends and people write is text: shown as it was written, never markup, script or style.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { allByRole, hasRole, shownText } from '../../find-by-role.js';
import { press } from '../../user.js';
import { crewAdapter, hears, inputOf, newPicker, optionsOf, pasteInto, shown } from './picker.js';
import { waitUntil } from '../../wait-until.js';

const attacks = [
  '<img src=x onerror=window.hit=1>',
  '<script>window.hit=1</script>',
  '"><svg onload=window.hit=1>',
  "' onmouseover='window.hit=1",
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  '<template><b>x</b></template>',
  '</style></template></slot><b>x</b>',
  '<!--x--><b>x</b>',
  '<?lit$123456789$?>',
  '${window.hit=1}',
  '{{constructor.constructor("window.hit=1")()}}',
  'javascript:window.hit=1',
  '&lt;b&gt;&#x3c;b&#x3e;',
  '<b',
  'a\u202eb\u2066c',
  '\u0000\ufeff\ud800 lone',
  'constructor',
  '__proto__',
  '}*{background:url(https://evil.example)}',
];

/** Elements of the picker, in order, as far as attacks could add to them. */
const structure = (picker: Element): string =>
  [...picker.shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName).join(' ');

/** A picker with this text wherever a text can come from. */
async function filledWith(text: string): Promise<AssigneeMultiselect> {
  const people: Assignee[] = [
    { id: `1${text}`, kind: 'person', name: text, email: text },
    { id: `2${text}`, kind: 'team', name: `2 ${text}`, disabledReason: text },
    { id: `3${text}`, kind: 'person', name: `3 ${text}`, inactive: true },
  ];
  const picker = await newPicker({
    assignees: people,
    value: [`1${text}`, `3${text}`, `4${text}`],
    label: text,
    help: text,
    error: text,
    placeholder: text,
    name: text,
    groups: [{ label: text, members: [{ id: `2${text}`, reason: text }] }],
    messages: { room: () => text, everyone: text },
    max: 9,
  });
  picker.showPicker();
  await shown(picker);
  return picker;
}

describe('text in the picker', () => {
  it('is never markup, wherever it comes from', async () => {
    const plain = structure(await filledWith('Ann Lee'));
    for (const attack of attacks) {
      const picker = await filledWith(attack);
      expect(structure(picker), attack).to.equal(plain);
      const option = optionsOf(picker)[0]!;
      expect(option.querySelector('[part=option-name]')!.textContent.trim(), attack).to.equal(attack);
      expect(inputOf(picker).labels![0]!.textContent.trim(), attack).to.equal(attack.trim());
      for (const element of picker.shadowRoot!.querySelectorAll('*')) {
        expect(element.getAttributeNames().filter((name) => /^on/.test(name))).to.deep.equal([]);
      }
      picker.remove();
    }
    expect('hit' in window, 'nothing was run').to.equal(false);
  });

  it('is never markup in any string', async () => {
    const plain = structure(await filledWith('x'));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
        async (text) => {
          const picker = await filledWith(text);
          expect(structure(picker)).to.equal(plain);
          picker.remove();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is text where it is typed, pasted and said', async () => {
    for (const attack of attacks.slice(0, 4)) {
      const picker = await newPicker({ assignees: [] });
      inputOf(picker).focus();
      inputOf(picker).value = attack;
      await press('x', 'Backspace');
      await hears(picker, `No people match “${attack}”.`);
      expect(shownText(picker)).to.include(`No people match “${attack}”.`);
      pasteInto(inputOf(picker), `${attack}\nb@crm.example`);
      await waitUntil(() => hasRole(picker, 'button', 'Close'));
      await shown(picker);
      expect(picker.shadowRoot!.querySelectorAll('img, script, iframe, b').length).to.equal(0);
      expect(shownText(picker)).to.include('b@crm.example');
    }
    expect('hit' in window).to.equal(false);
  });

  it('is no address of a picture unless it is one', async () => {
    const urls = [
      'javascript:window.hit=1',
      'data:image/svg+xml,<svg onload="window.hit=1">',
      'https://cdn.example/a.png',
    ];
    const people = urls.map((avatarUrl, at): Assignee => ({ id: `u${at}`, kind: 'person', name: 'Uma', avatarUrl }));
    const picker = await newPicker({ assignees: people, value: people.map(({ id }) => id) });
    const pictures = [...picker.shadowRoot!.querySelectorAll('img')];
    expect(pictures.map(({ src, alt }) => [src, alt])).to.deep.equal([['https://cdn.example/a.png', '']]);
  });

  it('that is no text is not taken for a template', async () => {
    const fake = { _$litType$: 1, strings: ['<b>x</b>'], values: [] } as unknown as string;
    const items: Assignee[] = [{ id: 'f', kind: 'person', name: 'Fay', email: fake }];
    const picker = await newPicker({ adapter: crewAdapter({ searchAssignees: async () => ({ items, total: 1 }) }) });
    const errors: unknown[] = [];
    const listen = (event: PromiseRejectionEvent) => (event.preventDefault(), errors.push(event.reason));
    addEventListener('unhandledrejection', listen);
    picker.showPicker();
    await shown(picker).catch((error: unknown) => errors.push(error));
    removeEventListener('unhandledrejection', listen);
    expect(picker.shadowRoot!.querySelector('b')).to.equal(null);
    expect(allByRole(picker, 'combobox')).to.have.length(1);
  });
});
