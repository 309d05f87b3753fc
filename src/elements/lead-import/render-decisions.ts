// What a file leaves open about its values: choices in other words, order of dates, missing names, rows that are there already.
import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceTarget } from '../../domain/import/columns/choice-matching.js';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { ChoiceValue } from '../../controllers/import/value-questions.js';
import { dateOrderOf } from '../../domain/values/date-text.js';
import { decimalOf } from '../../domain/values/decimal-sign.js';
import { isDayType } from '../../domain/values/field-type.js';
import type { ImportView } from './failure-words.js';
import { momentText } from './moment-text.js';
import { cut } from './row-words.js';
import { renderDefaults } from './render-defaults.js';
import { renderDuplicates } from './render-duplicates.js';
import { showMore } from './show-more.js';

/** Different values that are listed at first, the most frequent ones: so many that what comes below is still in reach. */
const firstValues = 12;
/** Values that come with each press. */
const moreValues = 100;

const valueOf = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

const keyOf = (target: ChoiceTarget): string => (target.kind === 'option' ? `option:${target.value}` : target.kind);

/** @param text As the file has it. */
function targetOf(key: string, text: string): ChoiceTarget {
  if (key === 'add') return { kind: 'add', label: text };
  if (key.startsWith('option:')) return { kind: 'option', value: key.slice('option:'.length) };
  return { kind: key === 'empty' ? 'empty' : 'keep' };
}

function renderChoice(
  value: ChoiceValue,
  index: number,
  { words, format, controller, adapter }: ImportView,
): TemplateResult {
  const { field, key, text, rows, target } = value;
  const option = (each: ChoiceTarget, label: string): TemplateResult =>
    html`<option value=${keyOf(each)} .selected=${keyOf(each) === keyOf(target)}>${label}</option>`;
  return html`<div class="field">
    <label for="value-${index}">${words.valueBecomes(cut(text), words.fieldLabel(field), rows, format)}</label>
    <select
      class="input"
      id="value-${index}"
      @change=${(event: Event) => controller.decisions.setChoice(field.name, key, targetOf(valueOf(event), text))}
    >
      ${field.extensible && adapter?.addOption ? option({ kind: 'add', label: text }, words.addChoice(cut(text))) : nothing}
      ${option({ kind: 'keep' }, words.keepAsText)} ${option({ kind: 'empty' }, words.leaveEmpty)}
      ${field.options?.map((each) => option({ kind: 'option', value: each.value }, words.optionLabel(each)))}
    </select>
  </div>`;
}

function renderChoices({ choices }: CheckedRows, view: ImportView): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  const { words, format } = view;
  return html`<fieldset class="people" id="values">
    <legend>${words.valuesTitle}</legend>
    <p class="help">${words.valuesHint}</p>
    <div class="who">
      ${showMore({
        items: choices,
        first: firstValues,
        step: moreValues,
        renderItem: (value, index) => renderChoice(value, index, view),
        more: (rest) => words.more(rest, format),
        wrap: (button) => html`<p>${button}</p>`,
      })}
    </div>
  </fieldset>`;
}

const firstWords = { 'day-first': 'dayFirst', 'month-first': 'monthFirst', 'year-first': 'yearFirst' } as const;

function renderFormats({ formats }: CheckedRows, { words, format, controller }: ImportView): unknown {
  return [...formats.values()]
    .filter(({ open }) => open !== undefined)
    .map(({ field, open = '', dateOrder, orders = ['day-first', 'month-first'], decimal }) => {
      const label = words.fieldLabel(field);
      const isDate = isDayType(field.type);
      const choices = isDate
        ? orders.map((order) => [order, words[firstWords[order]]] as const)
        : ([
            ['.', words.decimalPoint],
            [',', words.decimalComma],
          ] as const);
      // What is read while nobody has said otherwise.
      const assumed = isDate ? dateOrderOf(format.locale) : decimalOf(format.locale);
      const choose = (event: Event): void => {
        const value = valueOf(event);
        const order = orders.find((each) => each === value);
        if (order) controller.decisions.setDateOrder(field.name, order);
        if (value === '.' || value === ',') controller.decisions.setDecimal(field.name, value);
      };
      return html`<div class="field">
        <label for="format-${field.name}"
          >${isDate ? words.dateOrder(label, open) : words.decimalSign(label, open)}</label
        >
        <select class="input" id="format-${field.name}" @change=${choose}>
          ${choices.map(([value, name]) => html`<option value=${value} .selected=${value === (dateOrder ?? decimal ?? assumed)}>${name}</option>`)}
        </select>
        <span class="help">${words.doubtful}</span>
      </div>`;
    });
}

function renderStandIn(
  { nameless, nameStandIn }: CheckedRows,
  { words, format, controller }: ImportView,
): TemplateResult | typeof nothing {
  if (nameless === 0) return nothing;
  const choices = [
    ['none', words.nameNone],
    ['email', words.nameEmail],
    ['company', words.nameCompany],
  ] as const;
  return html`<fieldset class="people" id="name-stand-in">
    <legend>${words.nameStandIn(nameless, format)}</legend>
    <div class="choices">
      ${choices.map(
        ([value, label]) =>
          html`<div class="choice">
            <label>
              <input
                type="radio"
                name="stand-in"
                value=${value}
                .checked=${nameStandIn === value}
                @change=${() => controller.decisions.setNameStandIn(value)}
              />
              <span>${label}</span>
            </label>
          </div>`,
      )}
    </div>
  </fieldset>`;
}

export function renderDecisions(checked: CheckedRows, view: ImportView): TemplateResult {
  const { words, format, controller } = view;
  const { importedAt } = controller;
  return html`${
    importedAt === undefined
      ? nothing
      : html`<p class="message warning">${words.importedBefore(momentText(importedAt, format))}</p>`
  }
  ${renderStandIn(checked, view)} ${renderFormats(checked, view)} ${renderDuplicates(checked, view)}
  ${renderChoices(checked, view)} ${renderDefaults(checked, view)}`;
}
