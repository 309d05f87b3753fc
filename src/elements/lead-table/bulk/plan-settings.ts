// What the pickers of a change of many records take of the host's settings: each what makes sense where it stands.
import type { RemovalRules } from '../../../domain/assignment/removal-rules.js';
import { type PickerSettings, recordPicker } from '../../assignee-multiselect/picker-settings.js';

export interface PlanSettings {
  /** Of who comes: as on a record. */
  adding: PickerSettings;
  /** Of who shares the records: any number. */
  sharing: PickerSettings;
  /** Of who goes: whatever there is can go, also those who have left. */
  leaving: PickerSettings;
}

const given = (settings: PickerSettings): PickerSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/**
 * How few there may be, and whether people may remove themselves or the last one, is a matter of each record: see `planRules`.
 * @param most The most assignees that the back end takes.
 */
export function planSettings(host: PickerSettings = {}, most = Infinity): PlanSettings {
  const { groups, kind, renderChip, renderOption, size, explicitChoice, placeholder, includeInactive, nowrap } = host;
  const { assignToMe = true, max = Infinity, single } = host;
  const leaving = given({ groups, renderChip, renderOption, size, explicitChoice, placeholder });
  const sharing = { ...leaving, ...given({ kind, includeInactive, nowrap }) };
  const limit = Math.min(max, most);
  const adding = { ...sharing, assignToMe, ...given({ single, ...(limit < Infinity && { max: limit }) }) };
  return { adding, sharing, leaving };
}

/** What the host says of taking people off, for each of the records. */
export function planRules(
  capabilities: Parameters<typeof recordPicker>[0],
  host: PickerSettings | undefined,
  userId: string | undefined,
): RemovalRules {
  const { removeSelf, removeLast, min } = recordPicker(capabilities, host);
  return { removeSelf, removeLast, min, userId };
}
