// The picker's pictograms; all are hidden from assistive technology. Each is a template without values, the cheapest to draw.
import { html } from 'lit';

export const chevronIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m3.5 6 4.5 4.5L12.5 6" />
</svg>`;
export const checkIcon = html`<svg class="icon check" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m3 8.5 3.25 3.25L13 5" />
</svg>`;
/** On some of the records. */
export const dashIcon = html`<svg class="icon check" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3.5 8h9" />
</svg>`;
/** Brings back. */
export const restoreIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3 7.5h6.5a3 3 0 0 1 0 6H7M3 7.5l3-3m-3 3 3 3" />
</svg>`;
export const starIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.2l-3.7 2.1.8-4.1L2 6.3l4.2-.5z" />
</svg>`;
export const lockIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />
</svg>`;
