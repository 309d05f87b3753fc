// Solid: `prop:` sets properties whether or not the tags are defined yet, `on:` listens.
import type {} from 'lead-elements/solid.d.ts';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { adapter } from './shared/adapter.js';
import { answer, hear, states } from './shared/trial.js';

function App() {
  const [at, setAt] = createSignal<0 | 1>(0);
  const [isShown, setShown] = createSignal(true);
  const state = () => states[at()];
  return (
    <main on:input={hear}>
      <button onClick={() => setAt(at() ? 0 : 1)}>Change</button>
      <button onClick={() => setShown(!isShown())}>Show</button>
      <lead-data-provider prop:adapter={adapter} on:lead-open={answer}>
        <lead-table
          prop:selectable={state().selectable}
          prop:columns={state().columns}
          prop:leadHref={state().href}
          prop:messages={state().messages}
        >
          <Show when={isShown()}>
            <button slot="toolbar">Extra {at()}</button>
          </Show>
        </lead-table>
      </lead-data-provider>
      <assignee-multiselect
        label={state().label}
        prop:assignees={state().people}
        prop:value={state().chosen}
        prop:max={state().max}
        on:assignees-change={answer}
        on:assignees-changed={hear}
        on:change={hear}
      />
    </main>
  );
}

render(() => <App />, document.getElementById('app')!);
