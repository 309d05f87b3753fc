// A tab list and its panels after the APG; the keys are the controller's.
import { html, nothing, type TemplateResult } from 'lit';
import type { TabsController } from '../controllers/interface/tabs-controller.js';

export interface Tab {
  id: string;
  label: string;
  /** Something that the tab has to tell beside its name, such as unsaved changes; shown as a dot. */
  note?: string | undefined;
}

/** The tabs; each controls the panel `panel-<id>`. */
export function renderTabs(
  label: string,
  tabs: readonly Tab[],
  selected: string,
  keys: TabsController,
): TemplateResult {
  return html`<div role="tablist" part="tablist" aria-label=${label} @keydown=${keys.onKeydown}>
      ${tabs.map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            part="tab"
            id="tab-${tab.id}"
            title=${tab.note || nothing}
            aria-selected=${tab.id === selected ? 'true' : 'false'}
            aria-controls="panel-${tab.id}"
            aria-describedby=${tab.note ? `tab-${tab.id}-note` : nothing}
            tabindex=${keys.tabIndex(tab.id)}
            @click=${keys.onClick}
          >
            ${tab.label}${tab.note ? html`<span class="tab-dot" aria-hidden="true"></span>` : nothing}
          </button>`,
      )}
    </div>
    ${tabs.map((tab) => (tab.note ? html`<span hidden id="tab-${tab.id}-note">${tab.note}</span>` : nothing))}`;
}

/** A panel keeps its content and state while another one is shown. */
export function renderPanel(id: string, selected: string, content: unknown): TemplateResult {
  return html`<div role="tabpanel" part="panel" id="panel-${id}" aria-labelledby="tab-${id}" ?hidden=${id !== selected}>
    ${content}
  </div>`;
}
