// How the history looks: calm lines, the way back at the end of each.
import { css } from 'lit';

export const historyStyles = css`
  .history {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
    max-inline-size: 60rem;
  }

  .history-filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  .history-filter > select {
    inline-size: auto;
  }

  .entries {
    display: grid;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entries > li {
    display: flex;
    align-items: center;
    gap: 1rem;
    min-block-size: 2.75rem;
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  .entries .grow {
    display: grid;
    flex: 1 1 auto;
    min-inline-size: 0;
  }
`;
