// Keys and clicks in any order do to the picker what they do to a small state machine.
import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { byRole, deepFocus, hasRole } from '../../find-by-role.js';
import { canHoldKeys, click, press } from '../../user.js';
import { activeName, crew, inputOf, isOpen, optionNames, optionsOf, removeNames, shown } from './picker.js';
import { PickerModel } from './picker-model.js';

interface Real {
  form: HTMLFormElement;
  picker: AssigneeMultiselect;
}

const updated = async ({ picker }: Real): Promise<void> => {
  // An edit takes effect a microtask after its key, and the focus of a chip after the update that follows.
  for (let round = 0; round < 3; round++) await picker.updateComplete;
};

function compare(model: PickerModel, { picker, form }: Real): void {
  const real = {
    value: picker.value,
    text: inputOf(picker).value,
    open: isOpen(picker),
    active: activeName(picker),
    options: model.open ? optionNames(picker) : [],
    focus: deepFocus() === inputOf(picker) ? 'the field' : deepFocus()?.getAttribute('aria-label'),
  };
  const names = model.options.map(({ name }) => name);
  const nameOf = (id: string) => crew.find((person) => person.id === id)!.name;
  expect(real).to.deep.equal({
    value: model.value,
    text: model.text,
    open: model.open,
    active: model.active >= 0 ? names[model.active] : undefined,
    options: model.open ? names : [],
    focus: model.chip < 0 ? 'the field' : `Remove ${nameOf(model.value[model.chip]!)}`,
  });
  expect(hasRole(picker, 'listbox'), 'a listbox is there while it is open').to.equal(model.open);
  expect(new FormData(form).getAll('people')).to.deep.equal(model.value);
  expect(removeNames(picker)).to.deep.equal(model.value.map(nameOf));
}

/** What is drawn follows at the next frame, such as the list when the chips need another line; a person waits for that. */
async function clickOn(real: Real, find: (real: Real) => Element): Promise<void> {
  await shown(real.picker);
  await click(find(real));
}

class Deed implements fc.AsyncCommand<PickerModel, Real> {
  readonly #name: string;
  readonly #model: (model: PickerModel) => void;
  readonly #real: (real: Real) => unknown;
  readonly #when: (model: PickerModel) => boolean;

  constructor(
    name: string,
    model: (model: PickerModel) => void,
    real: (real: Real) => unknown = () => press(name),
    when: (model: PickerModel) => boolean = () => true,
  ) {
    this.#name = name;
    this.#model = model;
    this.#real = real;
    this.#when = when;
  }

  check(model: PickerModel): boolean {
    return this.#when(model);
  }

  async run(model: PickerModel, real: Real): Promise<void> {
    await this.#real(real);
    this.#model(model);
    await updated(real);
    compare(model, real);
  }

  toString(): string {
    return this.#name;
  }
}

const inField = ({ chip }: PickerModel) => chip < 0;
const nothingTyped = ({ text }: PickerModel) => text === '';

const down = (model: PickerModel) => (model.open ? model.move(1) : (model.show(), (model.active = 0)));
const up = (model: PickerModel) => {
  if (model.open) return model.move(-1);
  model.show();
  model.active = model.options.length - 1;
};
/** In a closed picker the key is the browser's, and each browser does something else with it. */
const page = (key: string, by: number) =>
  new Deed(
    key,
    (model) => model.move(by),
    undefined,
    (model) => model.open && inField(model),
  );
const inFieldOnly = (key: string, does: (model: PickerModel) => void) => new Deed(key, does, undefined, inField);

const deeds = [
  fc.constant(inFieldOnly('ArrowDown', down)),
  fc.constant(inFieldOnly('ArrowDown', down)),
  fc.constant(inFieldOnly('ArrowUp', up)),
  fc.constant(page('PageDown', 10)),
  fc.constant(page('PageUp', -10)),
  fc.constant(inFieldOnly('Enter', (model) => void (model.open && model.toggle(model.active)))),
  fc.constant(inFieldOnly('Enter', (model) => void (model.open && model.toggle(model.active)))),
  fc.constant(new Deed('Escape', (model) => model.escape())),
  fc.constant(new Deed('Backspace', (model) => model.backspace())),
  fc.constant(new Deed('ArrowLeft', (model) => model.left(), undefined, nothingTyped)),
  fc.constant(new Deed('ArrowRight', (model) => model.right(), undefined, nothingTyped)),
  fc.constant(
    new Deed(
      'Delete',
      (model) => model.removeChip(),
      undefined,
      (model) => !inField(model),
    ),
  ),
  fc.constantFrom(...'abenrt').map((letter) => new Deed(letter, (model) => model.type(letter))),
  fc.nat(5).map(
    (at) =>
      new Deed(
        `click option ${at}`,
        (model) => (model.toggle(at), (model.chip = -1)),
        (real) => clickOn(real, ({ picker }) => optionsOf(picker)[at]!),
        (model) => model.open && inField(model) && at < model.options.length,
      ),
  ),
  fc.constant(
    new Deed(
      'click the button',
      (model) => (model.open ? model.hide() : model.show()),
      (real) => clickOn(real, ({ picker }) => byRole(picker, 'button', 'Show people')),
      inField,
    ),
  ),
  fc.constant(
    new Deed(
      'go elsewhere and back',
      (model) => model.leave(),
      ({ picker, form }) => {
        form.querySelector('button')!.focus();
        picker.focus();
        // Some browsers select the text of a field that gets the focus.
        return press('End');
      },
    ),
  ),
  fc.subarray(crew.map(({ id }) => id)).map(
    (ids) =>
      new Deed(
        `the host sets ${ids.join()}`,
        (model) => model.set(ids),
        ({ picker }) => void (picker.value = ids),
        inField,
      ),
  ),
];

describe('the picker by any keys', () => {
  // WebDriver takes long for a key.
  const runs = canHoldKeys ? { numRuns: 60, commands: 20 } : { numRuns: 6, commands: 8 };

  it('is where a state machine of its keys says', async function () {
    this.timeout(60_000);
    const form = await fixture<HTMLFormElement>(html`<form><button type="button">Elsewhere</button></form>`);
    form.addEventListener('submit', (event) => event.preventDefault());
    await fc.assert(
      fc.asyncProperty(fc.commands(deeds, { maxCommands: runs.commands, size: 'max' }), async (commands) => {
        const picker = document.createElement('assignee-multiselect');
        Object.assign(picker, { label: 'Assignees', name: 'people', assignees: crew, explicitChoice: true });
        form.append(picker);
        await picker.updateComplete;
        picker.focus();
        try {
          await fc.asyncModelRun(() => ({ model: new PickerModel(), real: { form, picker } }), commands);
        } finally {
          picker.remove();
        }
      }),
      { numRuns: runs.numRuns, interruptAfterTimeLimit: 40_000, includeErrorInReport: true },
    );
  });
});
