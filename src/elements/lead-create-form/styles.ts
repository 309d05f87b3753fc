// How the Create Lead page looks: one column on a phone, two where there is room.
import { css } from 'lit';

export const createFormStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    container-type: inline-size;
    /* What it asks for in a box as wide as its content, such as a dialog; without it that would be nothing. */
    contain-intrinsic-size: 44rem;
  }

  ::slotted([slot='heading']),
  h2 {
    margin: 0 0 0.75rem;
    font-size: var(--_text-xl);
    font-weight: 650;
    line-height: 1.25;
  }

  [role='tabpanel'] {
    padding-block-start: 1.25rem;
  }

  form,
  .fields,
  .notes {
    display: grid;
    gap: 1rem;
  }

  form {
    max-inline-size: 60rem;
  }

  /* Hidden from the next user, without taking the focus from the same one. */
  form.veiled {
    opacity: 0;
    pointer-events: none;
  }

  .notes:empty {
    display: none;
  }

  .fields {
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1.5rem;
  }

  /* A page's words below a field stand in the line of its error while there is none, and below it else; nothing moves. */
  ::slotted([slot^='after-field-']) {
    display: block;
    margin-block: 0 0.5rem;
  }

  slot:not(:has(.error, .told)) + slot::slotted([slot^='after-field-']) {
    margin-block: -1.25rem 1.75rem;
  }

  .fields > .who {
    margin-block-start: 1rem;
  }

  .room {
    block-size: 1lh;
  }

  .mandatory {
    margin: 0;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  .summary {
    align-items: start;
  }

  .summary ul {
    display: grid;
    gap: 0.25rem;
    margin: 0.25rem 0 0;
    padding-inline-start: 1.125rem;
  }

  .summary a {
    color: var(--_danger);
  }

  .summary a:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    padding-block-start: 0.25rem;
  }

  /* A way out is offered only when it takes long, so that nothing flashes. */
  .late {
    animation: appear 1ms 0.5s both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  /* The room of a picker with its help and its button, whose code is on its way. */
  assignee-multiselect:not(:defined) {
    display: block;
    block-size: 7.125rem;
  }

  .field > .skeleton {
    inline-size: 100%;
    block-size: var(--_control);
  }

  .field > .skeleton:first-child {
    inline-size: 5rem;
    block-size: 1rem;
  }

  @container (min-width: 38rem) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .wide {
      grid-column: 1 / -1;
    }
  }

  @container (max-width: 24rem) {
    .actions > .button {
      flex: 1 1 100%;
    }
  }
`;
