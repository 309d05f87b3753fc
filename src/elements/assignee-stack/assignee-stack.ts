// The people on a record at a glance: avatars, `+N` and all names for whoever cannot see them.
import { css, html, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { AdapterController } from '../../controllers/adapter/adapter-controller.js';
import { warnOnce } from '../../controllers/adapter/warn-once.js';
import { normalizePeople } from '../../controllers/adapter/normalize-people.js';
import { PeopleByIdController, type ResolvedAssignee } from '../../controllers/people/people-by-id-controller.js';
import { LocalizeController } from '../../controllers/interface/localize-controller.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { idsOf } from '../../domain/people/ids.js';
import { assigneeStack } from '../../locales/en/assignee-stack.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { tokens } from '../../styles/tokens.js';
import { PageElement } from '../page-element.js';
import { avatarStyles } from './avatar.js';
import { renderStack, stackStyles } from './render-stack.js';

/**
 * Shows people and teams as overlapping avatars. Screen readers, print and the tooltip get all names.
 *
 * @summary Avatars of a record's assignees with `+N`.
 * @csspart stack - The whole row.
 * @csspart avatar - Each avatar.
 * @csspart more - The `+N` behind the last avatar.
 * @csspart nobody - The words shown when nobody is assigned.
 */
export class AssigneeStack extends PageElement {
  static override styles = [
    tokens,
    avatarStyles,
    stackStyles,
    css`
      :host {
        display: inline-flex;
        max-inline-size: 100%;
        vertical-align: middle;
      }
    `,
  ];

  static override properties = {
    assignees: { attribute: false },
    value: { attribute: false },
    max: { type: Number },
    showNames: { type: Boolean, attribute: 'show-names' },
    adapter: { attribute: false },
    messages: { attribute: false },
  };

  /** The people to show. Wins over `value`. */
  assignees: readonly Assignee[] | undefined;

  /** Ids of the people to show, resolved by the adapter. */
  value: readonly string[] | undefined = [];

  /** Avatars at most, `+N` included. */
  max = 4;

  /** Whether the names stand beside the avatars. */
  showNames = false;

  /** Where the names of `value` come from; default: the nearest provider's adapter. */
  adapter: LeadDataAdapter | undefined;

  /** Words that replace those of the catalogue. */
  messages: Partial<LocaleMessages['assignee-stack']> | undefined;

  readonly #adapter = new AdapterController(this);
  readonly #people = new PeopleByIdController(this, () => this.#adapter.adapter);
  readonly #localize = new LocalizeController(this, 'assignee-stack', assigneeStack);

  override render(): TemplateResult {
    const people: ResolvedAssignee[] = Array.isArray(this.assignees)
      ? normalizePeople(this.assignees, (must, found) => warnOnce(this, must, found)).map((assignee) => ({
          status: 'known',
          id: assignee.id,
          assignee,
        }))
      : this.#people.resolve(idsOf(this.value));
    return html`${renderStack(people, {
      // A framework gives `undefined` for what is absent, and a text that is no number is `NaN`.
      max: Number.isFinite(this.max) ? this.max : 4,
      messages: this.#localize.messages,
      format: this.#localize.format,
      names: this.showNames,
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assignee-stack': AssigneeStack;
  }
}
