// How the picker looks: a field with chips, a popup with options.
import { css } from 'lit';

export const pickerStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .box {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    min-block-size: var(--_control);
    padding-block: 0.1875rem;
    padding-inline: 0.375rem 4rem;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: text;
  }

  .box:has(input:focus-visible) {
    outline: var(--_ring);
    outline-offset: -1px;
    border-color: var(--_accent);
  }

  .box.invalid {
    border-color: var(--_danger);
  }

  .box.disabled {
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: default;
  }

  .box.readonly {
    border-style: dashed;
    cursor: default;
  }

  .chips {
    display: contents;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    max-inline-size: 100%;
    min-block-size: 1.75rem;
    padding-inline: 0.1875rem 0.125rem;
    border-radius: 999px;
    background: var(--_surface-sunken);
    box-shadow: inset 0 0 0 1px var(--_border);
    --_avatar: 1.375rem;
    cursor: default;
  }

  .chip.team {
    border-radius: var(--_radius);
  }

  .chip > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip .note {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .chip.fixed {
    padding-inline-end: 0.625rem;
  }

  .chip.marked {
    background: var(--_danger-soft);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .small {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .small.text {
    padding-inline: 0.5rem;
    color: var(--_accent);
    font-size: var(--_text-s);
    font-weight: 550;
  }

  .small:hover {
    background: color-mix(in oklab, var(--_text) 9%, transparent);
    color: var(--_text);
  }

  .small:focus-visible {
    outline: var(--_ring);
    outline-offset: -1px;
  }

  .small svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }

  input {
    flex: 1 1 2.5rem;
    min-inline-size: 2.5rem;
    max-inline-size: 100%;
    field-sizing: content;
    min-block-size: 1.75rem;
    padding: 0 0.25rem;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
  }

  input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .end {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0.25rem;
    display: flex;
    align-items: center;
    block-size: calc(var(--_control) - 2px);
  }

  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    color: inherit;
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }

  [role='listbox'] {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0.25rem;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  [role='listbox']:empty {
    display: none;
  }

  [role='option'] {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.625rem;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  [role='option']:hover {
    background: color-mix(in oklab, var(--_text) 5%, transparent);
  }

  [role='option'][aria-selected='true'] {
    background: var(--_accent-soft);
  }

  [role='option'].active {
    background: color-mix(in oklab, var(--_accent) 16%, var(--_surface-raised));
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  [role='option'][aria-disabled='true'] {
    cursor: default;
  }

  [role='option'][aria-disabled='true'] .name,
  [role='option'][aria-disabled='true'] .avatar {
    opacity: 0.6;
  }

  .who {
    flex: 1 1 auto;
    min-inline-size: 0;
    line-height: 1.3;
  }

  .who > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .detail {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }

  .check {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--_accent);
    visibility: hidden;
  }

  [aria-selected='true'] > .check {
    visibility: visible;
  }

  .note-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.75rem 0.875rem;
    color: var(--_text-muted);
  }

  .skeleton-option {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    padding: 0.5rem 0.875rem;
  }

  .skeleton-option > :first-child {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 50%;
  }

  .skeleton-option > :last-child {
    inline-size: 40%;
    block-size: 0.75rem;
  }

  @media (pointer: coarse) {
    .box {
      min-block-size: 2.75rem;
    }

    .end {
      block-size: 2.625rem;
    }

    .chip,
    .small {
      min-block-size: 2rem;
    }

    .small {
      min-inline-size: 2rem;
    }

    input {
      /* Safari zooms into fields below 16 px. */
      font-size: max(16px, var(--_text-m));
    }
  }

  @media (forced-colors: active) {
    .chip,
    .popup {
      border: 1px solid CanvasText;
    }

    [role='option'].active {
      outline-color: Highlight;
    }

    [role='option'][aria-selected='true'] {
      border: 1px solid Highlight;
    }
  }
`;
