// How the picker looks as a sheet over the window of a phone.
import { css } from 'lit';

export const bottomSheetStyles = css`
  /* What is above the list keeps its height whoever is chosen: the list must not move under the finger. */
  .frame.sheet {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template: repeat(6, auto) minmax(0, 1fr) / minmax(0, 1fr) auto;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    padding-block-end: env(safe-area-inset-bottom);
    border: 0;
    background: var(--_surface);
    color: inherit;
    overflow: hidden;
  }

  .frame.sheet:focus {
    outline: none;
  }

  .sheet > * {
    grid-column: 1 / -1;
  }

  .bar {
    display: grid;
    grid-row: 1;
    grid-template-columns: minmax(auto, 1fr) minmax(0, auto) minmax(auto, 1fr);
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_border);
  }

  /* Both are whole with large letters too. */
  .bar > .button {
    padding-inline: min(0.875rem, 3vw);
  }

  .bar > :last-child {
    justify-self: end;
  }

  .bar > :first-child {
    justify-self: start;
  }

  .title {
    overflow: hidden;
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* The search line and two lines of chips; whoever was chosen last is in sight, as what scrolls begins at its end. */
  .sheet > .box {
    grid-row: 2;
    flex-flow: column-reverse;
    align-items: stretch;
    block-size: 7.75rem;
    margin: 0.5rem 0.75rem 0;
    overflow-y: auto;
    scroll-padding-block-start: 3rem;
  }

  .sheet .content {
    flex: none;
    /* At the top as long as there is room. */
    margin-block-end: auto;
    padding-block-end: 0.25rem;
  }

  /* On a line of its own, in sight however many chips there are. */
  .sheet .box:not(.readonly) input {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    order: 0;
    /* From edge to edge. */
    flex: 1 0 calc(100% + 0.625rem);
    max-inline-size: none;
    min-block-size: 2.5rem;
    margin-inline: -0.375rem -0.25rem;
    padding-inline: 0.625rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
    /* Over the padding too, where chips would peep out. */
    box-shadow: 0 -0.25rem var(--_surface);
  }

  .no-chips {
    padding: 0.25rem;
    color: var(--_text-muted);
  }

  /* Nothing changes in it. */
  .sheet > .box.readonly {
    block-size: auto;
    max-block-size: 7.75rem;
  }

  .sheet > .notice {
    grid-row: 3;
    margin: 0.5rem 0.75rem 0;
  }

  .sheet > :is(.changes, .to-me) {
    grid-row: 4;
    align-self: center;
    margin-inline: 0.75rem;
  }

  .sheet > .changes {
    grid-column: 1;
  }

  /* Also the place of the changes, which come when somebody is chosen, and of the button, which goes when I am. */
  .sheet:not(:has(> .readonly))::before {
    content: '';
    grid-area: 4 / 1;
    block-size: max(24px, 2.25rem);
  }

  .sheet > .to-me {
    grid-column: 2;
    min-block-size: max(24px, 2.25rem);
    margin-inline: 0.25rem;
  }

  .sheet > :is(.help, .error) {
    grid-row: 5;
    margin: 0 0.75rem 0.5rem;
  }

  .sheet > .error {
    grid-row: 6;
  }

  /* Where there is little room, it is for the people. */
  @media (height < 400px) {
    .sheet > :is(.help, .to-me) {
      display: none;
    }

    .sheet > .box:not(.readonly) {
      block-size: 5.25rem;
    }

    .sheet:not(:has(> .readonly))::before {
      block-size: 1.25rem;
    }
  }

  .sheet > .popup {
    position: static;
    display: flex;
    grid-row: 7;
    flex-direction: column;
    inline-size: auto !important;
    max-block-size: none !important;
    min-block-size: 0;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
`;
