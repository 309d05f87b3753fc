// The check before an import: who is meant, and a preview that scrolls in its own box.
import { css } from 'lit';

export const checkStyles = css`
  .people {
    display: grid;
    gap: 0.625rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0.75rem 1rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
  }

  /* Inside the border as the title of the people is, not over it: its words can take two lines. */
  .people > legend {
    float: inline-start;
    padding: 0;
    font-weight: 600;
  }

  #people-of-file h3 {
    margin: 0;
    font-size: inherit;
  }

  /* One row per name: what the file says, how often, and who it is. */
  #people-of-file .names,
  .gains .names {
    display: grid;
    gap: 0.375rem;
    max-block-size: 20rem;
  }

  #people-of-file .names > li,
  .gains .names > li {
    display: grid;
    grid-template-columns: minmax(8rem, 1fr) minmax(4rem, auto) minmax(12rem, 2fr);
    gap: 0.25rem 1rem;
    align-items: center;
  }

  /* A name in another direction begins where the list does. */
  .names > li > bdi {
    justify-self: start;
  }

  #people-of-file .names > li > assignee-multiselect,
  #people-of-file .names > li > .not-kept,
  #people-of-file .names > li > .hint {
    grid-column: -2 / -1;
  }

  @container (max-width: 30rem) {
    #people-of-file .names > li {
      grid-template-columns: 1fr auto;
    }

    #people-of-file .names > li > .input,
    #people-of-file .names > li > .known-as,
    #people-of-file .names > li > .not-kept,
    #people-of-file .names > li > .hint,
    #people-of-file .names > li > assignee-multiselect {
      grid-column: 1 / -1;
    }
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    max-block-size: 7rem;
    margin: 0;
    padding: 0.5rem 0.75rem;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    list-style: none;
    overflow-y: auto;
  }

  .names:focus-visible,
  .preview:focus-visible,
  .refused:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .choices {
    display: grid;
    gap: 0.25rem;
  }

  .choice,
  .choice > label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem 0.5rem;
  }

  .choice > label {
    flex-wrap: nowrap;
    min-block-size: 1.75rem;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  @media (pointer: coarse) {
    .choice > label {
      min-block-size: 2.75rem;
    }
  }

  /* Where a hint has no room beside its choice, it stands under the words of it. */
  @container (max-width: 30rem) {
    .choice > label {
      min-block-size: 2rem;
    }

    .choice > .help {
      flex-basis: 100%;
      margin-block-end: 0.5rem;
      padding-inline-start: 1.625rem;
    }
  }

  .choice input:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  .who {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
    gap: 0.75rem 1rem;
    align-items: end;
  }

  .preview {
    max-block-size: 28rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    overflow: auto;
  }

  table {
    position: relative;
    inline-size: 100%;
    border-spacing: 0;
    font-size: var(--_text-s);
  }

  th,
  td {
    max-inline-size: 18rem;
    padding: 0.375rem 0.625rem;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  tbody > tr:last-child > * {
    border-block-end: 0;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface-sunken);
    font-weight: 600;
  }

  thead th.extra,
  tbody th {
    color: var(--_text-muted);
    font-weight: 400;
  }

  tbody th {
    font-variant-numeric: tabular-nums;
  }

  /* All rows have one height, so that only those in sight are drawn. */
  tbody > tr[aria-rowindex] {
    block-size: 2.25rem;
  }

  tbody.tall > tr[aria-rowindex] {
    block-size: 3.75rem;
  }

  tbody > tr > * {
    vertical-align: middle;
  }

  tr.left-out > * {
    color: var(--_text-muted);
    background: var(--_surface-sunken);
    font-style: italic;
  }

  tr.space > td {
    padding: 0;
    border: 0;
  }

  .filters,
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
  }

  .filters:empty {
    display: none;
  }

  .pages > .help {
    flex: 1 1 auto;
  }

  details > summary {
    inline-size: fit-content;
    min-block-size: 1.75rem;
    border-radius: var(--_radius);
    color: var(--_text-muted);
    cursor: pointer;
  }

  details > summary:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  .replace > .who {
    align-items: end;
  }

  .replace > .who,
  .defaults > .who {
    margin-block-start: 0.5rem;
  }

  .duplicate-rows > ul,
  .made > ul {
    display: grid;
    gap: 0.375rem;
    max-block-size: 20rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
    overflow-y: auto;
  }

  .recent {
    display: grid;
    gap: 0.5rem;
  }

  .recent > p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .recent > details[open] {
    display: grid;
    gap: 0.75rem;
  }

  .recent > details > :not(summary) {
    margin-block-start: 0.5rem;
  }

  .duplicate-rows li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }

  .duplicate-rows .input,
  .names .input {
    inline-size: auto;
    max-inline-size: 100%;
  }

  td.wrong {
    background: var(--_danger-soft);
    outline: 1px solid color-mix(in oklab, var(--_danger) 55%, transparent);
    outline-offset: -1px;
  }
`;
