// What somebody had typed for a record, as plain text to take along when the record is gone.
import type { LeadEdit } from '../../controllers/record/lead-edits.js';
import type { LocaleMessages } from '../../locales/locale.js';

export function typedText(
  { profile, assignees }: LeadEdit,
  words: LocaleMessages['lead-detail'],
  nameOf: (id: string) => string,
): string {
  const fields = profile.content ?? {};
  const lines = profile.fields.schema.flatMap((field) => {
    const typed = fields[field.name];
    return typed ? `${words.fieldLabel(field)}: ${typed.text}` : [];
  });
  const { add = [], remove = [] } = assignees.content ?? {};
  const people = [...add.map((id) => `+ ${nameOf(id)}`), ...remove.map((id) => `− ${nameOf(id)}`)];
  return [...lines, ...(people.length > 0 ? [`${words.assignees}: ${people.join(', ')}`] : [])].join('\n');
}
