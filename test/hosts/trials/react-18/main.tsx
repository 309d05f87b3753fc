// React 18, which hands custom elements nothing but text: by the components.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AssigneePicker, LeadDataProvider, LeadTable } from 'lead-elements/react.js';
import { adapter } from './shared/adapter.js';
import { answer, hear, states } from './shared/trial.js';

function App() {
  const [at, setAt] = useState<0 | 1>(0);
  const [isShown, setShown] = useState(true);
  const state = states[at];
  return (
    <main>
      <button onClick={() => setAt(at ? 0 : 1)}>Change</button>
      <button onClick={() => setShown(!isShown)}>Show</button>
      <LeadDataProvider adapter={adapter}>
        <LeadTable
          selectable={state.selectable}
          columns={state.columns}
          leadHref={state.href}
          messages={state.messages}
          onLeadOpen={answer}
        >
          {isShown && <button slot="toolbar">Extra {at}</button>}
        </LeadTable>
      </LeadDataProvider>
      <AssigneePicker
        label={state.label}
        assignees={state.people}
        value={state.chosen}
        max={state.max}
        onAssigneesChange={answer}
        onAssigneesChanged={hear}
        onInput={hear}
        onChange={hear}
      />
    </main>
  );
}

createRoot(document.getElementById('app')!).render(<App />);
