// How the popups of the filters look.
import { css } from 'lit';

export const filterStyles = css`
  .people-way,
  .field-filter {
    display: grid;
    gap: 0.5rem;
    /* A long name among those that were found makes all of the popup wider. */
    min-inline-size: min(19rem, 100vw - 2.5rem);
    box-sizing: border-box;
    padding: 0.5rem;
  }

  .people-way {
    padding-block-end: 0;
    border-block-start: 1px solid var(--_border);
  }

  .filter-search {
    margin: 0.5rem;
    inline-size: calc(100% - 1rem);
  }

  .filter-people {
    max-block-size: 11.5rem;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .filter-note {
    margin: 0;
    padding: 0.5rem;
    color: var(--_text-muted);
  }
`;
