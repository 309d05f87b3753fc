// What a record is edited with, and what tells of what was done: loaded when pointer or focus comes to it.
import type { LitElement } from 'lit';
import type { LazyNotice } from '../../notice/lazy-notice.js';
import { ShownNotice, type ShownNoticeOptions } from '../../notice/shown-notice.js';
import { renderAssigneesEditor } from './render-assignees-editor.js';
import { renderProfileEditor } from './render-profile-editor.js';

export class RecordEditor {
  readonly notice: ShownNotice;
  readonly renderAssignees = renderAssigneesEditor;
  readonly renderProfile = renderProfileEditor;

  constructor(host: LitElement, notice: LazyNotice, options: ShownNoticeOptions) {
    this.notice = new ShownNotice(host, notice, options);
  }
}
