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

  /* Chromium's own cross has a colour of its own. */
  .input::-webkit-search-cancel-button {
    appearance: none;
    inline-size: 1rem;
    block-size: 1rem;
    background: var(--_text-muted);
    clip-path: polygon(
      15% 25%,
      25% 15%,
      50% 40%,
      75% 15%,
      85% 25%,
      60% 50%,
      85% 75%,
      75% 85%,
      50% 60%,
      25% 85%,
      15% 75%,
      40% 50%
    );
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .input::-webkit-search-cancel-button {
      background: ButtonText;
      forced-color-adjust: none;
    }
  }

  @media (pointer: coarse) {
    .input {
      min-block-size: 2.75rem;
      /* Safari zooms into fields below 16 px. */
      font-size: max(16px, var(--_text-m));
    }
  }
`;
