// Angular: `[property]` and `(event)` reach the tags as they are, and a signal holds who watches.
import { Component, CUSTOM_ELEMENTS_SCHEMA, type OnDestroy, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'lead-elements/define.js';
import type { AssigneesChangedEvent, LeadCreatedEvent, LeadOpenEvent } from 'lead-elements';
import { adapter } from '../shared/adapter';
import { followAddress, openLead, showCreated } from '../shared/page';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <lead-data-provider [adapter]="adapter">
      <main class="page">
        <header>
          <h1>Leads <small>Angular</small></h1>
          <button popovertarget="create">Create lead</button>
        </header>
        <section class="wide"><lead-table selectable url-key="leads" (lead-open)="open($event)" /></section>
        <section><lead-detail [leadId]="leadId()" /></section>
        <section>
          <h2>A form of your own</h2>
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
        <section id="create" popover role="dialog" aria-label="Create lead">
          <lead-create-form storage-key="" (lead-created)="created($event)" />
          <button class="close" popovertarget="create">Close</button>
        </section>
        <output class="notice"></output>
      </main>
    </lead-data-provider>
  `,
})
class App implements OnDestroy {
  readonly adapter = adapter;
  readonly leadId = signal('lead-1');
  readonly watchers = signal<readonly string[]>([]);

  readonly ngOnDestroy = followAddress((leadId) => this.leadId.set(leadId));

  open(event: Event): void {
    openLead(event as LeadOpenEvent);
  }

  created(event: Event): void {
    showCreated(event as LeadCreatedEvent);
  }

  watch(event: Event): void {
    this.watchers.set((event as AssigneesChangedEvent).detail.value);
  }
}

bootstrapApplication(App).catch((error: unknown) => console.error(error));
