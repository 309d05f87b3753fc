// How a value that can be edited in its place looks, and the field that then stands there.
import { css } from 'lit';

export const inPlaceStyles = css`
  .in-place-value {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5rem;
    margin: -0.25rem -0.375rem;
    padding: 0.25rem 0.375rem;
    border-radius: var(--_radius);
  }

  .in-place-value.editable {
    cursor: text;
  }

  .in-place-value > div {
    flex: 1;
    min-inline-size: 0;
  }

  .in-place-value a,
  .in-place-value > button {
    cursor: pointer;
  }

  .in-place-value > .button.icon {
    flex: none;
    min-block-size: 24px;
    min-inline-size: 24px;
    /* The row is as high as without it. */
    margin-block: -0.25rem;
    color: var(--_text-muted);
  }

  .in-place-value svg {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .in-place-value svg:dir(rtl) {
    scale: -1 1;
  }

  @media (hover: hover) {
    .in-place-value {
      position: relative;
    }

    .in-place-value.editable:hover {
      background: var(--_hover);
    }

    /* A value has the whole width as long as nobody points at it. */
    .in-place-value > .button.icon {
      position: absolute;
      inset-block-start: 0.25rem;
      inset-inline-end: 0;
      background: var(--_surface);
    }

    .in-place-value.editable > .button.icon {
      background: var(--_hover);
    }

    .in-place-value.editable > .copy {
      inset-inline-end: 1.5rem;
    }

    .in-place-value:not(:hover, :focus-within) > .button {
      opacity: 0;
    }
  }

  @media (pointer: coarse) {
    .in-place-value > .button.icon {
      min-block-size: 2.75rem;
      min-inline-size: 2.75rem;
      margin-block: -0.75rem;
    }
  }

  .in-place {
    display: grid;
    gap: 0;
  }

  /* The line of an error is there before it, as in the form. */
  .in-place .field:not(.told, :has(> .error))::after {
    content: '';
    block-size: 1lh;
    font-size: var(--_text-s);
  }

  .in-place > .message {
    margin-block-end: 0.5rem;
  }

  /* The name of the row says the same. */
  .in-place .field > :is(label, .label),
  .in-place .field > assignee-multiselect::part(label) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
