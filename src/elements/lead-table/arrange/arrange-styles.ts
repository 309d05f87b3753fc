// How views, columns and the other settings of a table look in their popup.
import { css } from 'lit';

export const arrangeStyles = css`
  .arrange {
    display: grid;
    gap: 0.75rem;
    inline-size: min(19rem, 100vw - 2rem);
    padding: 0.25rem;
  }

  .arrange h3 {
    margin: 0 0 0.25rem;
    padding-inline: 0.375rem;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 600;
  }

  .arrange p {
    margin: 0;
    padding-inline: 0.375rem;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .arrange ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .arrange li {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    border-radius: var(--_radius);
  }

  .arrange li:hover {
    background: color-mix(in oklab, var(--_text) 6%, transparent);
  }

  .arrange li > .choice,
  .arrange .view-name {
    flex: 1;
    min-inline-size: 0;
    padding-inline: 0.375rem;
  }

  .arrange li > .choice:hover {
    background: none;
  }

  .arrange bdi {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .arrange .column-name {
    display: grid;
    min-inline-size: 0;
  }

  .arrange .no-room {
    color: var(--_text-muted);
    line-height: 1.2;
  }

  .arrange .view-name {
    min-block-size: max(24px, 2rem);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }

  .arrange .view-name[aria-current='true'] {
    font-weight: 650;
  }

  .icon-button {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: max(24px, 1.75rem);
    block-size: max(24px, 1.75rem);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .icon-button:hover {
    color: var(--_text);
  }

  .icon-button:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
  }

  .icon-button[aria-pressed='true'] {
    color: var(--_accent);
  }

  .icon-button[aria-pressed='true'] > .icon {
    fill: currentColor;
  }

  .icon-button[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  .view-name:focus-visible,
  .view-button:focus-visible {
    outline: var(--_ring);
    outline-offset: -1px;
  }

  .arrange form,
  .arrange .row-heights,
  .arrange .sorting,
  .arrange .other-work {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    padding-inline: 0.375rem;
  }

  .arrange form {
    margin-block-start: 0.375rem;
  }

  .arrange form > .input,
  .arrange .sorting > .input {
    flex: 1 1 7rem;
    min-inline-size: 0;
  }

  .arrange .other-work > .button {
    flex: 1;
  }

  .row-heights > .button[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .view-buttons {
    display: flex;
    gap: 0.25rem;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .view-button {
    flex: none;
    min-block-size: max(24px, 2rem);
    padding: 0.125rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: 99px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .view-button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }

  .head.at-edge .head-cell {
    cursor: col-resize;
  }

  .head-row > .dragged {
    opacity: 0.5;
  }

  .head-row > .drop-before {
    box-shadow: inset 3px 0 var(--_accent);
  }

  @media (pointer: coarse) {
    .icon-button {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }

    .arrange .view-name,
    .view-button {
      min-block-size: 2.75rem;
    }
  }
`;
