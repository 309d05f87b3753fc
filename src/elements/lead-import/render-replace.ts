// Puts one text in the place of another in a whole column of the file.
import { submits } from '../../controllers/interface/implicit-submission.js';
import { html, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { ImportView } from './failure-words.js';
import { columnName } from './row-words.js';

/** The cells of a column that have a text, with another one in its place. */
function replacements(checked: CheckedRows, column: number, find: string, replace: string): [number, number, string][] {
  return checked.matching.table.rows
    .filter(({ cells }) => (find === '' ? (cells[column] ?? '').trim() === '' : cells[column]?.includes(find)))
    .map(({ rowNumber, cells }) => [
      rowNumber,
      column,
      find === '' ? replace : cells[column]!.replaceAll(find, () => replace),
    ]);
}

export function renderReplace(checked: CheckedRows, view: ImportView): TemplateResult {
  const { words, controller } = view;
  const replace = (form: HTMLFormElement): void => {
    const value = (name: string): string =>
      (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value;
    const cells = replacements(checked, Number(value('column')), value('find'), value('replace'));
    controller.decisions.setCells(cells);
    // Said in the place of the answer, which is there from the beginning: a live region that comes with its text stays silent.
    form.querySelector('output')!.value = words.replaced(cells.length, view.format);
  };
  return html`<details class="replace">
    <summary>${words.findAndReplace}</summary>
    <form class="who">
      <div class="field">
        <label for="replace-column">${words.column}</label>
        <select class="input" id="replace-column" name="column">
          ${checked.matching.columns.map((column) => html`<option value=${column.index}>${columnName(column, view)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="replace-find">${words.findText}</label>
        <input class="input" id="replace-find" name="find" />
      </div>
      <div class="field">
        <label for="replace-with">${words.replaceText}</label>
        <input class="input" id="replace-with" name="replace" />
      </div>
      <button class="button" @click=${submits(replace)}>${words.replaceAll}</button>
      <output class="help" for="replace-find replace-with"></output>
    </form>
  </details>`;
}
