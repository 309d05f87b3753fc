// What a record is edited with, and what tells of what was done: loaded when pointer or focus comes to it.
import type { LitElement } from 'lit';
import { FocusKeeper } from '../../../controllers/interface/focus-keeper.js';
import type { NoticePlace } from '../../notice/notice-place.js';
import { ShownNotice, type ShownNoticeOptions } from '../../notice/shown-notice.js';
import { renderAssigneesEditor } from './render-assignees-editor.js';
import { renderProfileEditor } from './render-profile-editor.js';

/** Save of an edit that is open, else a list or heading that takes the focus; no field, which would bring up a keyboard. */
function placeNear(near: Element | undefined): HTMLElement | undefined {
  const around = near?.closest('form') ?? near;
  const places = [...(around?.querySelectorAll<HTMLElement>('[part~=save], [tabindex="-1"]:not([role=tab])') ?? [])];
  const seen = places.filter((place) => place.checkVisibility());
  return seen.find((place) => place.matches('[part~=save]')) ?? seen[0];
}

export class RecordEditor {
  readonly notice: ShownNotice;
  readonly renderAssignees = renderAssigneesEditor;
  readonly renderProfile = renderProfileEditor;

  constructor(host: LitElement, notice: NoticePlace, options: ShownNoticeOptions) {
    this.notice = new ShownNotice(host, notice, options);
    // Such as "Try again", which goes with its message.
    new FocusKeeper(host, (near) => (placeNear(near) ?? host).focus());
  }
}
