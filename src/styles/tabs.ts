// Tabs as every element draws them.
import { css } from 'lit';

export const tabs = css`
  [role='tablist'] {
    display: flex;
    gap: 0.25rem;
    border-block-end: 1px solid var(--_border);
    overflow-x: auto;
    scrollbar-width: none;
  }

  [role='tab'] {
    min-block-size: 2.5rem;
    padding: 0.5rem min(0.75rem, 2cqi);
    border: 0;
    border-block-end: 2px solid transparent;
    margin-block-end: -1px;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-weight: 550;
    white-space: nowrap;
    cursor: pointer;
  }

  .tab-dot {
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-start: 0.375rem;
    border-radius: 50%;
    background: currentColor;
    vertical-align: 0.1em;
  }

  [role='tab']:hover {
    color: var(--_text);
  }

  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
  }

  [role='tab']:focus-visible,
  [role='tabpanel']:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }

  /* A transparent border would be drawn there, and every tab look selected. */
  @media (forced-colors: active) {
    .tab-dot {
      background: CanvasText;
    }

    [role='tab'] {
      border-block-end-color: Canvas;
    }

    /* A line alone would be one of several there. */
    [role='tab'][aria-selected='true'] {
      /* Else letters stand on a ground of the system's own, and are as light as it is. */
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    [aria-selected='true'] > .tab-dot {
      background: currentColor;
    }
  }
`;
