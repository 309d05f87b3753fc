// The list of columns: a table where there is room, cards on a phone.
import { css } from 'lit';

export const columnsStyles = css`
  .text-format:not([hidden]) {
    display: contents;
  }

  .file {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: end;
    gap: 0.75rem 1rem;
  }

  .file-facts {
    align-self: center;
    font-weight: 550;
  }

  .left-out > ul {
    margin: 0.5rem 0 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    list-style: none;
  }

  .left-out li {
    justify-content: space-between;
    padding: 0.25rem 0.75rem;
  }

  .left-out li + li {
    border-block-start: 1px solid var(--_border);
  }

  .left-out li > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .repairs > .repair {
    display: grid;
    gap: 0.375rem;
  }

  .repair-samples {
    display: grid;
    gap: 0.375rem;
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    list-style: none;
    font-size: var(--_text-s);
  }

  .repair-samples > li {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr);
    gap: 0.25rem 1rem;
  }

  .repair-samples dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.125rem 0.75rem;
    margin: 0;
  }

  .repair-samples dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .repair-samples code {
    white-space: pre-wrap;
  }

  @container (max-width: 30rem) {
    .repair-samples > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .columns-head {
    display: none;
  }

  .columns {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    overflow: clip;
  }

  .column {
    display: grid;
    gap: 0.375rem;
    padding: 0.75rem;
    border-block-start: 1px solid var(--_border);
  }

  .column:first-child {
    border-block-start: 0;
  }

  .column-name {
    font-weight: 550;
  }

  .column-samples {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .column-target {
    display: grid;
    gap: 0.25rem;
  }

  .column.piece > .column-name {
    padding-inline-start: 1rem;
    font-weight: 400;
  }

  .column-target > .field {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  .column-target > .field > label {
    flex: none;
    font-size: var(--_text-s);
    font-weight: 400;
  }

  .column-target > .field > .input {
    flex: 1;
    min-inline-size: 0;
  }

  .column.ignore {
    background: var(--_surface-sunken);
  }

  .column.ignore > .column-name {
    color: var(--_text-muted);
    font-weight: 400;
  }

  @container (min-width: 40rem) {
    .file {
      grid-template-columns: minmax(0, 1fr) 14rem 10rem;
    }

    .columns-head,
    .column {
      display: grid;
      grid-template-columns: minmax(8rem, 1fr) minmax(0, 1.6fr) minmax(12rem, 1fr);
      align-items: center;
      gap: 1rem;
    }

    .columns-head {
      padding-inline: calc(0.75rem + 1px);
      margin-block-end: -0.625rem;
      color: var(--_text-muted);
      font-size: var(--_text-s);
    }

    .column {
      padding-block: 0.375rem;
    }
  }
`;
