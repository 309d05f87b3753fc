// A search and what it finds, as checkboxes: people, or what a lookup field can refer to.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ChecklistSearch } from '../../../controllers/people/checklist-search.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import { distinctNames } from '../../../domain/people/distinct-names.js';
import { type FilterOptions, renderCheck } from './render-filters.js';

export interface FoundOptions {
  /** What is chosen, as far as its names are known. */
  chosen: readonly Pick<Assignee, 'id' | 'name' | 'email' | 'inactive'>[];
  /** Ids of all that is chosen. */
  ids: readonly string[];
  words: {
    find: string;
    /** Of the list of what was found. */
    label: string;
    failed: string;
    none: string;
    more: string;
  };
  messages: Pick<FilterOptions['messages'], 'inactivePerson' | 'retry'>;
  toggle: (id: string, on: boolean) => void;
}

/** What is chosen comes first when nothing is typed; nothing moves while it is clicked. */
export function renderFound(search: ChecklistSearch, options: FoundOptions): TemplateResult {
  const { chosen, ids, words, messages, toggle } = options;
  const { people, state, hasMore, text } = search;
  const found = new Set(people.map(({ id }) => id));
  const others = text.trim() === '' ? chosen.filter(({ id }) => !found.has(id)) : [];
  const shown = [...others, ...people];
  const names = distinctNames(shown);
  return html`<input
      class="input filter-search"
      type="search"
      aria-label=${words.find}
      placeholder=${words.find}
      .value=${live(text)}
      @input=${(event: Event) => search.type((event.currentTarget as HTMLInputElement).value)}
    />
    <div class="choices filter-people" role="group" aria-label=${words.label} aria-busy=${state.status === 'loading'}>
      ${shown.map(({ id, inactive }) => {
        const name = names.get(id)!;
        return renderCheck(inactive ? messages.inactivePerson(name) : name, ids.includes(id), (on) => toggle(id, on));
      })}
      ${
        state.status === 'failed'
          ? html`<p class="filter-note">${words.failed}</p>
              <button class="button" type="button" @click=${() => search.retry()}>${messages.retry}</button>`
          : nothing
      }
      ${state.status === 'ready' && people.length === 0 ? html`<p class="filter-note">${words.none}</p>` : nothing}
      ${
        hasMore
          ? html`<button class="button quiet" type="button" @click=${() => void search.more()}>${words.more}</button>`
          : nothing
      }
    </div>`;
}
