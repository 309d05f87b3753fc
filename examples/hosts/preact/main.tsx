// Preact: the tags stand in its JSX; properties that are objects are set as properties.
import type {} from 'lead-elements/preact.d.ts';
import 'lead-elements/define.js';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { adapter } from './shared/adapter.js';
import './shared/page.css';

function App() {
  const [leadId, setLeadId] = useState('lead-1');
  const [watchers, setWatchers] = useState<readonly string[]>([]);
  return (
    <lead-data-provider adapter={adapter}>
      <main class="page">
        <h1>
          Leads <small>Preact</small>
        </h1>
        <section class="wide">
          <lead-table onlead-open={(event) => setLeadId(event.detail.lead.id)} />
        </section>
        <section>
          <lead-detail leadId={leadId} />
        </section>
        <section>
          <lead-create-form storageKey="" onlead-created={(event) => setLeadId(event.detail.lead.id)} />
        </section>
        <section>
          <h2>Watchers</h2>
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
      </main>
    </lead-data-provider>
  );
}

render(<App />, document.getElementById('app')!);
