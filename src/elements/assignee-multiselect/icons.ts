// The picker's three pictograms; all are hidden from assistive technology.
import { html } from 'lit';

export const crossIcon = html`<svg
  viewBox="0 0 16 16"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
>
  <path d="m4 4 8 8m0-8-8 8" />
</svg>`;
export const chevronIcon = html`<svg
  viewBox="0 0 16 16"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="m3.5 6 4.5 4.5L12.5 6" />
</svg>`;
export const checkIcon = html`<svg
  class="check"
  viewBox="0 0 16 16"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <path d="m3 8.5 3.25 3.25L13 5" />
</svg>`;
