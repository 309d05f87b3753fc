// React with the components of `lead-elements/react.js`, and react-hook-form around the picker.
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Controller, useForm } from 'react-hook-form';
import { AssigneePicker, LeadCreateForm, LeadDataProvider, LeadDetail, LeadTable } from 'lead-elements/react.js';
import { adapter } from './shared/adapter.js';
import { followAddress, openLead, showCreated } from './shared/page.js';
import './shared/page.css';

interface Watch {
  watchers: string[];
}

function App() {
  const [leadId, setLeadId] = useState('lead-1');
  useEffect(() => followAddress(setLeadId), []);
  const { control, setValue, watch } = useForm<Watch>({ defaultValues: { watchers: [] } });
  return (
    <LeadDataProvider adapter={adapter}>
      <main className="page">
        <header>
          <h1>
            Leads <small>React 19</small>
          </h1>
          <button popoverTarget="create">Create lead</button>
        </header>
        <section className="wide">
          <LeadTable selectable urlKey="leads" onLeadOpen={openLead} />
        </section>
        <section>
          <LeadDetail leadId={leadId} />
        </section>
        <section>
          <h2>A form of your own</h2>
          <form method="post" action="/posted">
            <Controller
              name="watchers"
              control={control}
              render={({ field }) => (
                <AssigneePicker
                  name="watchers"
                  label="Watchers"
                  value={field.value}
                  onAssigneesChanged={(event) => field.onChange(event.detail.value)}
                />
              )}
            />
            <button type="button" onClick={() => setValue('watchers', ['p1'])}>
              Watch alone
            </button>
            <button>Post</button>
          </form>
          <output aria-label="Watching">{watch('watchers').join()}</output>
        </section>
        <section id="create" popover="auto" role="dialog" aria-label="Create lead">
          <LeadCreateForm storageKey="" onLeadCreated={showCreated} />
          <button className="close" popoverTarget="create">
            Close
          </button>
        </section>
        <output className="notice" />
      </main>
    </LeadDataProvider>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
