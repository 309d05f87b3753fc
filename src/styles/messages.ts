// Messages, and what stands in the place of a list without entries.
import { css } from 'lit';

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
    flex: 1 1 18rem;
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
`;
