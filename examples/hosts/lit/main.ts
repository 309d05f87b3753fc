// Lit: the tags inside of an element of the host, in its shadow root.
import 'lead-elements/define.js';
import type { AssigneesChangedEvent } from 'lead-elements';
import { html, LitElement, unsafeCSS } from 'lit';
import { adapter } from './shared/adapter.js';
import { followAddress, openLead, showCreated } from './shared/page.js';
import pageStyles from './shared/page.css?inline';

class HostPage extends LitElement {
  static override styles = unsafeCSS(pageStyles);
  static override properties = { leadId: { state: true }, watchers: { state: true } };
  declare leadId: string;
  declare watchers: readonly string[];
  #unfollow?: () => void;

  constructor() {
    super();
    this.leadId = 'lead-1';
    this.watchers = [];
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#unfollow = followAddress((leadId) => (this.leadId = leadId));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  override render() {
    return html`
      <lead-data-provider .adapter=${adapter}>
        <main class="page">
          <header>
            <h1>Leads <small>Lit</small></h1>
            <button popovertarget="create">Create lead</button>
          </header>
          <section class="wide">
            <lead-table selectable url-key="leads" @lead-open=${openLead}></lead-table>
          </section>
          <section><lead-detail .leadId=${this.leadId}></lead-detail></section>
          <section>
            <h2>A form of your own</h2>
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
          <section id="create" popover role="dialog" aria-label="Create lead">
            <lead-create-form storage-key="" @lead-created=${showCreated}></lead-create-form>
            <button class="close" popovertarget="create">Close</button>
          </section>
          <output class="notice"></output>
        </main>
      </lead-data-provider>
    `;
  }
}
customElements.define('host-page', HostPage);
