// What a record loads when somebody needs it: history, access, handover, what waits for the network, taking back.
import { html, nothing, type TemplateResult } from 'lit';
import type { LeadDataAdapter, PendingChange } from '../../adapters/adapter.js';
import { AccessController } from '../../controllers/record/access-controller.js';
import { isNoChange } from '../../domain/assignment/assignment.js';
import { HistoryController } from '../../controllers/record/history-controller.js';
import type { LeadEdit } from '../../controllers/record/lead-edits.js';
import type { Lead } from '../../domain/record/lead.js';
import { accessStyles, renderAccessChange } from '../render-access.js';
import * as termsRules from '../../controllers/record/terms-edit.js';
import type { AssigneeEdit } from '../../controllers/record/assignee-edit.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { PresenceController } from '../../controllers/record/presence-controller.js';
import { leadDetail } from '../../locales/en/lead-detail.js';
import { adoptStyles } from '../adopt-styles.js';
import { termsFieldsStyles } from '../fields/terms-fields-styles.js';
import { Deletion, type DeletionContext, type DeletionView } from './actions/deletion.js';
import { Handover } from './actions/handover.js';
import { InPlaceEdit, type InPlaceHost } from './editor/in-place-edit.js';
import { inPlaceStyles } from './editor/in-place-edit-styles.js';
import { historyStyles } from './tabs/history-styles.js';
import { PendingActions, type PendingActionsContext } from './actions/pending-actions.js';
import { type PendingContext, renderPending } from '../pending/pending-list.js';
import { pendingStyles } from '../pending/pending-styles.js';
import { renderAccessPanel } from './tabs/render-access-panel.js';
import { renderAssigneeConflict } from './editor/render-assignee-conflict.js';
import { renderObjection } from './editor/render-objection.js';
import { renderFieldConflicts } from './editor/render-field-conflicts.js';
import { OverflowingTabs } from './tabs/overflowing-tabs.js';
import { renderHistory } from './tabs/render-history.js';
import { UndoActions, type UndoWords } from './actions/undo-actions.js';
import { EditTerms, endingTexts, patchText, renderTerms } from './people-terms.js';
import { termsStyles } from './people-terms-styles.js';
import { lazyPartsStyles } from './record-work-styles.js';

interface PresenceWords {
  words: LocaleMessages['lead-detail'];
  format: Format;
  nameOf: (id: string) => string;
}

interface PendingView extends Omit<PendingContext, 'mergeOf'> {
  edit: LeadEdit | undefined;
  onMerge: (change: PendingChange) => void;
}

export class RecordWork {
  readonly undo: UndoActions;
  readonly history: HistoryController;
  readonly access: AccessController;
  readonly presence: PresenceController;
  readonly renderAccessChange = renderAccessChange;
  readonly renderHistory = renderHistory;
  readonly renderAccessPanel = renderAccessPanel;
  readonly renderAssigneeConflict = renderAssigneeConflict;
  readonly renderObjection = renderObjection;
  readonly renderFieldConflicts = renderFieldConflicts;
  readonly endingTexts = endingTexts;
  readonly renderTerms = renderTerms;
  readonly patchText = patchText;
  readonly terms: EditTerms;
  readonly inPlace: InPlaceEdit;
  readonly pending: PendingActions;
  readonly #localize: UndoWords['localize'];
  readonly #deletion: Deletion;
  #handover: Handover | undefined;

  constructor(
    host: InPlaceHost,
    words: UndoWords & DeletionContext & PendingActionsContext & { say: (text: string) => void },
  ) {
    this.#localize = words.localize;
    words.localize.english = leadDetail;
    new OverflowingTabs(host);
    adoptStyles(
      host,
      historyStyles,
      lazyPartsStyles,
      pendingStyles,
      accessStyles,
      inPlaceStyles,
      termsStyles,
      termsFieldsStyles,
    );
    this.terms = new EditTerms(() => host.requestUpdate());
    this.inPlace = new InPlaceEdit(host, words.focusLater, words.say);
    this.history = new HistoryController(host);
    this.access = new AccessController(host);
    this.presence = new PresenceController(host);
    this.pending = new PendingActions(words);
    this.undo = new UndoActions(host, words);
    this.#deletion = new Deletion(host, words);
  }

  /** Asks for what is looked at; call it before each render. */
  follow(
    adapter: LeadDataAdapter | undefined,
    { lead, edit: { assignees, profile }, tab }: { lead: Lead; edit: LeadEdit; tab: string },
  ): void {
    const { id, version } = lead;
    assignees.termsRules = termsRules;
    assignees.rebase(lead);
    this.inPlace.follow(profile);
    const { status } = assignees.state;
    // Whose doing it was is told beside what has changed meanwhile.
    const changed = profile.conflicts.length > 0 || status === 'conflict' || !isNoChange(assignees.elsewhere);
    const question = { leadId: id, version, locale: this.#localize.locale };
    this.history.follow(adapter, { ...question, wanted: tab === 'history' || changed });
    this.access.follow(adapter, { ...question, wanted: tab === 'access' || status !== 'idle' });
    const editing = profile.state.status === 'idle' ? 'viewing' : 'fields';
    this.presence.follow(adapter, id, status === 'idle' ? editing : 'assignees');
    const { delta, preview } = assignees;
    this.access.preview(lead, status === 'idle' ? undefined : { delta, terms: preview.assignmentTerms });
  }

  /** Who else is at the record, one sentence for each thing that is done. */
  renderPresence({ words, format, nameOf }: PresenceWords): TemplateResult | typeof nothing {
    const { others } = this.presence;
    if (others.length === 0) return nothing;
    const sentences = (['assignees', 'fields', 'viewing'] as const).flatMap((activity) => {
      const names = others.filter((each) => each.activity === activity).map(({ userId }) => nameOf(userId));
      return names.length > 0 ? words.presence[activity](names, format) : [];
    });
    return html`<div class="presence" part="presence"><span dir="auto">${sentences.join(' ')}</span></div>`;
  }

  /** What waits; a change of this record that conflicts becomes an edit again, where none is open. */
  renderPending({ edit, onMerge, ...context }: PendingView): TemplateResult | typeof nothing {
    return renderPending({
      ...context,
      mergeOf: (change) => {
        const part = change.kind === 'assignees' ? 'assignees' : 'profile';
        return edit?.[part].state.status === 'idle' ? () => onMerge(change) : undefined;
      },
    });
  }

  askToDelete(lead: Lead | undefined): void {
    if (lead) this.#deletion.ask(lead);
  }

  renderDeletion(lead: Lead, context: DeletionView): TemplateResult | typeof nothing {
    return this.#deletion.render(lead, context);
  }

  beginHandover(edit: AssigneeEdit, from: string): void {
    this.#handover = new Handover(edit, from);
  }

  /** The handover that an edit is; it ends with it. */
  handoverOf(edit: AssigneeEdit): Handover | undefined {
    if (this.#handover?.edit !== edit) return undefined;
    if (edit.state.status === 'idle') this.#handover = undefined;
    return this.#handover;
  }
}
