// Text fields and selects as every element draws them.
import { css } from 'lit';

export const inputs = css`
  .input {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0.375rem 0.625rem;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }

  /* Browsers indent the text of a select by themselves. */
  select.input {
    padding-inline: 0.375rem;
  }

  textarea.input {
    min-block-size: 5.5rem;
    resize: vertical;
  }

  .check {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    justify-self: start;
    accent-color: var(--_accent);
  }

  .check:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
  }

  .choices .choice {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: var(--_control);
  }

  .input.read-only {
    display: block;
    border-color: transparent;
    background: var(--_surface-sunken);
  }

  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .input:focus-visible {
    outline: var(--_ring);
    outline-offset: -1px;
    border-color: var(--_accent);
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .input[aria-invalid='true']:focus-visible {
    outline-color: var(--_danger);
  }

  /* Only some browsers have one, each another; the elements that offer it have a button of their own. */
  .input::-webkit-search-cancel-button {
    display: none;
  }

  /* While it is saved: nothing can be typed, everything can be read. */
  .input:is([readonly], :disabled) {
    background: var(--_surface-sunken);
    color: var(--_text);
    opacity: 1;
    cursor: default;
  }

  @media (pointer: coarse) {
    .input {
      min-block-size: 2.75rem;
      /* Safari zooms into fields below 16 px. */
      font-size: max(16px, var(--_text-m));
    }
  }
`;
