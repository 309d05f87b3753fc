// Drawn by the server of Next and hydrated: the components hand the adapter to tags that were there before their script.
'use client';
import type {} from 'lead-elements/react.d.ts';
import { useEffect, useState } from 'react';
import { AssigneePicker, LeadCreateForm, LeadDataProvider, LeadDetail } from 'lead-elements/react.js';
import type { LeadOpenEvent } from 'lead-elements';
import { adapter } from '../shared/adapter';
import { followAddress, openLead, showCreated } from '../shared/page';
import type { FirstPaint } from '../drawn/first-paint';

/** React gives no listeners to a tag that it hydrates; the components do. */
function openFrom(table: HTMLElement | null): (() => void) | undefined {
  const open = (event: Event): void => openLead(event as LeadOpenEvent);
  table?.addEventListener('lead-open', open);
  return () => table?.removeEventListener('lead-open', open);
}

/** What the server has drawn in a tag. The browser makes a shadow root of it while it reads the page, so it looks otherwise then. */
const drawn = (html: string) => ({ dangerouslySetInnerHTML: { __html: html }, suppressHydrationWarning: true });

export default function Leads({ first }: { first: FirstPaint }) {
  const [leadId, setLeadId] = useState('lead-1');
  useEffect(() => followAddress(setLeadId), []);
  const [watchers, setWatchers] = useState<string[]>([]);
  return (
    <LeadDataProvider adapter={adapter}>
      <main className="page">
        <header>
          <h1>
            Leads <small>Next</small>
          </h1>
          <button popoverTarget="create">Create lead</button>
        </header>
        <section className="wide">
          {/* The tag as it is: React's server writes its attributes down, so that the list has boxes from the beginning. */}
          <lead-table selectable urlKey="leads" initial-data={first.data} {...drawn(first.list)} ref={openFrom} />
        </section>
        <section>
          <LeadDetail leadId={leadId} initial-data={first.data} {...drawn(first.record)} />
        </section>
        <section>
          <h2>A form of your own</h2>
          <form method="post" action="/posted">
            <AssigneePicker
              name="watchers"
              label="Watchers"
              value={watchers}
              {...drawn(first.picker)}
              onAssigneesChanged={(event) => setWatchers(event.detail.value)}
            />
            <button type="button" onClick={() => setWatchers(['p1'])}>
              Watch alone
            </button>
            <button>Post</button>
          </form>
          <output aria-label="Watching">{watchers.join()}</output>
        </section>
        <section id="create" popover="auto" role="dialog" aria-label="Create lead">
          <LeadCreateForm
            storageKey=""
            action="/posted"
            initial-data={first.data}
            {...drawn(first.form)}
            onLeadCreated={showCreated}
          />
          <button className="close" popoverTarget="create">
            Close
          </button>
        </section>
        <output className="notice" />
      </main>
    </LeadDataProvider>
  );
}
