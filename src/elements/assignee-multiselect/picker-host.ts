// What the picker's parts read of the element that they belong to.
import type { LocalizeHost } from '../../controllers/interface/localize-controller.js';
import type { AssigneeGroup } from '../../domain/people/assignee-group.js';
import type { ChipFitHost } from './chips/chip-fit-controller.js';
import type { RenderChip } from './chips/render-chips.js';
import type { ActionsHost } from './edits/assignment-actions.js';
import type { RenderOption } from './list/render-options.js';
import type { PeopleSourceHost } from './people/people-source-controller.js';
import type { ValueHost } from './value/value-controller.js';

export interface PickerHost
  extends ValueHost, PeopleSourceHost, ActionsHost, ChipFitHost, LocalizeHost<'assignee-multiselect'> {
  readonly updateComplete: Promise<boolean>;
  readonly form: HTMLFormElement | null;
  label: string;
  help: string;
  placeholder: string | undefined;
  disabled: boolean;
  readonly: boolean;
  assignToMe: boolean;
  explicitChoice: boolean;
  groups: readonly AssigneeGroup[] | undefined;
  renderOption: RenderOption | undefined;
  renderChip: RenderChip | undefined;
}
