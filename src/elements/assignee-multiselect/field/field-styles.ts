// How the picker's field looks: chips, input and buttons in a box.
import { css } from 'lit';
import { cross } from '../../../styles/cross.js';

/**
 * Styles of what the editor draws. Every picker has the sheet from the beginning, and the editor fills it when it arrives:
 * no picker gets other styles at the moment in which somebody opens its list. `undefined` where there is no document.
 */
export const editorStyleSheet = typeof CSSStyleSheet === 'undefined' ? undefined : new CSSStyleSheet();

/** A page without script has its own field in the tag; only a server's shadow root has these. */
export const noScriptStyles = css`
  @media (scripting: none) {
    slot[hidden] {
      display: block;
    }
  }
`;

export const fieldStyles = css`
  ${cross}

  :host {
    display: block;
    min-inline-size: 0;
  }

  /* What is as wide as its content, such as a dialog, gets a width from the space between two dots, where a line may break. */
  :host::before {
    content: '. .';
    content: '. .' / '';
    display: block;
    overflow: hidden;
    block-size: 0;
    word-spacing: 18rem;
  }

  .box {
    display: flex;
    /* With large letters the buttons stand beneath the chips. */
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.25rem;
    min-block-size: var(--_control);
    padding-block: 0.1875rem;
    padding-inline: 0.375rem 0.25rem;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: text;
  }

  .box:has(input:focus-visible) {
    outline: var(--_ring);
    outline-offset: -1px;
    border-color: var(--_accent);
  }

  .box.invalid {
    border-color: var(--_danger);
  }

  .box:is(.disabled, .readonly) {
    background: var(--_surface-sunken);
    cursor: default;
  }

  .box.disabled {
    color: var(--_text-muted);
  }

  .content {
    display: flex;
    flex: 1 1 8rem;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    min-inline-size: 0;
  }

  .nowrap > .content {
    flex-wrap: nowrap;
    overflow: hidden;
  }

  /* Measured as wide as they want to be; only a chip that is alone on the line is cut, so that "+N more" is not. */
  .nowrap :is(.chip, .chip + li) {
    flex: none;
  }

  .nowrap .chip.alone {
    flex-shrink: 1;
    min-inline-size: 4.75rem;
  }

  /* Where a line is too narrow for "on some", what stands beside it has a second one. */
  .nowrap > .content:has(.mixed.alone) {
    flex-wrap: wrap;
  }

  .nowrap input {
    min-inline-size: 1.5rem;
  }

  .small {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-inline-size: max(24px, 1.5rem);
    min-block-size: max(24px, 1.5rem);
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .small.text {
    padding-inline: 0.5rem;
    color: var(--_accent);
    font-size: var(--_text-s);
    font-weight: 550;
    white-space: nowrap;
  }

  .small:hover {
    background: color-mix(in oklab, var(--_text) 9%, transparent);
    color: var(--_text);
  }

  .waiting {
    animation: pulse 1.4s ease-in-out infinite;
  }

  .small:focus-visible {
    outline: var(--_ring);
    outline-offset: -1px;
  }

  input {
    /* Behind the chips. */
    order: 1;
    flex: 1 1 2.5rem;
    min-inline-size: 2.5rem;
    max-inline-size: 100%;
    field-sizing: content;
    min-block-size: 1.75rem;
    padding: 0 0.25rem;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
  }

  /* Where it grows with its text it takes a line of its own only when it is less than a target for a finger beside the chips. */
  @supports (field-sizing: content) {
    input {
      flex-basis: auto;
      min-inline-size: 24px;
    }
  }

  input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .changes {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    /* A number at the beginning stays there, whichever way the page runs. No wider than its words, so that they begin where
       the label begins. */
    unicode-bidi: plaintext;
    inline-size: fit-content;
  }

  /* Its words begin where the label and the help begin. */
  .to-me {
    justify-self: start;
    margin-inline-start: -0.5rem;
  }

  /* There its border is seen. */
  @media (forced-colors: active) {
    .to-me {
      margin-inline-start: 0;
    }
  }

  .frame:not(.sheet) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    min-inline-size: 0;
  }

  .button.compact {
    min-block-size: max(24px, 1.75rem);
    padding: 0.125rem 0.5rem;
    font-size: var(--_text-s);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.5rem 0.625rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .notice > span:first-child {
    flex: 1 1 12rem;
    align-self: center;
  }

  .end {
    display: flex;
    flex: none;
    margin-inline-start: auto;
    align-items: center;
    min-block-size: max(24px, 1.75rem);
  }

  :host([size='small']) {
    --_control: 1.875rem;

    .box {
      padding-block: 0.125rem;
    }

    .chip,
    input,
    .end {
      min-block-size: max(24px, 1.5rem);
    }

    .chip {
      --_avatar: 1.125rem;
      font-size: var(--_text-s);
    }
  }

  :host([size='large']) {
    --_control: 2.75rem;

    .box {
      padding-block: 0.3125rem;
    }

    .chip,
    input,
    .end {
      min-block-size: 2rem;
    }

    .chip {
      --_avatar: 1.625rem;
    }
  }

  @media (pointer: coarse) {
    :host([size]) .box {
      min-block-size: 2.75rem;
      padding-block: 0.1875rem;
    }

    /* The first line fills the box, so that its words stand in the middle. */
    :host([size]) :is(.content, .end) {
      min-block-size: 2.25rem;
    }

    .chip,
    .small {
      min-block-size: 2rem;
    }

    .small {
      min-inline-size: 2rem;
    }

    input {
      /* Safari zooms into fields below 16 px. */
      font-size: max(16px, var(--_text-m));
    }
  }

  @media (forced-colors: active) {
    .chip {
      border: 1px solid CanvasText;
    }

    .box.invalid {
      border-width: 3px;
    }

    .box.readonly {
      border-style: dashed;
    }

    .box.disabled {
      border-color: GrayText;
    }
  }
`;
