// What the popups of the filters hold: people, and conditions on any field.
import type { TemplateResult } from 'lit';
import type { FieldCondition } from '../../../domain/list/list-filters.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { TableServices } from '../table-services.js';
import { FieldFilter } from './field-filter.js';
import { filterStyles } from './filter-styles.js';
import { PeopleFilter } from './people-filter.js';
import type { FilterOptions, FilterPopups } from './render-filters.js';

export class TableFilters implements FilterPopups {
  readonly #people: PeopleFilter;
  readonly #field: FieldFilter;

  constructor(services: TableServices) {
    services.localize.english = leadTable;
    adoptStyles(services.host, filterStyles);
    this.#people = new PeopleFilter(services);
    this.#field = new FieldFilter(services);
  }

  /** A chip was pressed: its condition is edited in place of a new one. */
  edit(condition: FieldCondition): void {
    this.#field.edit(condition);
  }

  renderPeople(options: FilterOptions): TemplateResult {
    return this.#people.render(options);
  }

  renderField(options: FilterOptions, known: readonly FieldSchema[], close: () => void): TemplateResult {
    return this.#field.render(options, known, close);
  }
}
