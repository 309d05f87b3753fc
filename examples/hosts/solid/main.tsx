// Solid: `prop:` sets properties, `on:` listens, and a signal holds who watches.
import type {} from 'lead-elements/solid.d.ts';
import 'lead-elements/define.js';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { adapter } from './shared/adapter.js';

function App() {
  const [leadId, setLeadId] = createSignal('lead-1');
  const [watchers, setWatchers] = createSignal<readonly string[]>([]);
  return (
    <>
      <lead-data-provider prop:adapter={adapter}>
        <lead-create-form prop:storageKey="" on:lead-created={(event) => setLeadId(event.detail.lead.id)} />
        <lead-detail prop:leadId={leadId()} />
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
      </lead-data-provider>
      <output aria-label="Watching">{watchers().join()}</output>
    </>
  );
}

render(() => <App />, document.getElementById('app')!);
