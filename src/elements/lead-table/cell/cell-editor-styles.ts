// How the picker in a cell and the card of names look.
import { css } from 'lit';

export const cellEditorStyles = css`
  .cell-editor {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: min(28rem, 100vw - 1rem);
    padding: 0.25rem;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: visible;
  }

  /* The list opens with the picker, below it. */
  .cell-editor > assignee-multiselect::part(assign-to-me) {
    position: absolute;
    inset-block-end: calc(100% + 0.25rem);
    inset-inline-start: 0;
    margin: 0;
    border: 1px solid var(--_border);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
  }
`;
