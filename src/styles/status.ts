// How a status looks everywhere: its word, and a dot in the colour of its place among the choices.
import { css } from 'lit';

export const statusStyles = css`
  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 0;
  }

  .dot {
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--_tone);
    forced-color-adjust: none;
  }

  .tone-0 {
    --_tone: light-dark(#4a6cf0, #8da6ff);
  }
  .tone-1 {
    --_tone: light-dark(#1192a8, #5cc8da);
  }
  .tone-2 {
    --_tone: light-dark(#7d55d8, #b59af5);
  }
  .tone-3 {
    --_tone: light-dark(#c07a00, #e9b44c);
  }
  .tone-4 {
    --_tone: light-dark(#d25a1c, #f39a68);
  }
  .tone-5 {
    --_tone: light-dark(#1f8f52, #6fcf97);
  }
  .tone-6 {
    --_tone: light-dark(#c4353c, #f28b8b);
  }
  .tone-7 {
    --_tone: light-dark(#8a919e, #8f97a5);
  }
  .tone-8 {
    --_tone: light-dark(#c23d83, #f08cbc);
  }
  .tone-9 {
    --_tone: light-dark(#626a78, #a9b1be);
  }
`;
