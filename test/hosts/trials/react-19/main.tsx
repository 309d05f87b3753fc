// React 19 with the tags as they are, without the components.
import type {} from 'lead-elements/react.d.ts';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { adapter } from './shared/adapter.js';
import { answer, hear, states } from './shared/trial.js';

function App() {
  const [at, setAt] = useState<0 | 1>(0);
  const [isShown, setShown] = useState(true);
  const state = states[at];
  return (
    <main onInput={(event) => hear(event.nativeEvent)}>
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
        onChange={(event) => hear(event.nativeEvent)}
      />
    </main>
  );
}

createRoot(document.getElementById('app')!).render(<App />);
