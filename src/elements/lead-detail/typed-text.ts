// What somebody had typed and chosen for a record, as plain text to take along when the record is gone.
import type { ReactiveElement } from 'lit';
import type { LeadEdit } from '../../controllers/record/lead-edits.js';
import type { TermsPatch } from '../../domain/record/assignment-terms.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { copyText } from './copy-text.js';

interface TypedTextContext {
  words: () => LocaleMessages['lead-detail'];
  nameOf: (id: string) => string;
  /** Somebody's other role or last day in words. */
  termsText: (patch: TermsPatch) => string | undefined;
}

function textOf({ profile, assignees }: LeadEdit, { words: wordsNow, nameOf, termsText }: TypedTextContext): string {
  const words = wordsNow();
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

export class TypedText {
  readonly #host: ReactiveElement;
  readonly #context: TypedTextContext;
  #kept: { leadId: string; user: string | undefined; text: string } | undefined;

  constructor(host: ReactiveElement, context: TypedTextContext) {
    this.#host = host;
    this.#context = context;
  }

  /** What this user has typed for a record; empty where that is nothing. */
  of(leadId: string, user: string | undefined): string {
    const kept = this.#kept;
    return kept && kept.leadId === leadId && kept.user === user ? kept.text : '';
  }

  /** Keeps the text of an edit, while the names in it can still be told. */
  keep(edit: LeadEdit, leadId: string, user: string | undefined): void {
    this.#kept = { leadId, user, text: textOf(edit, this.#context) };
  }

  /** The record is there again, and its edit with it. */
  forget(leadId: string): void {
    if (this.#kept?.leadId === leadId) this.#kept = undefined;
  }

  /** Resolves to whether it is on the clipboard; without the right to that it stands selected, to be copied by key. */
  copy(): Promise<boolean> {
    const typed = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.typed > textarea');
    return copyText(this.#kept?.text ?? '', () => typed?.select());
  }
}
