// How the bar of the selection looks.
import { css } from 'lit';

export const barStyles = css`
  .selection-bar {
    position: absolute;
    z-index: 4;
    inset-block-end: 0.75rem;
    inset-inline: 0.75rem;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem;
    inline-size: fit-content;
    max-inline-size: calc(100% - 1.5rem);
    margin-inline: auto;
    padding: 0.25rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
  }

  .bar-action,
  .selection-bar > .selected {
    min-block-size: max(24px, 2rem);
    padding-inline: 0.5rem;
    border-color: transparent;
    background: transparent;
  }

  .selection-bar > .selected {
    gap: 0.375rem;
    border-inline-end: 1px solid var(--_border);
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    font-variant-numeric: tabular-nums;
  }

  .selected > .cross {
    color: inherit;
  }

  .narrow > .selection-bar {
    flex-wrap: nowrap;
    inset-block-end: 0;
    inset-inline: 0;
    max-inline-size: none;
    inline-size: auto;
    border-inline: 0;
    border-block-end: 0;
    border-radius: 0;
    overflow-x: auto;
  }

  .narrow > .selection-bar > * {
    flex: none;
  }

  /* Two lines of it would leave no row. */
  @media (height < 30rem) {
    .selection-bar {
      flex-wrap: nowrap;
      overflow-x: auto;
    }

    .selection-bar > * {
      flex: none;
    }
  }

  @media (pointer: coarse) {
    .bar-action,
    .selection-bar > .selected {
      min-block-size: 2.75rem;
    }
  }
`;
