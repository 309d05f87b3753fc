// One person's place on a record goes to another; the others keep theirs.
import { html, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import type { AssigneeEdit } from '../../../controllers/record/assignee-edit.js';
import type { ResolvedAssignee } from '../../../controllers/people/people-by-id-controller.js';
import type { Lead, LockedAssignee } from '../../../domain/record/lead.js';
import type { AssigneesChangedEvent } from '../../../events.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { type PickerSettings, settingsFor } from '../../assignee-multiselect/picker-settings.js';
import { pickerParts } from '../../exported-parts.js';
import { handoverToId } from '../render-assignees-panel.js';
import { personName } from '../../person-name.js';

export interface HandoverContext {
  lead: Lead;
  /** Who is on the record now. */
  assigneeIds: readonly string[];
  /** Who leads. */
  primaryId: string | undefined;
  locked: readonly LockedAssignee[] | undefined;
  adapter: LeadDataAdapter | undefined;
  picker: PickerSettings | undefined;
  words: LocaleMessages['lead-detail'];
  saving: boolean;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
}

/** How many there may be, and who has to stay, is asked of the record as a whole when it is saved (`AssigneeEdit.save`). */
function handoverSettings(picker: PickerSettings = {}): PickerSettings {
  const { max: _max, min: _min, removeLast: _last, removeSelf: _self, ...settings } = picker;
  return { ...settings, single: true };
}

export class Handover {
  readonly edit: AssigneeEdit;
  #from: string;
  #to: readonly string[] = [];

  /** @param from Whose place it is, to begin with. */
  constructor(edit: AssigneeEdit, from: string) {
    this.edit = edit;
    this.#from = from;
  }

  render(context: HandoverContext): TemplateResult {
    const { lead, assigneeIds, adapter, words, saving, resolve, picker } = context;
    const stays = (id: string): boolean => context.locked?.some(({ assigneeId }) => assigneeId === id) ?? false;
    // Whoever was taken off meanwhile has left a place all the same.
    const giving = assigneeIds.includes(this.#from) ? assigneeIds : [this.#from, ...assigneeIds];
    const stage = (): void => this.#stage(context);
    return html`<div class="handover">
      <div class="field">
        <label for="handover-from">${words.handoverFrom}</label>
        <select
          id="handover-from"
          class="input"
          ?disabled=${saving}
          @change=${(event: Event) => {
            this.#from = (event.currentTarget as HTMLSelectElement).value;
            stage();
          }}
        >
          ${resolve(giving).map((person, index) => {
            const id = giving[index]!;
            const name = personName(person, words);
            return html`<option value=${id} ?selected=${id === this.#from} ?disabled=${stays(id)}>${name}</option>`;
          })}
        </select>
      </div>
      <assignee-multiselect
        id=${handoverToId}
        exportparts=${pickerParts}
        .adapter=${adapter}
        .leadIds=${[lead.id]}
        .label=${words.handoverTo}
        .help=${words.handoverHint}
        .readonly=${saving}
        ${settingsFor(lead, { assignToMe: true }, handoverSettings(picker))}
        .value=${[...this.#to]}
        @assignees-changed=${(event: AssigneesChangedEvent) => {
          this.#to = event.detail.value;
          stage();
        }}
      ></assignee-multiselect>
    </div>`;
  }

  #stage({ assigneeIds, primaryId }: Pick<HandoverContext, 'assigneeIds' | 'primaryId'>): void {
    const [heir] = this.#to;
    if (heir === undefined) return this.edit.set(assigneeIds, { primaryId });
    const others = assigneeIds.filter((id) => id !== this.#from);
    // The place of whoever leads is one too.
    this.edit.set([...others, ...this.#to], { primaryId: primaryId === this.#from ? heir : primaryId });
  }
}
