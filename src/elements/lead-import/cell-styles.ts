// Cells of the check: those that become fields when somebody clicks them, and those that say what is wrong.
import { css } from 'lit';

export const cellStyles = css`
  .cell {
    display: block;
    box-sizing: border-box;
    /* As wide as its text: the padding stands in the margins. */
    inline-size: calc(100% + 6px);
    min-inline-size: 24px;
    min-block-size: 24px;
    /* The text stands under the head of its column. */
    margin-inline: -3px;
    padding: 2px 3px;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: inherit;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 4px;
    cursor: text;
  }

  .cell:hover {
    box-shadow: inset 0 0 0 1px currentColor;
  }

  .cell:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
  }

  td.reasons {
    min-inline-size: 20rem;
    max-inline-size: 26rem;
    padding-block: 0.125rem;
    white-space: normal;
  }

  .reasons > span {
    display: -webkit-box;
    font-size: var(--_text-s);
    line-height: 1.25;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }

  .reasons.several > span {
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .more {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent-text, var(--_accent));
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }

  .more:focus-visible {
    outline: var(--_ring);
    outline-offset: 1px;
  }

  .all-reasons {
    max-inline-size: min(30rem, 90vw);
    max-block-size: 70vh;
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow-y: auto;
  }

  .all-reasons > span + span {
    margin-block-start: 0.5rem;
  }

  .reasons .warning {
    color: var(--_text);
  }

  .all-reasons > span {
    display: block;
  }

  @container (max-width: 30rem) {
    tbody.tall td.reasons {
      min-inline-size: 13rem;
    }
  }

  td select.input {
    min-inline-size: 9rem;
  }

  td textarea.input {
    min-inline-size: 15rem;
    min-block-size: 0;
    block-size: 4em;
    resize: none;
  }

  /* A field is as wide as what stands in it: a number of which the end is cut off is another number. */
  td:has(> :is(input, textarea).input) {
    max-inline-size: none;
  }

  td input.input {
    min-inline-size: 10rem;
    inline-size: auto;
    max-inline-size: 100%;
  }
`;
