// A `<select multiple>` inside the picker's tag: the field of a page without script, taken over where there is script.
import type { Assignee } from '../../domain/assignee.js';
import type { AssigneeGroup } from '../../domain/assignee-group.js';

export interface LightSelect {
  assignees: Assignee[];
  /** One for each `<optgroup>`. */
  groups: AssigneeGroup[];
  value: string[];
  name: string;
  required: boolean;
  disabled: boolean;
  single: boolean;
  /** Text of the labels that point at it. */
  label: string;
}

const personOf = ({ value, label, disabled, dataset }: HTMLOptionElement): Assignee => ({
  id: value,
  name: label,
  kind: dataset['kind'] === 'team' ? 'team' : 'person',
  ...(dataset['email'] && { email: dataset['email'] }),
  ...(disabled && { disabledReason: dataset['reason'] ?? '' }),
});

/** Reads a select and takes it out of its form and out of sight, so that nothing is sent or read out twice. */
export function takeOver(select: HTMLSelectElement): LightSelect {
  const options = [...select.options].filter(({ value }) => value !== '');
  const groups = [...select.querySelectorAll('optgroup')].map((group) => ({
    label: group.label,
    members: [...group.querySelectorAll('option')].map(({ value }) => ({ id: value })),
  }));
  const { name, required, disabled, multiple } = select;
  // A label around both is the picker's too.
  const labels = [...select.labels].filter((element) => !element.contains(select));
  const label = labels.map((element) => element.textContent.trim()).join(' ');
  const taken = {
    assignees: options.map(personOf),
    groups,
    value: options.filter(({ selected }) => selected).map(({ value }) => value),
    name,
    required,
    disabled,
    single: !multiple,
    label,
  };
  select.disabled = true;
  select.hidden = true;
  return taken;
}
