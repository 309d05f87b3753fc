// A page without a framework: properties, events, and a form that the browser posts.
import 'lead-elements/define.js';
import type {} from 'lead-elements';
import { adapter } from './shared/adapter.js';

document.querySelector('lead-data-provider')!.adapter = adapter;
const detail = document.querySelector('lead-detail')!;
const picker = document.querySelector('assignee-multiselect')!;
const output = document.querySelector('output')!;

document.addEventListener('lead-open', (event) => (detail.leadId = event.detail.lead.id));
document.addEventListener('lead-created', (event) => (detail.leadId = event.detail.lead.id));
picker.addEventListener('input', () => (output.value = picker.value.join()));
document.querySelector<HTMLButtonElement>('button[type="button"]')!.onclick = () => {
  picker.value = ['p1'];
  output.value = picker.value.join();
};
