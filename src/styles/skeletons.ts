// What stands in for something that is on its way.
import { css } from 'lit';

export const skeletons = css`
  .skeleton {
    display: inline-block;
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    /* Seen where colours are forced. */
    outline: 1px solid transparent;
    animation: pulse 1.4s ease-in-out infinite;
  }

  @keyframes pulse {
    50% {
      opacity: 0.5;
    }
  }
`;
