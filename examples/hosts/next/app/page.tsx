// Drawn by the server of Next and hydrated: the components hand the adapter to tags that were there before their script.
'use client';
import { useState } from 'react';
import { AssigneePicker, LeadCreateForm, LeadDataProvider, LeadDetail, LeadTable } from 'lead-elements/react.js';
import { adapter } from '../shared/adapter';

export default function Page() {
  const [leadId, setLeadId] = useState('lead-1');
  const [watchers, setWatchers] = useState<string[]>([]);
  return (
    <LeadDataProvider adapter={adapter}>
      <main className="page">
        <h1>
          Leads <small>Next</small>
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
            <AssigneePicker
              name="watchers"
              label="Watchers"
              value={watchers}
              onAssigneesChanged={(event) => setWatchers(event.detail.value)}
            />
            <button type="button" onClick={() => setWatchers(['p1'])}>
              Watch alone
            </button>
            <button>Post</button>
          </form>
          <output aria-label="Watching">{watchers.join()}</output>
        </section>
      </main>
    </LeadDataProvider>
  );
}
