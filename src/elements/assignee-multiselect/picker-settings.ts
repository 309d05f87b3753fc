// What an element with a picker inside hands through to it, in one property of its own.
import type { DirectiveResult } from 'lit/directive.js';
import type { Capabilities } from '../../adapters/adapter.js';
import { warnOnce } from '../../controllers/adapter/warn-once.js';
import type { AssigneeGroup } from '../../domain/people/assignee-group.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { elementSettings } from '../element-settings.js';
import type { AssigneeMultiselect } from './assignee-multiselect.js';

/**
 * Groups of people for one record, such as those who have worked with its company; the form asks with what is typed so far.
 * Called often: it answers at once, from what the page knows.
 */
export type RecordGroups = (record: LeadDraft | Lead) => readonly AssigneeGroup[] | undefined;

/** Settings of the picker inside an element; each is described at `<assignee-multiselect>`. */
export type PickerSettings = OwnSettings & {
  /** Groups for every record, or a rule that finds them for each; where many records are changed at once a rule has no say. */
  groups?: readonly AssigneeGroup[] | RecordGroups | undefined;
};

type OwnSettings = Partial<
  Pick<
    AssigneeMultiselect,
    | 'assignToMe'
    | 'explicitChoice'
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

/** A rule of the page that fails takes no picker with it. */
function groupsFor(record: LeadDraft | Lead, rule: RecordGroups): readonly AssigneeGroup[] | undefined {
  try {
    return rule(record);
  } catch (error) {
    warnOnce(rule, 'groups of a picker must be found for every record', error);
    return undefined;
  }
}

/** @param record The one record that the picker is for, if it is one. */
const settled = ({ groups, ...rest }: PickerSettings, record: LeadDraft | Lead | undefined): object =>
  typeof groups === 'function'
    ? { ...rest, groups: record && groupsFor(record, groups) }
    : { ...rest, ...(groups && { groups }) };

/** Gives a picker of many records its settings; of several, a later one wins: `<assignee-multiselect ${pickerSettings(mine, theirs)}>`. */
export const pickerSettings = (...settings: (PickerSettings | undefined)[]): DirectiveResult =>
  elementSettings(settled(Object.assign({}, ...settings) as PickerSettings, undefined));

/** Gives the picker of one record its settings. */
export const settingsFor = (record: LeadDraft | Lead, ...settings: (PickerSettings | undefined)[]): DirectiveResult =>
  elementSettings(settled(Object.assign({}, ...settings) as PickerSettings, record));

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
