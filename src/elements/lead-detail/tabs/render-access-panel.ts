// The Access tab: who can see the record, at what level and why.
import { html, type TemplateResult } from 'lit';
import type { AccessController } from '../../../controllers/record/access-controller.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { type AccessListContext, renderAccessList } from '../../render-access.js';
import { renderAlert } from '../render-edit-actions.js';

export interface AccessPanelContext extends AccessListContext {
  access: AccessController;
  words: LocaleMessages['lead-detail'];
  /** Whether access is only kept apart on this device. */
  onDevice: boolean;
}

export function renderAccessPanel(context: AccessPanelContext): TemplateResult {
  const { access, words, onDevice } = context;
  const { state } = access;
  if (state.status === 'failed' && access.entries.length === 0)
    return renderAlert(words.accessFailed, words, {
      onRetry: () => access.retry(),
      error: state.error,
      format: context.format,
    });
  if (access.entries.length === 0 && state.status !== 'ready') return html`<p class="not-set">${words.loadingMore}</p>`;
  return html`${onDevice ? html`<p class="help">${words.onThisDevice}</p>` : ''}
  ${renderAccessList(access.entries, context)}`;
}
