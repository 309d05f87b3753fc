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
`;
