// How the card of names looks.
import { css } from 'lit';

export const namesCardStyles = css`
  .names-card {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: min(22rem, 100vw - 1rem);
    max-block-size: min(24rem, 100dvh - 2rem);
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .names-card > ul {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .names-card li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 1.75rem;
  }

  .names-card .terms {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .names-card p {
    margin: 0.25rem 0 0;
    color: var(--_text-muted);
  }
`;
