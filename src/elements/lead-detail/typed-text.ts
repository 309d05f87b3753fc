// What somebody had typed and chosen for a record, as plain text to take along when the record is gone.
import type { LeadEdit } from '../../controllers/record/lead-edits.js';
import type { TermsPatch } from '../../domain/record/assignment-terms.js';
import type { LocaleMessages } from '../../locales/locale.js';

export interface TypedTextContext {
  words: LocaleMessages['lead-detail'];
  nameOf: (id: string) => string;
  /** Somebody's other role or last day in words. */
  termsText: (patch: TermsPatch) => string | undefined;
}

export function typedText({ profile, assignees }: LeadEdit, { words, nameOf, termsText }: TypedTextContext): string {
  const fields = profile.content ?? {};
  const lines = profile.fields.schema.flatMap((field) => {
    const typed = fields[field.name];
    return typed ? `${words.fieldLabel(field)}: ${typed.text}` : [];
  });
  const { add = [], remove = [], primaryId, terms = {} } = assignees.content ?? {};
  const text = (id: string): string => {
    const chosen = Object.hasOwn(terms, id) && termsText(terms[id]!);
    return chosen ? `${nameOf(id)} (${chosen})` : nameOf(id);
  };
  const people = [
    ...add.map((id) => `+ ${text(id)}`),
    ...remove.map((id) => `− ${nameOf(id)}`),
    ...Object.keys(terms).flatMap((id) => (add.includes(id) ? [] : text(id))),
  ];
  if (people.length > 0) lines.push(`${words.assignees}: ${people.join(', ')}`);
  if (primaryId !== undefined) lines.push(`${words.primary}: ${primaryId ? nameOf(primaryId) : '–'}`);
  return lines.join('\n');
}
