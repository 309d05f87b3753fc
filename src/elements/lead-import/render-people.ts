// The people whom the file names, one row per name: who they are in the directory, and what becomes of those who are nobody's or several people's.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import { peopleToCreate } from '../../controllers/import/people-of-rows.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import type { OpenPerson, UnknownPeopleChoice } from '../../domain/import/people/import-people.js';
import { type Assignee, isDisabled } from '../../domain/people/assignee.js';
import type { ImportView } from './failure-words.js';
import { type Answers, nameOf, renderPersonChoice } from './render-person-choice.js';
import { showMore } from './show-more.js';

/** Names that are listed at once; the most frequent come first. */
const shownNames = 100;
/** Names that fit without scrolling. */
const unscrolledNames = 8;

/** Names in items of a list, as many as fit and the others on demand. */
const renderItems = <T>(
  people: readonly T[],
  { words, format }: ImportView,
  renderItem: (person: T) => TemplateResult,
): unknown =>
  showMore({
    items: people,
    step: shownNames,
    renderItem,
    more: (rest) => words.morePeople(rest, format),
    wrap: (button) => html`<li>${button}</li>`,
  });

interface Choice {
  value: UnknownPeopleChoice;
  label: string;
  hint: string;
}

function choicesOf({ canCreatePeople, me }: CheckedRows, { words }: ImportView): Choice[] {
  return [
    ...(canCreatePeople ? [{ value: 'create' as const, label: words.createPeople, hint: words.createPeopleHint }] : []),
    ...(me ? [{ value: 'me' as const, label: words.assignToMe, hint: words.assignToMeHint(me.name) }] : []),
    { value: 'unassigned', label: words.leaveUnassigned, hint: words.leaveUnassignedHint },
  ];
}

/** People of the file among whom one may find whom one means without a search. */
const mostOthers = 20;

/** In the order of their names, once for all rows. */
const inOrder = new WeakMap<CheckedRows, Assignee[]>();

function othersOf(checked: CheckedRows, candidates: readonly Assignee[]): Assignee[] {
  let people = inOrder.get(checked);
  if (!people) {
    const { compare } = new Intl.Collator();
    people = [...checked.people.everybody]
      .filter((person) => !isDisabled(person))
      .sort((a, b) => compare(a.name, b.name));
    inOrder.set(checked, people);
  }
  const first = people.slice(0, mostOthers + candidates.length);
  return first.filter((person) => !candidates.includes(person)).slice(0, mostOthers);
}

/** Whether the back end leaves somebody who has left on the records of a file. */
const keepsInactive = ({ adapter, recordType }: ImportView): boolean =>
  adapter?.importLeads !== undefined && capabilitiesOf(adapter, recordType)?.importInactive === true;

function renderInactive(checked: CheckedRows, view: ImportView): TemplateResult | typeof nothing {
  const { inactive } = checked;
  if (inactive.length === 0) return nothing;
  const { words, format } = view;
  return html`<fieldset class="people" id="inactive-people">
    <legend>${words.inactivePeople(inactive.length, format)}</legend>
    <ul class="names" role="list">
      ${renderItems(inactive, view, (person) => {
        const [themselves] = person.candidates;
        const kept = themselves?.inactive && keepsInactive(view) ? themselves : undefined;
        const why = kept ? undefined : (themselves?.disabledReason ?? words.inactiveNotKept);
        return html`<li>
          <bdi>${person.reference}</bdi> <span class="help">${words.rows(person.rows, format)}</span>
          ${renderPersonChoice(person.key, { label: words.standInFor(person.reference), candidates: [], kept, others: othersOf(checked, person.candidates) }, view)}
          ${why === undefined ? nothing : html`<span class="help not-kept">${why}</span>`}
        </li>`;
      })}
    </ul>
    <p class="help">${words.leaveUnassignedHint}</p>
  </fieldset>`;
}

function renderNames(people: readonly OpenPerson[], checked: CheckedRows, view: ImportView): TemplateResult {
  const { words, format } = view;
  return html`<ul
    class="names"
    role="list"
    tabindex=${people.length > unscrolledNames ? 0 : nothing}
    aria-label=${words.unknownPeople(people.length, format)}
  >
    ${renderItems(
      people,
      view,
      (person) =>
        html`<li>
          <bdi>${person.reference}</bdi> <span class="help">${words.rows(person.rows, format)}</span>
          ${renderPersonChoice(
            person.key,
            {
              label: words.personIs(person.reference),
              hint: person.candidates.length > 0 ? words.perhaps(nameOf(person.candidates[0]!)) : undefined,
              unset: words.asBelow,
              candidates: person.candidates,
              others: othersOf(checked, person.candidates),
              canCreate: checked.canCreatePeople,
            },
            view,
          )}
        </li>`,
    )}
  </ul>`;
}

/** Names one after the other, as the language separates them, without an "and" before the last. */
function series(names: readonly string[], locale: string): string {
  const [, between] = new Intl.ListFormat(locale).formatToParts(['a', 'b', 'c']);
  return names.join(between!.value);
}

