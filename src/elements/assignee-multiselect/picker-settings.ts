// What an element with a picker inside hands through to it, in one property of its own.
import type { DirectiveResult } from 'lit/directive.js';
import type { Capabilities } from '../../adapters/adapter.js';
import { elementSettings } from '../element-settings.js';
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

/** Gives a picker its settings; of several, a later one wins: `<assignee-multiselect ${pickerSettings(mine, theirs)}>`. */
export const pickerSettings: (...settings: (PickerSettings | undefined)[]) => DirectiveResult = elementSettings;

/** Whoever removes themselves may lose the record, and one without assignees may be nobody's: both are asked first. */
const careful: PickerSettings = { assignToMe: true, removeSelf: 'confirm', removeLast: 'confirm' };

/** Of the one picker of one record: the host's settings on top of what is usual there, within what the back end can take. */
export const recordPicker = (
  ...[capabilities, settings]: Parameters<typeof within>
): PickerSettings & Pick<AssigneeMultiselect, 'choosePrimary'> => ({
  ...careful,
  ...within(capabilities, settings),
});

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
