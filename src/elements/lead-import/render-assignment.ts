// Who the rows are assigned to: whom the file says, everybody who is chosen here, or one of them in turn, with how many each gets.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import { rowsOfPeople } from '../../controllers/import/people-of-rows.js';
import type { AssignmentPlan } from '../../controllers/import/sending-choices.js';
import { type SplitBy, splitCounts } from '../../domain/import/people/assignment-plan.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { distinctNames } from '../../domain/people/distinct-names.js';
import type { AssigneesChangedEvent } from '../../events.js';
import { type PickerSettings, pickerSettings } from '../assignee-multiselect/picker-settings.js';
import { pickerParts } from '../exported-parts.js';
import type { ImportView } from './failure-words.js';
import { showMore } from './show-more.js';

function renderKind(kind: AssignmentPlan['kind'], label: string, { controller }: ImportView): TemplateResult {
  const { plan } = controller.sending;
  return html`<div class="choice">
    <label>
      <input
        type="radio"
        name="plan"
        value=${kind}
        .checked=${plan.kind === kind}
        @change=${() => controller.sending.setPlan({ ...controller.sending.plan, kind })}
      />
      <span>${label}</span>
    </label>
  </div>`;
}

/** Those among whom the rows are divided, with what each has and can take. Never rejects. */
async function choosePeople(
  ids: readonly string[],
  { people }: CheckedRows,
  { controller: { sending }, adapter, format }: ImportView,
): Promise<void> {
  const known = new Map([...people.everybody, ...sending.plan.people].map((person) => [person.id, person]));
  const named = (id: string): Assignee => known.get(id) ?? { id, name: id, kind: 'person' };
  const chosen = ids.map(named);
  sending.setPlan({ ...sending.plan, people: chosen });
  const found = await adapter?.getAssignees([...ids], { locale: format.locale }).catch(() => []);
  // Somebody else may have been chosen meanwhile.
  if (sending.plan.people !== chosen) return;
  for (const person of found ?? []) known.set(person.id, person);
  sending.setPlan({ ...sending.plan, people: ids.map(named) });
}

/** How many each record may have is asked of each: these share all of them. */
export function settingsOfSeveral(settings: PickerSettings = {}): PickerSettings {
  const { max: _max, min: _min, single: _single, removeLast: _last, removeSelf: _self, ...rest } = settings;
  return rest;
}

function renderPicker(checked: CheckedRows, view: ImportView): TemplateResult {
  const { words, controller, adapter, picker } = view;
  const { plan } = controller.sending;
  return picker.render(
    () =>
      html`<assignee-multiselect
        id="plan-people"
        exportparts=${pickerParts}
        .adapter=${adapter}
        .label=${words.planPeople}
        ${pickerSettings({ assignToMe: plan.kind === 'all' }, settingsOfSeveral(view.pickerSettings))}
        .value=${plan.people.map(({ id }) => id)}
        @assignees-changed=${(event: AssigneesChangedEvent) => void choosePeople(event.detail.value, checked, view)}
      ></assignee-multiselect>`,
  );
}

/** Ways to split for which somebody's load has to be known, and is of nobody here. */
function unknownLoads({ people, by }: AssignmentPlan): SplitBy[] {
  const loads = [
    ['open-records', people.some(({ openRecords }) => openRecords !== undefined)],
    ['capacity', people.some(({ capacity }) => capacity !== undefined)],
  ] as const;
  return people.length === 0 ? [] : loads.flatMap(([each, known]) => (known || each === by ? [] : [each]));
}

function renderSplitBy({ words, controller }: ImportView): TemplateResult {
  const { sending } = controller;
  const { plan } = sending;
  const without = unknownLoads(plan);
  const names: [SplitBy, string][] = [
    ['count', words.splitByCount],
    ['open-records', words.splitByOpenRecords],
    ['capacity', words.splitByCapacity],
  ];
  return html`<div class="field">
      <label for="split-by">${words.splitBy}</label>
      <select
        class="input"
        id="split-by"
        @change=${(event: Event) =>
          sending.setPlan({ ...sending.plan, by: (event.currentTarget as HTMLSelectElement).value as SplitBy })}
      >
        ${names
          .filter(([by]) => !without.includes(by))
          .map(([by, name]) => html`<option value=${by} .selected=${plan.by === by}>${name}</option>`)}
      </select>
    </div>
    <div class="choice">
      <label>
        <input
          type="checkbox"
          id="split-together"
          .checked=${plan.together ?? false}
          @change=${(event: Event) =>
            sending.setPlan({ ...sending.plan, together: (event.currentTarget as HTMLInputElement).checked })}
        />
        <span>${words.splitTogether}</span>
      </label>
    </div>`;
}

