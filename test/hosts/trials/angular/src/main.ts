// Angular: `[property]` sets properties whether or not the tags are defined yet.
import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { adapter } from '../shared/adapter';
import { answer, hear, states } from '../shared/trial';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main (input)="hear($event)">
      <button (click)="at.set(at() ? 0 : 1)">Change</button>
      <button (click)="isShown.set(!isShown())">Show</button>
      <lead-data-provider [adapter]="adapter" (lead-open)="answer($event)">
        <lead-table
          [selectable]="state().selectable"
          [columns]="state().columns"
          [leadHref]="state().href"
          [messages]="state().messages"
        >
          @if (isShown()) {
            <button slot="toolbar">Extra {{ at() }}</button>
          }
        </lead-table>
      </lead-data-provider>
      <assignee-multiselect
        [label]="state().label"
        [assignees]="state().people"
        [value]="state().chosen"
        [max]="state().max"
        (assignees-change)="answer($event)"
        (assignees-changed)="hear($event)"
        (change)="hear($event)"
      />
    </main>
  `,
})
class App {
  readonly adapter = adapter;
  readonly answer = answer;
  readonly hear = hear;
  readonly at = signal<0 | 1>(0);
  readonly isShown = signal(true);
  readonly state = computed(() => states[this.at()]);
}

bootstrapApplication(App).catch((error: unknown) => console.error(error));
