// In which role and until which day people are on a record: as it is read, as it is changed, and what ends soon.
import { nothing, type TemplateResult } from 'lit';
import { html } from '../server-templates.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import type { AssigneeEdit } from '../../controllers/record/assignee-edit.js';
import type { ResolvedAssignee } from '../../controllers/people/people-by-id-controller.js';
import { patchOf, termsOf, type TermsPatch } from '../../domain/record/assignment-terms.js';
import { daysBetween, today } from '../../domain/record/calendar-days.js';
import { isSoon } from '../../domain/record/ending-assignments.js';
import type { Lead } from '../../domain/record/lead.js';
import { formatDay } from '../../locales/format-value.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import {
  roleText,
  type TermsChoices,
  termsChoices,
  TermsFields,
  type TermsFieldsChange,
  termsText,
} from '../fields/terms-fields.js';
import { personName } from '../person-name.js';

export interface TermsContext {
  lead: Lead;
  adapter: LeadDataAdapter | undefined;
  words: LocaleMessages['lead-detail'];
  format: Format;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
}

function endsIn(until: string, { words, format, adapter, lead }: TermsContext): string {
  const { assignmentTimeZone } = capabilitiesOf(adapter, lead.recordType) ?? {};
  return words.endsIn(Math.max(0, daysBetween(today(new Date(), assignmentTimeZone), until)), format);
}

/** Of one person in the list. */
export function renderTerms(id: string, context: TermsContext): TemplateResult | typeof nothing {
  const terms = termsOf(context.lead.assignmentTerms, id);
  const roles = capabilitiesOf(context.adapter, context.lead.recordType)?.assignmentRoles ?? [];
  const text = termsText(terms, { roles }, context);
  if (text.length === 0) return nothing;
  return html`<span class="terms-note" part="terms"
    ><bdi .textContent=${text.join(' · ')}></bdi>${
      isSoon(terms.until)
        ? html` <span class="badge ending" part="ending">${endsIn(terms.until, context)}</span>`
        : nothing
    }</span
  >`;
}

const nameOf = (person: ResolvedAssignee | undefined, { words }: TermsContext): string => personName(person, words);

/** What is said of whose assignment ends soon, in their order; `undefined` while names are on their way. */
export function endingTexts(
  ending: readonly { id: string; until: string }[],
  context: TermsContext,
): string[] | undefined {
  const { words, format, resolve } = context;
  const theirs = resolve(ending.map(({ id }) => id));
  if (theirs.some(({ status }) => status === 'loading')) return undefined;
  return ending.map(({ until }, index) =>
    words.assignmentEnds(nameOf(theirs[index], context), endsIn(until, context), formatDay(until, format)),
  );
}

/** The fields of an edit. */
export class EditTerms {
  readonly #fields = new TermsFields();
  readonly #redraw: () => void;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** Whether every last day is whole; one that is not says so. */
  check(): boolean {
    return this.#fields.check(this.#redraw);
  }

  render(edit: AssigneeEdit, context: TermsContext): TemplateResult | typeof nothing {
    const { adapter, lead } = context;
    const choices = termsChoices(adapter, lead.recordType);
    if (!choices) return nothing;
    const ids = edit.value;
    return this.#fields.render({
      ...context,
      choices,
      ids,
      terms: edit.preview.assignmentTerms,
      disabled: edit.state.status === 'saving',
      locked: new Set(lead.lockedAssignees?.map(({ assigneeId }) => assigneeId)),
      set: (id, patch) => stageTerms(edit, id, patch),
      redraw: this.#redraw,
      changeOf: (id, name) => changeOf(id, name, edit, { ...context, choices }),
    });
  }
}

type ChoiceContext = TermsContext & { choices: TermsChoices };

function changeOf(id: string, name: string, edit: AssigneeEdit, context: ChoiceContext): TermsFieldsChange | undefined {
  const { terms } = edit.content ?? {};
  if (!terms || !Object.hasOwn(terms, id)) return undefined;
  const { words } = context;
  return {
    patch: patchOf(terms, id),
    note: html`<span class="help">${words.termsBefore(beforeText(id, patchOf(terms, id), context))}</span>`,
    action: html`<button
      type="button"
      class="button quiet"
      aria-label=${words.undoEntry(name)}
      @click=${(event: Event) => takeBack(event, id, edit, context)}
    >
      ${words.undo}
    </button>`,
  };
}

/** What was saved, of what is chosen anew. */
function beforeText(id: string, { role, until }: TermsPatch, context: ChoiceContext): string {
  const had = termsOf(context.lead.assignmentTerms, id);
  return patchText(
    {
      ...(role !== undefined && { role: had.role ?? null }),
      ...(until !== undefined && { until: had.until ?? null }),
    },
    context,
  );
}

/** "Closer · no last day". */
export function patchText(
  { role, until }: TermsPatch,
  { words, format, choices }: Pick<TermsContext, 'words' | 'format'> & { choices: Pick<TermsChoices, 'roles'> },
): string {
  const texts = [
    role !== undefined && (role === null ? words.noRole : roleText(role, choices, words)),
    until !== undefined && (until === null ? words.noEnd : words.until(formatDay(until, format))),
  ].filter((text) => text !== false);
  return texts.join(' · ');
}

function takeBack(event: Event, id: string, edit: AssigneeEdit, { lead }: TermsContext): void {
  // The button goes with the change.
  const row = (event.currentTarget as HTMLElement).closest('li');
  row?.querySelector<HTMLElement>('select, input')?.focus();
  stageTerms(edit, id, { role: null, until: null, ...termsOf(lead.assignmentTerms, id) });
}

/** Stages another role or last day of somebody. */
function stageTerms(edit: AssigneeEdit, id: string, patch: TermsPatch): void {
  edit.set(edit.value, { staged: { ...edit.staged, [id]: { ...patchOf(edit.staged, id), ...patch } } });
}
