// Lit: the tags inside of an element of the host, in its shadow root.
import 'lead-elements/define.js';
import type { AssigneesChangedEvent, LeadCreatedEvent } from 'lead-elements';
import { html, LitElement } from 'lit';
import { adapter } from './shared/adapter.js';

class HostPage extends LitElement {
  static override properties = { leadId: { state: true }, watchers: { state: true } };
  declare leadId: string;
  declare watchers: readonly string[];

  constructor() {
    super();
    this.leadId = 'lead-1';
    this.watchers = [];
  }

  override render() {
    return html`
      <lead-data-provider .adapter=${adapter}>
        <lead-create-form
          storage-key=""
          @lead-created=${(event: LeadCreatedEvent) => (this.leadId = event.detail.lead.id)}
        ></lead-create-form>
        <lead-detail .leadId=${this.leadId}></lead-detail>
        <form method="post" action="/posted">
          <assignee-multiselect
            name="watchers"
            label="Watchers"
            .value=${this.watchers}
            @assignees-changed=${(event: AssigneesChangedEvent) => (this.watchers = event.detail.value)}
          ></assignee-multiselect>
          <button type="button" @click=${() => (this.watchers = ['p1'])}>Watch alone</button>
          <button>Post</button>
        </form>
      </lead-data-provider>
      <output aria-label="Watching">${this.watchers.join()}</output>
    `;
  }
}
customElements.define('host-page', HostPage);
