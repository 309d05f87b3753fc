// Angular: `[property]` and `(event)` reach the tags as they are, and a signal holds who watches.
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'lead-elements/define.js';
import type { AssigneesChangedEvent, LeadCreatedEvent, LeadOpenEvent } from 'lead-elements';
import { adapter } from '../shared/adapter';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <lead-data-provider [adapter]="adapter">
      <main class="page">
        <h1>Leads <small>Angular</small></h1>
        <section class="wide"><lead-table (lead-open)="show($event)" /></section>
        <section><lead-detail [leadId]="leadId()" /></section>
        <section>
          <lead-create-form storage-key="" (lead-created)="show($event)" />
        </section>
        <section>
          <h2>Watchers</h2>
          <form method="post" action="/posted" ngNoForm>
            <assignee-multiselect
              name="watchers"
              label="Watchers"
              [value]="watchers()"
              (assignees-changed)="watch($event)"
            />
            <button type="button" (click)="watchers.set(['p1'])">Watch alone</button>
            <button>Post</button>
          </form>
          <output aria-label="Watching">{{ watchers().join() }}</output>
        </section>
      </main>
    </lead-data-provider>
  `,
})
class App {
  readonly adapter = adapter;
  readonly leadId = signal('lead-1');
  readonly watchers = signal<readonly string[]>([]);

  show(event: Event): void {
    this.leadId.set((event as LeadOpenEvent | LeadCreatedEvent).detail.lead.id);
  }

  watch(event: Event): void {
    this.watchers.set((event as AssigneesChangedEvent).detail.value);
  }
}

bootstrapApplication(App).catch((error: unknown) => console.error(error));
