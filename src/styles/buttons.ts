// Buttons as every element draws them.
import { css } from 'lit';

export const buttons = css`
  button {
    font: inherit;
    color: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    /* Also on pages where 1rem is 10 px. */
    min-block-size: max(24px, var(--_control));
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 550;
    /* Where the text is large its words wrap. */
    max-inline-size: 100%;
    /* Beside a long name its words stay whole; a name or an address in it breaks where it must. */
    overflow-wrap: break-word;
    cursor: pointer;
  }

  .button bdi {
    overflow-wrap: anywhere;
  }

  .button:hover {
    background: var(--_hover);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 90%, var(--_text));
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
  }

  .button.quiet:hover {
    background: var(--_accent-soft);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  /* Counts down beside the word, for eyes alone: no part of the name. */
  .button[data-wait]::after {
    content: attr(data-wait);
    content: attr(data-wait) / '';
    font-variant-numeric: tabular-nums;
  }

  .button:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  @media (pointer: coarse) {
    .button {
      min-block-size: 2.75rem;
    }
  }
`;
