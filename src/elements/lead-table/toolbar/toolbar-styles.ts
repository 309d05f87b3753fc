// How search, filters and their chips look.
import { css } from 'lit';

export const toolbarStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  /* The place of the search field, which comes with the adapter: a page that a server has drawn has it already. */
  .toolbar.narrow.awaited {
    align-content: end;
    min-block-size: calc(2 * var(--_control) + 0.5rem);
  }

  .search {
    position: relative;
    /* Narrower before anything has to go into a second line. */
    flex: 1 0 min(12rem, 100%);
    max-inline-size: 18rem;
  }

  .search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.625rem;
    margin-block: auto;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .search > .input {
    padding-inline: 2.125rem;
  }

  /* Nothing to clear yet. */
  .search > :placeholder-shown {
    padding-inline-end: 0.625rem;
    text-overflow: ellipsis;
  }

  .search > .cross {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 2.25rem;
  }

  .cross {
    display: inline-grid;
    flex: none;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_text-muted);
  }

  button.cross {
    cursor: pointer;
  }

  button.cross:hover {
    color: var(--_text);
  }

  button.cross:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
  }

  .icon {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .button.filter {
    padding-inline: 0.75rem 0.5rem;
  }

  .button.filter.used {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .badge {
    min-inline-size: 1.25rem;
    padding-inline: 0.375rem;
    border-radius: 0.625rem;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_text-s);
    text-align: center;
  }

  /* What a host puts there looks like the buttons beside it; any style of the page wins over this. */
  ::slotted(button) {
    min-block-size: max(24px, var(--_control));
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 550;
    white-space: nowrap;
    cursor: pointer;
  }

  ::slotted(button:focus-visible) {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  .count {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-inline-start: auto;
  }

  /* What is shown now: how many, and by which filters. Its place is there before the first filter is. */
  .now {
    display: flex;
    flex: 1 0 100%;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 0;
    min-block-size: max(24px, 1.875rem);
  }

  .now > .count {
    flex: none;
  }

  .narrow > .search {
    max-inline-size: none;
  }

  .narrow > .now > .count {
    order: 1;
    margin-inline-start: auto;
  }

  /* Above those of the cards. */
  .now > .check {
    margin-inline-start: calc(var(--_pad) + 1px);
    margin-inline-end: 0.25rem;
  }

  .now > .filter {
    flex: none;
    padding-inline: 0.625rem 0.75rem;
  }

  /* One line that scrolls: more filters move no row either. */
  .narrow > .now {
    /* Room for the rings of what has the focus. */
    margin: -3px;
    padding: 3px;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .narrow > .now > *,
  .narrow > .now .chip,
  .narrow > .now > .chips > .button {
    flex: none;
  }

  .narrow > .now > .chips {
    flex-wrap: nowrap;
  }

  /* An empty slot must not take a gap. */
  .narrow > .end {
    display: contents;
  }

  /* Where there is little height, it is for the rows. */
  @media (height < 30rem) and (width >= 30rem) {
    .toolbar {
      flex-wrap: nowrap;
    }

    .now {
      flex: 0 1 auto;
    }

    .now > .check {
      margin-inline-start: 0.25rem;
    }

    .search {
      flex: 1 1 9rem;
      min-inline-size: 6rem;
    }

    .end,
    .narrow ::slotted(*) {
      order: 1;
      flex-wrap: nowrap;
    }

    .button.filter {
      flex: none;
    }

    .now > .chips {
      flex-wrap: nowrap;
      min-inline-size: 0;
      overflow-x: auto;
      scrollbar-width: none;
    }

    .now > .chips > .button,
    .now .chip {
      flex: none;
    }
  }

  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    min-inline-size: 12rem;
    max-inline-size: min(22rem, 100vw - 1rem);
    padding: 0.375rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    color: inherit;
    box-shadow: var(--_shadow);
    overflow: auto;
    /* A shade at the edge beyond which there is more; at the end, what scrolls covers it. */
    background:
      linear-gradient(var(--_surface-raised) 50%, transparent) top / 100% 2rem local no-repeat,
      linear-gradient(transparent, var(--_surface-raised) 50%) bottom / 100% 2rem local no-repeat,
      linear-gradient(color-mix(in oklab, var(--_text) 14%, transparent), transparent) top / 100% 0.75rem no-repeat,
      linear-gradient(transparent, color-mix(in oklab, var(--_text) 14%, transparent)) bottom / 100% 0.75rem no-repeat,
      var(--_surface-raised);
  }

  .choices {
    display: grid;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2rem;
    padding: 0.25rem 0.625rem;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .choice > .check {
    flex: none;
  }

  .choice:hover {
    background: color-mix(in oklab, var(--_text) 6%, transparent);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
  }

  .chips > ul {
    display: contents;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    border: 1px solid color-mix(in oklab, var(--_accent) 30%, transparent);
    border-radius: 1rem;
    padding-inline-start: 0.625rem;
    background: var(--_accent-soft);
    font-size: var(--_text-s);
  }

  /* A text that can be pressed. */
  .text-button {
    min-block-size: max(24px, 1.75rem);
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .text-button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .text-button:focus-visible {
    outline: var(--_ring);
    border-radius: 4px;
  }

  .chip > .text-button {
    display: grid;
    min-inline-size: 0;
    align-items: center;
  }

  .chip bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip > .cross {
    inline-size: max(24px, 1.75rem);
    block-size: max(24px, 1.75rem);
    border-radius: 50%;
  }

  .chips > .button {
    min-block-size: max(24px, 1.875rem);
    padding: 0 0.5rem;
    font-size: var(--_text-s);
  }

  @media (pointer: coarse) {
    .choice,
    ::slotted(button) {
      min-block-size: 2.75rem;
    }

    .chip > .cross,
    .search > .cross {
      inline-size: 2.75rem;
    }

    .chip > .cross {
      block-size: 2.25rem;
    }

    .chips > .button {
      min-block-size: 2.25rem;
    }
  }
`;
