// How presence, a handover and what conflicts look.
import { css } from 'lit';

export const lazyPartsStyles = css`
  .presence {
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .presence::before {
    content: '';
    display: inline-block;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-end: 0.5rem;
    border-radius: 50%;
    background: var(--_success);
    forced-color-adjust: none;
  }

  .handover {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    align-items: start;
    gap: 1rem;
    max-inline-size: 48rem;
  }

  .handover > .field {
    display: grid;
    gap: 0.375rem;
  }

  .field-conflicts {
    display: grid;
  }

  .field-conflict {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 0.5rem;
  }

  .field-conflict dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.125rem 0.75rem;
    margin: 0;
  }
`;
