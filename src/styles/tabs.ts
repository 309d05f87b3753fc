// Tabs as every element draws them.
import { css } from 'lit';

export const tabs = css`
  [role='tablist'] {
    display: flex;
    gap: 0.25rem;
    border-block-end: 1px solid var(--_border);
    overflow-x: auto;
    --_start: left;
    --_end: right;
  }

  [role='tablist']:dir(rtl) {
    --_start: right;
    --_end: left;
  }

  /* What has no room fades out at the side on which there is more of it; no motion, so it stays without motion too. */
  @supports (animation-timeline: scroll()) {
    [role='tablist'] {
      scrollbar-width: none;
      animation: more-tabs linear !important;
      animation-timeline: scroll(self inline) !important;
    }
  }

  @keyframes more-tabs {
    0%,
    2% {
      mask: linear-gradient(to var(--_start), #0000, #000 3rem);
    }
    3%,
    97% {
      mask:
        linear-gradient(to var(--_start), #0000, #000 3rem) intersect,
        linear-gradient(to var(--_end), #0000, #000 3rem);
    }
    98%,
    100% {
      mask: linear-gradient(to var(--_end), #0000, #000 3rem);
    }
  }

  [role='tab'] {
    min-block-size: 2.5rem;
    padding: 0.5rem 0.75rem;
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

  @container (max-width: 28rem) {
    [role='tablist'] {
      gap: 0;
    }

    [role='tab'] {
      padding-inline: 0.5rem;
    }
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
      background: Highlight;
      color: HighlightText;
    }
  }
`;
