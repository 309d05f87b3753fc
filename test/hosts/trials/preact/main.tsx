// Preact, whose JSX sets properties of tags that are defined.
import type {} from 'lead-elements/preact.d.ts';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { adapter } from './shared/adapter.js';
import { answer, hear, states } from './shared/trial.js';

function App() {
  const [at, setAt] = useState<0 | 1>(0);
  const [isShown, setShown] = useState(true);
  const state = states[at];
  return (
    <main onInput={hear}>
      <button onClick={() => setAt(at ? 0 : 1)}>Change</button>
      <button onClick={() => setShown(!isShown)}>Show</button>
      <lead-data-provider adapter={adapter} onlead-open={answer}>
        <lead-table
          selectable={state.selectable}
          columns={state.columns}
          leadHref={state.href}
          messages={state.messages}
        >
          {isShown && <button slot="toolbar">Extra {at}</button>}
        </lead-table>
      </lead-data-provider>
      <assignee-multiselect
        label={state.label}
        assignees={state.people}
        value={state.chosen}
        max={state.max}
        onassignees-change={answer}
        onassignees-changed={hear}
        onChange={hear}
      />
    </main>
  );
}

render(<App />, document.getElementById('app')!);
