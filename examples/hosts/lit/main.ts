// Lit: the tags inside of an element of the host, in its shadow root.
import 'lead-elements/define.js';
import type { AssigneesChangedEvent, LeadCreatedEvent, LeadOpenEvent } from 'lead-elements';
import { html, LitElement, unsafeCSS } from 'lit';
import { adapter } from './shared/adapter.js';
import pageStyles from './shared/page.css?inline';

class HostPage extends LitElement {
  static override styles = unsafeCSS(pageStyles);
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
        <main class="page">
          <h1>Leads <small>Lit</small></h1>
          <section class="wide">
            <lead-table @lead-open=${(event: LeadOpenEvent) => (this.leadId = event.detail.lead.id)}></lead-table>
          </section>
          <section><lead-detail .leadId=${this.leadId}></lead-detail></section>
          <section>
            <lead-create-form
              storage-key=""
              @lead-created=${(event: LeadCreatedEvent) => (this.leadId = event.detail.lead.id)}
            ></lead-create-form>
          </section>
          <section>
            <h2>Watchers</h2>
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
            <output aria-label="Watching">${this.watchers.join()}</output>
          </section>
        </main>
      </lead-data-provider>
    `;
  }
}
customElements.define('host-page', HostPage);
