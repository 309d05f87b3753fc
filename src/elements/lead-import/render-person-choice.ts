// Who is meant by a name of the file, or takes its rows: what can be told at once, and anybody else of the directory by a search.
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { createPerson } from '../../domain/import/people/name-choices.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { AssigneesChangedEvent } from '../../events.js';
import { pickerSettings } from '../assignee-multiselect/picker-settings.js';
import { pickerParts } from '../exported-parts.js';
import type { ImportView } from './failure-words.js';
import { settingsOfSeveral } from './render-assignment.js';

export interface Answers {
  /** What is asked. */
  label: string;
  /** Of the field, which has a label of its own then. */
  id?: string;
  /** What stands where nothing was chosen, if that is not the same as nobody. */
  unset?: string;
  required?: boolean;
  /** Whose names are close, or who have that name. */
  candidates: readonly Assignee[];
  /** People of the file among whom one may find whom one means without a search. */
  others?: readonly Assignee[];
  canCreate?: boolean;
  /** Who has the name and has left. */
  kept?: Assignee | undefined;
  /** Who may be meant, where nothing was answered. */
  hint?: string | undefined;
  /** Whether the answer was missed. */
  missing?: boolean;
  describedBy?: string;
}

/** The choice that asks for a search. */
const search = '?search';
const unanswered = '?';

/** A person among others of the name. */
export const nameOf = ({ name, email }: Assignee): string => (email ? `${name}, ${email}` : name);

/** `nobody`: what stands as long as nobody was found. */
function renderSearch(
  key: string,
  { chosen, nobody, label }: { chosen: string | undefined; nobody: string | undefined; label: string },
  view: ImportView,
): TemplateResult {
  const { adapter, controller, format, picker } = view;
  const { sending } = controller;
  const take = ({ detail }: AssigneesChangedEvent): void => {
    sending.setPerson(key, detail.value[0] ?? nobody, true);
    void sending.others.learn(detail.value, { adapter, locale: format.locale });
  };
  return picker.render(
    () =>
      html`<assignee-multiselect
        ${pickerSettings(settingsOfSeveral(view.pickerSettings))}
        single
        exportparts=${pickerParts}
        .adapter=${adapter}
        aria-label=${label}
        .value=${chosen ? [chosen] : []}
        @assignees-changed=${take}
      ></assignee-multiselect>`,
  );
}

/** `key`: the name, as the choices know it. */
export function renderPersonChoice(key: string, answers: Answers, view: ImportView): TemplateResult {
  const { label, id, unset, required, candidates, others = [], canCreate, kept, hint, missing, describedBy } = answers;
  const { words, controller } = view;
  const { sending } = controller;
  const chosen = sending.people.ambiguous.get(key);
  const listed = [...candidates, ...others, ...(kept ? [kept] : [])];
  const isListed = !chosen || chosen === createPerson || listed.some((person) => person.id === chosen);
  const searches = !isListed || sending.searches(key);
  const value = searches ? search : (chosen ?? (unset === undefined ? '' : unanswered));
  const option = (of: string, text: string, disabled = false): TemplateResult =>
    html`<option value=${of} ?disabled=${disabled} .selected=${value === of}>${text}</option>`;
  // Whoever looks for somebody has not left it to the choice for all.
  const nobody = required ? undefined : '';
  const choose = (event: Event): void => {
    const answer = (event.currentTarget as HTMLSelectElement).value;
    const searching = answer === search;
    sending.setPerson(key, searching ? nobody : answer === unanswered ? undefined : answer, searching);
    if (kept && answer === kept.id)
      void sending.others.learn([answer], { adapter: view.adapter, locale: view.format.locale });
  };
  return html`<select
      class="input"
      id=${ifDefined(id)}
      ?data-who=${required}
      ?required=${required}
      aria-label=${id ? nothing : label}
      aria-invalid=${missing === undefined ? nothing : missing ? 'true' : 'false'}
      aria-describedby=${ifDefined(describedBy)}
      aria-description=${(value === unanswered && hint) || nothing}
      @change=${choose}
    >
      ${unset === undefined || (required && value !== unanswered) ? nothing : option(unanswered, unset, required)}
      ${candidates.map((person) => option(person.id, nameOf(person)))}
      ${canCreate ? option(createPerson, words.createThis) : nothing} ${option('', words.leaveUnassigned)}
      ${kept ? option(kept.id, words.keepInactive) : nothing}
      ${
        others.length > 0
          ? html`<optgroup label=${words.otherPeople}>
              ${others.map((person) => option(person.id, nameOf(person)))}
            </optgroup>`
          : nothing
      }
      ${option(search, words.searchPerson)}
    </select>
    ${hint && value === unanswered ? html`<span class="help hint" aria-hidden="true">${hint}</span>` : nothing}
    ${searches ? renderSearch(key, { chosen, nobody, label }, view) : nothing}`;
}
