// Buttons, fields, messages, tabs and skeletons as every element draws them.
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
    white-space: nowrap;
    cursor: pointer;
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

  .button.icon {
    min-inline-size: var(--_control);
    padding: 0;
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
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

export const fields = css`
  .field {
    display: grid;
    gap: 0.25rem;
    align-content: start;
  }

  .field > label,
  .field > .label {
    font-weight: 550;
  }

  .required-mark {
    color: var(--_danger);
  }

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

  .help {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .error {
    color: var(--_danger);
    font-size: var(--_text-s);
  }

  @media (pointer: coarse) {
    .input {
      min-block-size: 2.75rem;
      /* Safari zooms into fields below 16 px. */
      font-size: max(16px, var(--_text-m));
    }
  }
`;

export const messages = css`
  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding: 0.625rem 0.875rem;
    border: 1px solid color-mix(in oklab, var(--_tone) 35%, transparent);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_tone) 8%, var(--_surface));
    --_tone: var(--_accent);
  }

  .message.danger {
    --_tone: var(--_danger);
  }

  .message.success {
    --_tone: var(--_success);
  }

  .message.warning {
    --_tone: var(--_warning);
  }

  .message > .grow {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    padding: 2.5rem 1rem;
    color: var(--_text-muted);
    text-align: center;
  }

  .empty > strong {
    color: var(--_text);
    font-size: var(--_text-l);
    font-weight: 600;
  }

  .skeleton {
    display: inline-block;
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    animation: pulse 1.4s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.5;
    }
  }
`;

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
`;
