// What the form loads with the first people: in which role and until which day they are there, and who will see the record.
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import type { LocalizeController } from '../../controllers/interface/localize-controller.js';
import { termsAfter } from '../../domain/record/assignment-terms.js';
import { accessWords } from '../../locales/en/access.js';
import type { leadCreateFormPage } from '../../locales/en/lead-create-form-page.js';
import { termsWords } from '../../locales/en/terms.js';
import { accessStyles, renderAccessList } from '../render-access.js';
import { adoptStyles } from '../adopt-styles.js';
import { termsChoices, TermsFields } from '../fields/terms-fields.js';
import { termsFieldsStyles } from '../fields/terms-fields-styles.js';
import type { FormContext, FormPeople } from './render-form.js';

export class PeopleParts implements FormPeople {
  readonly #host: LitElement;
  readonly #terms = new TermsFields();

  /** @param english The words that are there already. */
  constructor(host: LitElement, localize: LocalizeController<'lead-create-form'>, english: typeof leadCreateFormPage) {
    this.#host = host;
    localize.english = { ...english, ...accessWords, ...termsWords };
    adoptStyles(host, accessStyles, termsFieldsStyles);
  }

  renderTerms(context: FormContext): TemplateResult | typeof nothing {
    const { form, words, format, adapter, recordType, resolve } = context;
    const choices = termsChoices(adapter, recordType);
    const ids = form.assigneeIds;
    if (!choices || ids.length === 0) return nothing;
    const terms = form.draft.assignmentTerms;
    return html`<div class="wide who">
      ${this.#terms.render({
        ...{ choices, ids, terms, words, format, resolve },
        disabled: form.creating || !form.ready,
        redraw: () => this.#host.requestUpdate(),
        set: (id, patch) => form.setTerms(id, termsAfter(terms, [id], { [id]: patch })?.[id]),
      })}
    </div>`;
  }

  /** Whether every last day is whole; one that is not says so. */
  check(): boolean {
    return this.#terms.check(() => this.#host.requestUpdate());
  }

  /** Who will see the record, before it is there. */
  renderAccess(context: FormContext): TemplateResult | typeof nothing {
    const { form, words, format, adapter, recordType, resolve } = context;
    if (capabilitiesOf(adapter, recordType)?.access === 'none') return nothing;
    const entries = form.access;
    const whole = form.accessIsWhole;
    const count = new Set(entries.map(({ assigneeId }) => assigneeId)).size;
    if (count === 0) return nothing;
    const [search, onSearch] = [context.accessSearch, context.onAccessSearch];
    return html`<details class="wide who" part="access">
      <summary>${(whole ? words.whoWillSee : words.whoWillSeeAtLeast)(recordType, count, format)}</summary>
      ${renderAccessList(entries, { words, format, resolve, search, onSearch, partial: !whole })}
    </details>`;
  }
}
