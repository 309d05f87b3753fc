// A `<select multiple>` inside the picker's tag: the field of a page without script, taken over where there is script.
import type { Assignee } from '../../../domain/people/assignee.js';
import type { AssigneeGroup } from '../../../domain/people/assignee-group.js';

export interface NativeSelectHost extends HTMLElement {
  assignees: readonly Assignee[] | undefined;
  groups: readonly AssigneeGroup[] | undefined;
  value: string[];
  name: string;
  label: string;
  required: boolean;
  disabled: boolean;
  single: boolean;
}

function personOf(option: HTMLOptionElement): Assignee {
  const { value, label, dataset } = option;
  return {
    id: value,
    name: label,
    kind: dataset['kind'] === 'team' ? 'team' : 'person',
    ...(dataset['email'] && { email: dataset['email'] }),
    // By itself or by its group.
    ...(option.matches(':disabled') && { disabledReason: dataset['reason'] ?? '' }),
  };
}

/**
 * Gives the picker what a select has, but for what it was given itself, and takes the select out of its form and out of
 * sight, so that nothing is sent or read out twice. It is not disabled, so that a copy of both is not either.
 */
export function takeOver(select: HTMLSelectElement, host: NativeSelectHost): void {
  const options = [...select.options].filter(({ value }) => value !== '');
  const chosen = options.filter(({ selected }) => selected).map(({ value }) => value);
  const groups = [...select.querySelectorAll('optgroup')].map((group) => ({
    label: group.label,
    members: [...group.querySelectorAll('option')].map(({ value }) => ({ id: value })),
  }));
  if (select.id && !host.id) {
    // The labels of the page lead to the picker from now on.
    host.id = select.id;
    select.removeAttribute('id');
  } else {
    // A label around both is the picker's too.
    const labels = [...select.labels].filter((element) => !element.contains(select));
    host.label ||= labels.map((element) => element.textContent.trim()).join(' ');
  }
  host.assignees ??= options.map(personOf);
  if (groups.length > 0) host.groups ??= groups;
  if (host.value.length === 0) host.value = chosen;
  host.name ||= select.name;
  host.required ||= select.required;
  host.disabled ||= select.disabled;
  host.single ||= !select.multiple;
  select.setAttribute('form', '');
  select.hidden = true;
}
