// The main button of a form; the picker has it only in its sheet.
import { css } from 'lit';

export const primaryButton = css`
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 90%, var(--_text));
  }
`;
