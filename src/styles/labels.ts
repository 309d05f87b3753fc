// What stands around a field: label, help and error.
import { css } from 'lit';

export const labels = css`
  .field {
    display: grid;
    gap: 0.25rem;
    align-content: start;
  }

  .field > label,
  .field > .label {
    font-weight: 550;
  }

  .required-mark {
    color: var(--_danger);
  }

  .help {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  /* The line of an error is there before it, so that nothing below moves when one comes or goes. */
  .fields .field:not(.told, :has(> .error))::after {
    content: '';
    block-size: 1lh;
    font-size: var(--_text-s);
  }

  .error {
    color: var(--_danger);
    font-size: var(--_text-s);
  }
`;
