// A button that is an icon, in the lines of the popups "View" and "Sort and filter".
import { html, nothing, type TemplateResult } from 'lit';

const signs = {
  pin: 'M6 2.5h4l-.5 4 2 2.500h-7l2-2.500zM8 9v4.500',
  up: 'M8 12.500v-9M4.500 7 8 3.500 11.500 7',
  down: 'M8 3.500v9M4.500 9 8 12.500 11.500 9',
  star: 'm8 2.500 1.700 3.500 3.800.5-2.800 2.700.7 3.800L8 11.200 4.600 13l.7-3.800L2.500 6.500 6.300 6z',
  pen: 'M3 13.500l.600-3L10.500 2.600l2.900 2.900-7.900 7.400z',
  remove: 'M4 4l8 8M12 4l-8 8',
} as const;

export interface IconButton {
  sign: keyof typeof signs;
  label: string;
  /** Whether it is on, for a button that switches. */
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

export const iconButton = ({ sign, label, pressed, disabled = false, onClick }: IconButton): TemplateResult =>
  html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    title=${label}
    aria-pressed=${pressed === undefined ? nothing : pressed ? 'true' : 'false'}
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${() => !disabled && onClick()}
  >
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${signs[sign]}></path></svg>
  </button>`;
