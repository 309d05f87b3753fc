// How the chips look: kept, added, removed, on some, and marked for removal.
import { css } from 'lit';

export const chipStyles = css`
  .chips {
    display: contents;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    max-inline-size: 100%;
    min-block-size: 1.75rem;
    padding-inline: 0.1875rem 0.125rem;
    border-radius: 999px;
    background: var(--_surface-sunken);
    box-shadow: inset 0 0 0 1px var(--_border-strong);
    --_avatar: 1.375rem;
    cursor: default;
  }

  .chip.team {
    border-radius: var(--_radius);
  }

  .chip > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* With large letters there is room for its beginning, beside that of the note; no name is shorter. */
    min-inline-size: 2ch;
  }

  /* What tells people of one name apart is cut last, and at its beginning. */
  .chip > :is(bdi, .note) {
    flex-shrink: 999;
  }

  /* "(you)" is short: half of it says nothing. */
  .chip > .note {
    flex-shrink: 99;
  }

  .chip > [dir] {
    flex-shrink: 1;
  }

  .chip .note {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }

  /* "On some" has to be read whole; the name keeps its line as long as that can take two. */
  .mixed > :is(bdi, .note) {
    flex-shrink: 1;
    padding-block: 0.125rem;
    line-height: 1.25;
    white-space: normal;
  }

  .mixed > .note:not([dir]) {
    flex-shrink: 9999;
    min-inline-size: min-content;
  }

  .chip.fixed {
    padding-inline-end: 0.625rem;
  }

  /* Changes that are not saved: told by words too, never by colour alone. */
  .chip.added {
    background: var(--_success-soft);
    box-shadow: inset 0 0 0 1px var(--_success);
  }

  .chip.removed {
    background: none;
    box-shadow: none;
    border: 1px dashed var(--_border-strong);
    color: var(--_text-muted);
  }

  .chip.removed > bdi {
    text-decoration: line-through;
  }

  .chip.mixed > .icon {
    margin-inline-start: 0.375rem;
  }

  .icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .star[aria-pressed='true'] {
    color: var(--_warning);
  }

  .star[aria-pressed='true'] > .icon {
    fill: currentColor;
  }

  .on-paper {
    display: none;
  }

  /* Nobody can press "+N more" on paper. */
  @media print {
    .on-paper {
      display: inline;
    }

    [part='more'] {
      display: none;
    }

    .nowrap > .content {
      flex-wrap: wrap;
    }
  }
`;
