// How the picker looks as a sheet over the window of a phone.
import { css } from 'lit';

export const sheetStyles = css`
  .frame.sheet {
    position: fixed;
    inset: 0;
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
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

  .bar {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_border);
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

  .sheet > .box {
    flex: none;
    max-block-size: 30%;
    margin-inline: 0.75rem;
    overflow-y: auto;
  }

  /* On a line of its own, in sight however many chips there are. */
  .sheet .box:not(.readonly) input {
    position: sticky;
    z-index: 1;
    /* Over the padding too, where chips would peep out. */
    inset-block-end: -0.1875rem;
    flex-basis: 100%;
    background: var(--_surface);
  }

  .sheet > :is(.changes, .notice, .help, .error) {
    flex: none;
    margin-inline: 0.75rem;
  }

  .sheet > .to-me {
    align-self: flex-start;
    margin-inline: 0.25rem;
  }

  /* Where there is little room, it is for the people. */
  @media (height < 400px) {
    .sheet > :is(.help, .to-me) {
      display: none;
    }
  }

  .sheet > .popup {
    position: static;
    display: flex;
    flex: 1 1 0;
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
