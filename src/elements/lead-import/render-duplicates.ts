// Rows that are there already, in the file, in the back end or from an earlier import: what becomes of all of them and of each.
import { html, nothing, type TemplateResult } from 'lit';
import type { Duplicate } from '../../controllers/import/duplicate-rows.js';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import { changeOf } from '../../controllers/import/record-change.js';
import type { DuplicateChoice } from '../../controllers/import/sending-choices.js';
import { fieldValue } from '../../domain/record/lead.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import type { ImportView } from './failure-words.js';
import { cut } from './row-words.js';
import { showMore } from './show-more.js';

/** Rows that are listed at once. */
const shownRows = 100;

const choiceName = (choice: DuplicateChoice, { words }: ImportView): string =>
  ({ skip: words.duplicateSkipOne, update: words.duplicateUpdateOne, create: words.duplicateCreateOne })[choice];

/** What a row is a duplicate of. */
export function duplicateText(duplicate: Duplicate | undefined, { words, format }: ImportView): string {
  switch (duplicate?.in) {
    case undefined:
      return '';
    case 'file':
      return words.duplicateOfRow(duplicate.rowNumber, format);
    case 'back-end':
      return words.duplicateOfRecord(duplicate.lead.name);
    case 'import':
      return words.duplicateOfImport;
  }
}

function renderAll(inCrm: number, { words, controller }: ImportView): TemplateResult {
  const choices: [DuplicateChoice, string, string?][] = [
    ['skip', words.duplicateSkip],
    ...(inCrm > 0
      ? [['update', words.duplicateUpdate, words.duplicateUpdateHint] as [DuplicateChoice, string, string]]
      : []),
    ['create', words.duplicateCreate],
  ];
  return html`<div class="choices">
    ${choices.map(
      ([value, label, hint]) =>
        html`<div class="choice">
          <label>
            <input
              type="radio"
              name="duplicates"
              value=${value}
              .checked=${controller.sending.duplicates === value}
              @change=${() => controller.sending.setDuplicates(value)}
            />
            <span>${label}</span>
          </label>
          ${hint ? html`<span class="help">${hint}</span>` : nothing}
        </div>`,
    )}
  </div>`;
}

/** Fields of the file that an update changes, each of which may be left alone. */
function renderFields({ matching }: CheckedRows, { words, controller }: ImportView): TemplateResult {
  const fields = matching.schema.fields.filter(
    ({ name }) =>
      name === 'name' || matching.columns.some(({ target }) => target.kind === 'field' && target.field === name),
  );
  return html`<details class="update-fields">
    <summary>${words.updateFields}</summary>
    <div class="choices">
      ${fields.map(
        (field) =>
          html`<div class="choice">
            <label>
              <input
                type="checkbox"
                .checked=${!controller.sending.keptFields.has(field.name)}
                @change=${(event: Event) =>
                  controller.sending.setKept(field.name, !(event.currentTarget as HTMLInputElement).checked)}
              />
              <span>${words.fieldLabel(field)}</span>
            </label>
          </div>`,
      )}
    </div>
  </details>`;
}

/** The values that an update would change, as they are and as they would be. */
function changesOf(rowNumber: number, duplicate: Duplicate, checked: CheckedRows, view: ImportView): string {
  const { words, controller } = view;
  const row = checked.matching.table.rows.find((each) => each.rowNumber === rowNumber);
  if (duplicate.in !== 'back-end' || !row) return '';
  const draft = changeOf(checked.readingOf(row), checked.saidBy(row), controller.sending.keptFields, duplicate.lead);
  return checked.matching.schema.fields
    .map((field) => {
      const [before, after] = [fieldValue(duplicate.lead, field.name), fieldValue(draft, field.name)].map(textOfValue);
      return after && after !== before ? `${words.fieldLabel(field)}: ${cut(before || '–')} → ${cut(after)}` : '';
    })
    .filter(Boolean)
    .join('; ');
}

function renderRow(
  [rowNumber, duplicate]: [number, Duplicate],
  checked: CheckedRows,
  view: ImportView,
): TemplateResult {
  const { words, format, controller } = view;
  const own = controller.sending.ownChoiceOf(rowNumber);
  const choices: DuplicateChoice[] = duplicate.in === 'back-end' ? ['skip', 'update', 'create'] : ['skip', 'create'];
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    controller.sending.setRow(rowNumber, value === '' ? undefined : (value as DuplicateChoice));
  };
  const update = controller.sending.fateOf(rowNumber, duplicate) === 'update';
  return html`<li>
    <span>${words.row} ${format.number(rowNumber)}: <bdi>${duplicateText(duplicate, view)}</bdi></span>
    <select class="input" aria-label=${words.duplicateRow(rowNumber, format)} @change=${choose}>
      <option value="" .selected=${own === undefined}>${words.duplicateAsAll}</option>
      ${choices.map((choice) => html`<option value=${choice} .selected=${choice === own}>${choiceName(choice, view)}</option>`)}
    </select>
    ${update ? html`<span class="help"><bdi>${changesOf(rowNumber, duplicate, checked, view)}</bdi></span>` : nothing}
  </li>`;
}

export function renderDuplicates(checked: CheckedRows, view: ImportView): TemplateResult | typeof nothing {
  const { duplicates } = checked;
  if (duplicates.size === 0) return nothing;
  const { words, format, controller } = view;
  const count = (kind: Duplicate['in']): number => [...duplicates.values()].filter((each) => each.in === kind).length;
  const [inFile, inCrm, imported] = [count('file'), count('back-end'), count('import')];
  const updates = [...duplicates].some(([row, each]) => controller.sending.fateOf(row, each) === 'update');
  return html`<fieldset class="people" id="duplicates">
    <legend>${words.duplicatesTitle(duplicates.size, format)}</legend>
    <p class="help">
      ${inCrm > 0 ? words.duplicatesInCrm(inCrm, format) : ''}
      ${inFile > 0 ? words.duplicatesInFile(inFile, format) : ''}
      ${imported > 0 ? words.duplicatesOfImport(imported, format) : ''}
    </p>
    ${renderAll(inCrm, view)} ${updates ? renderFields(checked, view) : nothing}
    <details class="duplicate-rows">
      <summary>${words.duplicateEach}</summary>
      <ul role="list">
        ${showMore({
          items: [...duplicates],
          step: shownRows,
          renderItem: (each) => renderRow(each, checked, view),
          more: (rest) => words.more(rest, format),
          wrap: (button) => html`<li>${button}</li>`,
        })}
      </ul>
    </details>
  </fieldset>`;
}
