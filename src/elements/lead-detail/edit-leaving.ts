// How an edit with unsaved changes is left: the question before a key throws it away, the host's consent, the way back.
import { permits } from '../../ask-event.js';
import type { AnnouncerController } from '../../controllers/interface/announcer-controller.js';
import type { BlurController } from '../../controllers/interface/blur-controller.js';
import type { LocalizeController } from '../../controllers/interface/localize-controller.js';
import type { LeadEdit } from '../../controllers/record/lead-edits.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { EditLeaveEvent, type EditLeaveReason } from '../../events.js';
import { controlId } from '../fields/control-id.js';
import { pickerId } from './render-assignees-panel.js';
import { keepEditingId } from './render-edit-actions.js';
import type { NoticePlace } from '../notice/notice-place.js';

export type Part = 'profile' | 'assignees';

export interface EditLeavingContext {
  localize: LocalizeController<'lead-detail'>;
  announcer: AnnouncerController;
  notices: NoticePlace;
  blur: BlurController;
  edit: () => LeadEdit | undefined;
  leadId: () => string | undefined;
  schema: () => readonly FieldSchema[];
}

/** Where the focus goes next. */
export interface EditFocus {
  focusLater(id: string): Promise<void>;
  /** To the first thing to fill in of an edit that is open. */
  focusFirst(part: Part): void;
  /** To what began the edit. */
  focusAfter(part: Part): void;
}

export class EditLeaving {
  readonly #host: EventTarget & { requestUpdate(): void };
  readonly #context: EditLeavingContext;
  readonly #focus: EditFocus;
  #asked: { part: Part; edit: LeadEdit | undefined } | undefined;

  constructor(host: EventTarget & { requestUpdate(): void }, context: EditLeavingContext, focus: EditFocus) {
    this.#host = host;
    this.#context = context;
    this.#focus = focus;
  }

  /** What is asked about: whether its changes are to be discarded. Another record is not asked about. */
  get asked(): Part | undefined {
    return this.#asked?.edit === this.#context.edit() ? this.#asked?.part : undefined;
  }

  forgetQuestion(): void {
    this.#asked = undefined;
  }

  /** A key asks before it throws anything away; the button does it, and offers the way back. */
  escape(part: Part): void {
    const edit = this.#context.edit();
    if (!edit) return;
    if (this.asked === part) return this.answer(part, false);
    if (!edit[part].dirty || edit[part].state.status === 'saving') return this.cancel(part);
    this.#asked = { part, edit };
    this.#host.requestUpdate();
    void this.#focus.focusLater(keepEditingId);
  }

  answer(part: Part, discard: boolean): void {
    this.#asked = undefined;
    this.#host.requestUpdate();
    if (discard) return this.cancel(part, 'escape');
    this.#focus.focusFirst(part);
  }

  cancel(part: Part, reason: EditLeaveReason = 'cancel'): void {
    const edit = this.#context.edit();
    if (!edit) return;
    const { localize, announcer, blur } = this.#context;
    this.#asked = undefined;
    const saving = edit[part].state.status === 'saving';
    if (!saving && !this.mayLeave(reason)) return;
    const restore = saving ? undefined : this.#restorer(part, edit);
    blur.forget();
    edit[part].cancel();
    if (saving) return announcer.say(localize.messages.stopped);
    this.#focus.focusAfter(part);
    if (restore)
      this.#context.notices.show({
        text: localize.messages.discarded,
        actions: [{ label: localize.messages.undo, undoes: true, run: restore }],
      });
  }

  /** Asks the host, where there is something unsaved. */
  mayLeave(reason: EditLeaveReason): boolean {
    const edit = this.#context.edit();
    if (!edit || !(edit.profile.dirty || edit.assignees.dirty)) return true;
    return permits(this.#host, new EditLeaveEvent(this.#context.leadId(), reason));
  }

  /** Brings back what is thrown away; `undefined` where there is nothing. */
  #restorer(part: Part, edit: LeadEdit): (() => void) | undefined {
    const schema = this.#context.schema();
    const profile = part === 'profile' ? edit.profile.content : undefined;
    const assignees = part === 'assignees' ? edit.assignees.content : undefined;
    if (!profile && !assignees) return undefined;
    return () => {
      if (profile) edit.profile.restore(schema, profile);
      if (assignees) edit.assignees.restore(assignees);
      const [first] = Object.keys(profile ?? {});
      void this.#focus.focusLater(first === undefined ? pickerId : controlId(first));
    };
  }
}
