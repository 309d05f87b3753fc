// React with the components of `lead-elements/react.js`, and react-hook-form around the picker.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Controller, useForm } from 'react-hook-form';
import { AssigneePicker, LeadCreateForm, LeadDataProvider, LeadDetail, LeadTable } from 'lead-elements/react.js';
import { adapter } from './shared/adapter.js';
import './shared/page.css';

interface Watch {
  watchers: string[];
}

function App() {
  const [leadId, setLeadId] = useState('lead-1');
  const { control, setValue, watch } = useForm<Watch>({ defaultValues: { watchers: [] } });
  return (
    <LeadDataProvider adapter={adapter}>
      <main className="page">
        <h1>
          Leads <small>React 18</small>
        </h1>
        <section className="wide">
          <LeadTable onLeadOpen={(event) => setLeadId(event.detail.lead.id)} />
        </section>
        <section>
          <LeadDetail leadId={leadId} />
        </section>
        <section>
          <LeadCreateForm storageKey="" onLeadCreated={(event) => setLeadId(event.detail.lead.id)} />
        </section>
        <section>
          <h2>Watchers</h2>
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
      </main>
    </LeadDataProvider>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
