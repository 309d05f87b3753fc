// A page without a framework: properties, events, and a form that the browser posts.
import 'lead-elements/define.js';
import type {} from 'lead-elements';
import { adapter } from './shared/adapter.js';
import { followAddress, openLead, showCreated } from './shared/page.js';

document.querySelector('lead-data-provider')!.adapter = adapter;
const detail = document.querySelector('lead-detail')!;
const picker = document.querySelector('assignee-multiselect')!;
const output = document.querySelector<HTMLOutputElement>('output[aria-label="Watching"]')!;

followAddress((leadId) => (detail.leadId = leadId));
document.addEventListener('lead-open', (event) => openLead(event));
document.addEventListener('lead-created', (event) => showCreated(event));
picker.addEventListener('input', () => (output.value = picker.value.join()));
document.querySelector<HTMLButtonElement>('button[type="button"]')!.onclick = () => {
  picker.value = ['p1'];
  output.value = picker.value.join();
};
