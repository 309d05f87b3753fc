// How the dialog of the workload looks: a bar per person, beside what they can take.
import { css } from 'lit';

export const workloadStyles = css`
  .workload-people {
    display: grid;
    gap: 0.125rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .workload-people > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(4rem, 9rem) 3.5rem;
    align-items: center;
    gap: 0.125rem 0.625rem;
    padding: 0.25rem;
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
  }

  .workload-people > li:hover {
    background: color-mix(in oklab, var(--_text) 6%, transparent);
  }

  .workload-name {
    color: inherit;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .workload-name[data-inactive] {
    color: var(--_text-muted);
  }

  .workload-count {
    text-align: end;
    font-weight: 600;
  }

  .workload-load {
    grid-column: 2 / -1;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .workload-load[data-over] {
    color: var(--_warning);
  }

  /* On a phone the name has the line, and the bar is beneath it. */
  @media (width < 30rem) {
    .workload-people > li {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .workload-bar {
      grid-area: 2 / 2 / auto / -1;
    }
  }

  .workload-bar {
    inline-size: 100%;
    block-size: 0.625rem;
    border: 0;
    border-radius: 0.3125rem;
    background: var(--_border);
    overflow: hidden;
    appearance: none;
  }

  .workload-bar::-webkit-progress-bar {
    background: var(--_border);
  }

  .workload-bar::-webkit-progress-value {
    border-radius: 0.3125rem;
    background: var(--_accent);
  }

  .workload-bar::-moz-progress-bar {
    border-radius: 0.3125rem;
    background: var(--_accent);
  }

  .workload-bar[data-over]::-webkit-progress-value {
    background: var(--_warning);
  }

  .workload-bar[data-over]::-moz-progress-bar {
    background: var(--_warning);
  }

  /* Nobody's: no load to compare. */
  .workload-bar.none {
    background: none;
  }

  @media (forced-colors: active) {
    progress.workload-bar {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }

    .workload-bar::-webkit-progress-bar {
      background: Canvas;
    }

    .workload-bar::-webkit-progress-value {
      background: CanvasText;
    }

    .workload-bar::-moz-progress-bar {
      background: CanvasText;
    }

    .workload-bar[data-over]::-webkit-progress-value {
      background: Highlight;
    }

    .workload-bar[data-over]::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