/** Whom the import makes users: said by name before it does. */
function renderCreated(checked: CheckedRows, { words, format, controller }: ImportView): unknown {
  const created = peopleToCreate(checked, controller.sending);
  if (created.length === 0) return nothing;
  const names = created.slice(0, 10).map(({ reference }) => reference);
  const rest = created.length - names.length;
  // How many more there are has its own "and".
  const list = rest > 0 ? `${series(names, format.locale)} ${words.morePeople(rest, format)}` : format.list(names);
  return html`<p class="message warning" id="created-people">${words.willCreate(created.length, list, format)}</p>`;
}

function renderUnknown(checked: CheckedRows, view: ImportView, asked: boolean): TemplateResult | typeof nothing {
  const { unknown } = checked;
  if (unknown.length === 0) return nothing;
  const { words, format, controller } = view;
  const choices = controller.sending.people;
  const missing = asked && controller.undecided.unknown;
  return html`<fieldset
    class="people"
    id="unknown-people"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${missing ? 'true' : 'false'}
    aria-describedby=${missing ? 'unknown-question unknown-error' : 'unknown-question'}
  >
    <legend>${words.unknownPeople(unknown.length, format)}</legend>
    ${renderNames(unknown, checked, view)}
    <p id="unknown-question">${words.unknownQuestion}</p>
    <div class="choices">
      ${choicesOf(checked, view).map(
        ({ value, label, hint }) =>
          html`<div class="choice">
            <label>
              <input
                type="radio"
                name="unknown"
                value=${value}
                aria-describedby="hint-${value}"
                .checked=${choices.unknown === value}
                @change=${() => controller.sending.setUnknown(value)}
              />
              <span>${label}</span>
            </label>
            <span class="help" id="hint-${value}">${hint}</span>
          </div>`,
      )}
    </div>
    ${missing ? html`<p class="error" id="unknown-error">${words.chooseUnknown}</p>` : nothing}
    ${renderCreated(checked, view)}
  </fieldset>`;
}

function renderWho(person: OpenPerson, index: number, view: ImportView, asked: boolean): TemplateResult {
  const { words, format, controller } = view;
  const missing = asked && controller.sending.people.ambiguous.get(person.key) === undefined;
  const label = words.whoIs(person.reference, person.rows, format);
  const answers: Answers = {
    label,
    id: `who-${index}`,
    unset: words.choosePerson,
    required: true,
    candidates: person.candidates,
    missing,
    ...(missing && { describedBy: `who-error-${index}` }),
  };
  return html`<div class="field">
    <label for="who-${index}">${label}</label>
    ${renderPersonChoice(person.key, answers, view)}
    ${missing ? html`<span class="error" id="who-error-${index}">${words.chooseAmbiguous}</span>` : nothing}
  </div>`;
}

/** Names of several people about which nobody has to decide, because there are so many of them. */
function renderRare(people: readonly OpenPerson[], view: ImportView): TemplateResult {
  const { words, format } = view;
  return html`<details>
    <summary>${words.moreAmbiguous(people.length, format)}</summary>
    <ul class="names" role="list">
      ${renderItems(people, view, ({ key, reference, rows, candidates }) => {
        const label = words.whoIs(reference, rows, format);
        return html`<li>${label} ${renderPersonChoice(key, { label, candidates }, view)}</li>`;
      })}
    </ul>
  </details>`;
}

/** Names that are somebody's: nothing is to be decided about them. */
function renderKnown({ people }: CheckedRows, view: ImportView): TemplateResult | typeof nothing {
  const { known } = people;
  if (known.length === 0) return nothing;
  const { words, format } = view;
  return html`<details class="known-people">
    <summary>${words.knownPeople(known.length, format)}</summary>
    <ul class="names" role="list">
      ${renderItems(
        known,
        view,
        ({ reference, rows, assignee }) =>
          html`<li>
            <bdi>${reference}</bdi> <span class="help">${words.rows(rows, format)}</span>
            <span class="known-as help">${words.knownAs(nameOf(assignee))}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** @param asked Whether the import was asked for while something was still open. */
export function renderPeople(checked: CheckedRows, view: ImportView, asked: boolean): TemplateResult | typeof nothing {
  const { words, format } = view;
  const { ambiguous, moreAmbiguous, unknown, inactive, people } = checked;
  if (people.known.length + unknown.length + inactive.length + ambiguous.length === 0) return nothing;
  const who =
    ambiguous.length > 0
      ? html`<fieldset class="people">
          <legend>${words.ambiguousPeople(ambiguous.length + moreAmbiguous.length, format)}</legend>
          <div class="who">${ambiguous.map((person, index) => renderWho(person, index, view, asked))}</div>
          ${moreAmbiguous.length > 0 ? renderRare(moreAmbiguous, view) : nothing}
        </fieldset>`
      : nothing;
  return html`<section class="people" id="people-of-file" aria-labelledby="people-title">
    <h3 id="people-title">${words.peopleTitle}</h3>
    ${renderKnown(checked, view)} ${renderInactive(checked, view)} ${renderUnknown(checked, view, asked)} ${who}
  </section>`;
}
