// How roles and last days look in the list of people, and how it is told that some end soon.
import { css } from 'lit';

export const termsStyles = css`
  .terms-note {
    flex: 1 0 100%;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .ending {
    display: inline-block;
    margin-inline-start: 0.25rem;
    padding: 0 0.5rem;
    border: 1px solid var(--_warning);
    border-radius: 999px;
    color: var(--_text);
    background: var(--_warning-soft);
  }
`;
