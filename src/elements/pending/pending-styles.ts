// How the changes that wait for the network look.
import { css } from 'lit';

export const pendingStyles = css`
  .pending {
    display: block;
  }

  .pending > summary {
    font-weight: 550;
    cursor: pointer;
  }

  .pending > ul {
    display: grid;
    margin: 0 0 0.75rem;
    padding: 0;
    list-style: none;
  }

  .pending li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  .pending .grow {
    display: grid;
    flex: 1 1 14rem;
    min-inline-size: 0;
  }

  /* A name of another direction begins where the words do. */
  .pending .grow > * {
    justify-self: start;
  }
`;