/** People who are listed; those with the most rows come first. */
const shownPeople = 12;

/** How many rows each gets. */
export function rowsByPerson(checked: CheckedRows, { controller }: ImportView): { name: string; rows: number }[] {
  const { sending, rowsToSend: total } = controller;
  const { plan } = sending;
  const listed = (among: readonly Assignee[], each: [id: string, rows: number][]): { name: string; rows: number }[] => {
    const names = distinctNames(among);
    return each.map(([id, rows]) => ({ name: names.get(id) ?? id, rows }));
  };
  const sameForAll = (rowsOf: (id: string) => number) =>
    listed(
      plan.people,
      plan.people.map(({ id }) => [id, rowsOf(id)]),
    );
  if (plan.kind === 'all') return sameForAll(() => total);
  if (plan.kind === 'split') {
    const companies = plan.together ? controller.companies.sizes : undefined;
    if (plan.together && !companies) return [];
    const counts = splitCounts(plan.people, plan, total, companies);
    return sameForAll((id) => counts.get(id) ?? 0);
  }
  const rows = [...rowsOfPeople(checked, sending)].sort(([, a], [, b]) => b - a);
  const among = new Map([...checked.people.everybody, ...sending.others.all].map((person) => [person.id, person]));
  if (checked.me) among.set(checked.me.id, checked.me);
  for (const { key, reference } of checked.unknown) among.set(key, { id: key, name: reference, kind: 'person' });
  return listed(
    rows.flatMap(([id]) => among.get(id) ?? []),
    rows,
  );
}

function renderGains(checked: CheckedRows, view: ImportView): TemplateResult | typeof nothing {
  const { words, format, access } = view;
  const each = rowsByPerson(checked, view);
  if (each.length === 0) return nothing;
  // Whoever has no room gets none, which the list says.
  const some = each.filter(({ rows }) => rows > 0).length;
  return html`<details class="gains" ?open=${view.controller.sending.plan.kind !== 'file'}>
    <summary>${access === 'none' ? words.whoGets(some, format) : words.whoGains(some, format)}</summary>
    <ul class="names" role="list">
      ${showMore({
        items: each,
        step: shownPeople,
        renderItem: ({ name, rows }) =>
          html`<li><bdi>${name}</bdi> <span class="help">${words.rows(rows, format)}</span></li>`,
        more: (rest) => words.morePeople(rest, format),
        wrap: (button) => html`<li>${button}</li>`,
      })}
    </ul>
  </details>`;
}

/** What the choice leaves out: nobody is chosen, or whom the file says. */
function planText({ matching }: CheckedRows, { words, controller }: ImportView): string {
  if (controller.sending.plan.people.length === 0) return words.planNobody;
  return matching.columns.some(({ target }) => target.kind === 'assignees') ? words.planKept : '';
}

export function renderAssignment(checked: CheckedRows, view: ImportView): TemplateResult | typeof nothing {
  if (checked.ready === 0) return nothing;
  const { words, controller } = view;
  const { plan } = controller.sending;
  const chosen = plan.kind !== 'file';
  return html`<fieldset class="people" id="assignment">
    <legend>${words.assignees}</legend>
    <div class="choices">
      ${renderKind('file', words.planFile, view)} ${renderKind('all', words.planAllLabel, view)}
      ${renderKind('split', words.planSplitLabel, view)}
    </div>
    ${
      chosen
        ? html`${renderPicker(checked, view)} ${plan.kind === 'split' ? renderSplitBy(view) : nothing}
            <p class="help" id="plan-text" role="status">${planText(checked, view)}</p>`
        : nothing
    }
    ${renderGains(checked, view)}
  </fieldset>`;
}
