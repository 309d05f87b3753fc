// How a list marks what waits for the network.
import { css } from 'lit';

export const pendingMarkStyles = css`
  /* The rows keep their room. */
  .pending > ul {
    max-block-size: min(18rem, 40dvh);
    overflow: auto;
  }

  .waits {
    display: inline-flex;
    flex: none;
    margin-inline-start: 0.25rem;
    color: var(--_warning);
  }

  .waits.stuck {
    color: var(--_danger);
  }

  .waits > svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
`;
