// React with the components of `lead-elements/react.js`, and react-hook-form around the picker.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Controller, useForm } from 'react-hook-form';
import { AssigneePicker, LeadCreateForm, LeadDataProvider, LeadDetail } from 'lead-elements/react.js';
import { adapter } from './shared/adapter.js';

interface Watch {
  watchers: string[];
}

function App() {
  const [leadId, setLeadId] = useState('lead-1');
  const { control, setValue, watch } = useForm<Watch>({ defaultValues: { watchers: [] } });
  return (
    <>
      <LeadDataProvider adapter={adapter}>
        <LeadCreateForm storageKey="" onLeadCreated={(event) => setLeadId(event.detail.lead.id)} />
        <LeadDetail leadId={leadId} />
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
      </LeadDataProvider>
      <output aria-label="Watching">{watch('watchers').join()}</output>
    </>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
