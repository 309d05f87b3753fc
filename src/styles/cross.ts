// The cross of every button that takes something away.
import { css } from 'lit';

export const cross = css`
  /* Drawn by a style: there is one on every chip, and a picture of its own would be two more elements each. */
  .cross::before {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    background: currentColor;
    clip-path: polygon(
      10% 0,
      0 10%,
      40% 50%,
      0 90%,
      10% 100%,
      50% 60%,
      90% 100%,
      100% 90%,
      60% 50%,
      100% 10%,
      90% 0,
      50% 40%
    );
    forced-color-adjust: none;
    content: '';
  }

  @media (forced-colors: active) {
    .cross::before {
      background: ButtonText;
    }
  }
`;
