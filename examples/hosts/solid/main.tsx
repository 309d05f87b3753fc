// Solid: `prop:` sets properties, `on:` listens, and a signal holds who watches.
import type {} from 'lead-elements/solid.d.ts';
import 'lead-elements/define.js';
import { createSignal, onCleanup } from 'solid-js';
import { render } from 'solid-js/web';
import { adapter } from './shared/adapter.js';
import { followAddress, openLead, showCreated } from './shared/page.js';
import './shared/page.css';

function App() {
  const [leadId, setLeadId] = createSignal('lead-1');
  onCleanup(followAddress(setLeadId));
  const [watchers, setWatchers] = createSignal<readonly string[]>([]);
  return (
    <lead-data-provider prop:adapter={adapter}>
      <main class="page">
        <header>
          <h1>
            Leads <small>Solid</small>
          </h1>
          <button popovertarget="create">Create lead</button>
        </header>
        <section class="wide">
          <lead-table prop:selectable={true} prop:urlKey="leads" on:lead-open={openLead} />
        </section>
        <section>
          <lead-detail prop:leadId={leadId()} />
        </section>
        <section>
          <h2>A form of your own</h2>
          <form method="post" action="/posted">
            <assignee-multiselect
              name="watchers"
              label="Watchers"
              prop:value={watchers()}
              on:assignees-changed={(event) => setWatchers(event.detail.value)}
            />
            <button type="button" onClick={() => setWatchers(['p1'])}>
              Watch alone
            </button>
            <button>Post</button>
          </form>
          <output aria-label="Watching">{watchers().join()}</output>
        </section>
        <section id="create" popover="auto" role="dialog" aria-label="Create lead">
          <lead-create-form prop:storageKey="" on:lead-created={showCreated} />
          <button class="close" popovertarget="create">
            Close
          </button>
        </section>
        <output class="notice" />
      </main>
    </lead-data-provider>
  );
}

render(() => <App />, document.getElementById('app')!);
