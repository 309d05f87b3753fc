// What an element with a picker inside hands through to it, in one property of its own.
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Capabilities } from '../../adapters/adapter.js';
import type { AssigneeMultiselect } from './assignee-multiselect.js';

/** Settings of the picker inside an element; each is described at `<assignee-multiselect>`. */
export type PickerSettings = Partial<
  Pick<
    AssigneeMultiselect,
    | 'assignToMe'
    | 'explicitChoice'
    | 'groups'
    | 'includeInactive'
    | 'kind'
    | 'max'
    | 'min'
    | 'nowrap'
    | 'placeholder'
    | 'removeLast'
    | 'removeSelf'
    | 'renderChip'
    | 'renderOption'
    | 'single'
    | 'size'
  >
>;

class SettingsDirective extends Directive {
  #names: readonly string[] = [];

  override render(..._settings: (PickerSettings | undefined)[]): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, settings: unknown[]): unknown {
    const next = Object.assign({}, ...settings) as PickerSettings;
    const names = Object.keys(next);
    // What is set no more is as it was from the beginning.
    const gone = this.#names.filter((name) => !names.includes(name)).map((name) => [name, undefined]);
    this.#names = names;
    Object.assign(element, Object.fromEntries(gone), next);
    return noChange;
  }
}

/** Gives a picker its settings; of several, a later one wins: `<assignee-multiselect ${pickerSettings(mine, theirs)}>`. */
export const pickerSettings = directive(SettingsDirective);

/** The host's settings within what the back end can take. */
export const within = (
  {
    maxAssignees: most,
    minAssignees: least,
    primaryAssignee = false,
  }: Partial<Pick<Capabilities, 'maxAssignees' | 'minAssignees' | 'primaryAssignee'>> = {},
  settings: PickerSettings | undefined,
): PickerSettings & Pick<AssigneeMultiselect, 'choosePrimary'> => ({
  ...settings,
  choosePrimary: primaryAssignee,
  max: most === undefined ? settings?.max : Math.min(most, settings?.max ?? most),
  min: least === undefined ? settings?.min : Math.max(least, settings?.min ?? least),
});
