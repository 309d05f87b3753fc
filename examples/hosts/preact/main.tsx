// Preact: the tags stand in its JSX; properties that are objects are set as properties.
import type {} from 'lead-elements/preact.d.ts';
import 'lead-elements/define.js';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { adapter } from './shared/adapter.js';
import { followAddress, openLead, showCreated } from './shared/page.js';
import './shared/page.css';

function App() {
  const [leadId, setLeadId] = useState('lead-1');
  useEffect(() => followAddress(setLeadId), []);
  const [watchers, setWatchers] = useState<readonly string[]>([]);
  return (
    <lead-data-provider adapter={adapter}>
      <main class="page">
        <header>
          <h1>
            Leads <small>Preact</small>
          </h1>
          <button popovertarget="create">Create lead</button>
        </header>
        <section class="wide">
          <lead-table selectable urlKey="leads" onlead-open={openLead} />
        </section>
        <section>
          <lead-detail leadId={leadId} />
        </section>
        <section>
          <h2>A form of your own</h2>
          <form method="post" action="/posted">
            <assignee-multiselect
              name="watchers"
              label="Watchers"
              value={watchers}
              onassignees-changed={(event) => setWatchers(event.detail.value)}
            />
            <button type="button" onClick={() => setWatchers(['p1'])}>
              Watch alone
            </button>
            <button>Post</button>
          </form>
          <output aria-label="Watching">{watchers.join()}</output>
        </section>
        <section id="create" popover="auto" role="dialog" aria-label="Create lead">
          <lead-create-form storageKey="" onlead-created={showCreated} />
          <button class="close" popovertarget="create">
            Close
          </button>
        </section>
        <output class="notice" />
      </main>
    </lead-data-provider>
  );
}

render(<App />, document.getElementById('app')!);
