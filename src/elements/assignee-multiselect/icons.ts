// The picker's pictograms; all are hidden from assistive technology.
import { html, type TemplateResult } from 'lit';

const icon = (path: string, classes = ''): TemplateResult =>
  html`<svg class="icon ${classes}" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${path} />
  </svg>`;

export const crossIcon = icon('m4 4 8 8m0-8-8 8');
export const chevronIcon = icon('m3.5 6 4.5 4.5L12.5 6');
export const checkIcon = icon('m3 8.5 3.25 3.25L13 5', 'check');
/** On some of the records. */
export const dashIcon = icon('M3.5 8h9', 'check');
/** Brings back. */
export const restoreIcon = icon('M3 7.5h6.5a3 3 0 0 1 0 6H7M3 7.5l3-3m-3 3 3 3');
export const starIcon = icon('m8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.2l-3.7 2.1.8-4.1L2 6.3l4.2-.5z');
