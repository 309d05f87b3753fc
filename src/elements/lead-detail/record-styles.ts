// How a record looks: a compact header, calm rows of fields, one column on a phone and two where there is room.
import { css } from 'lit';

export const detailStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    container-type: inline-size;
    /* What it asks for in a box as wide as its content, such as a dialog; without it that would be nothing. */
    contain-intrinsic-size: 60rem;
  }

  header {
    display: grid;
    /* Buttons of the page's own go below each other before they take the room of the name. */
    grid-template-columns: minmax(min(11rem, 60%), 1fr) auto;
    gap: 0.25rem 1rem;
    align-items: start;
    padding-block-end: 0.75rem;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-inline-size: 0;
  }

  .heading {
    font-size: var(--_text-xl);
    font-weight: 650;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  .heading:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .assigned {
    --_avatar: 1.75rem;

    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    grid-column: 1 / -1;
    min-inline-size: 0;
    /* As high without the button. */
    min-block-size: 2rem;
    margin-block-start: 0.25rem;
  }

  .assigned > .button {
    min-block-size: max(24px, 1.75rem);
  }

  .company {
    grid-column: 1;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  .head-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.25rem;
    grid-area: 1 / 2 / span 2;
  }

  .turn:dir(rtl) > svg {
    scale: -1 1;
  }

  header .button.quiet {
    color: var(--_text-muted);
  }

  .button.icon {
    min-inline-size: var(--_control);
    padding: 0;
  }

  .reserved {
    visibility: hidden;
  }

  header svg {
    inline-size: 1rem;
    block-size: 1rem;
  }

  .outer {
    margin-block-end: 0.75rem;
  }

  [role='tabpanel'] {
    padding-block: 1rem;
  }

  .toolbar,
  .values,
  #panel-profile > form {
    max-inline-size: 60rem;
  }

  form > .toolbar,
  form > .section-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }

  .typed {
    display: grid;
    gap: 0.25rem;
    inline-size: min(100%, 32rem);
    text-align: start;
  }

  .toolbar {
    display: flex;
    justify-content: end;
    min-block-size: var(--_control);
    align-items: center;
  }

  .values {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 2rem;
    margin: 0;
  }

  .values > div {
    display: grid;
    grid-template-columns: clamp(5rem, 30%, 9rem) minmax(0, 1fr);
    gap: 0.25rem 1rem;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_border);
  }

  .values > .own-heading {
    display: block;
    padding-block-start: 1.25rem;
  }

  .own-heading > dt {
    color: var(--_text);
    font-weight: 600;
  }

  dt {
    color: var(--_text-muted);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  dd a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  dd a:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .long-text {
    white-space: pre-wrap;
  }

  .not-set {
    margin: 0;
    color: var(--_text-muted);
  }

  form,
  .fields {
    display: grid;
    gap: 1rem;
  }

  .fields {
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1.5rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  section {
    max-inline-size: 60rem;
  }

  .section-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    min-block-size: var(--_control);
    margin-block-end: 0.5rem;
  }

  .section-title {
    font-size: var(--_text-l);
    font-weight: 600;
  }

  /* The heading above says the same; the field keeps its name. */
  #assignees::part(label) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .people {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .people > li {
    --_avatar: 2rem;

    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 3.25rem;
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--_border);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3.25rem;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.5rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .person-name {
    flex: 1 0 100%;
    font-weight: 550;
  }

  .skeleton.name {
    inline-size: 9rem;
    block-size: 0.875rem;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .message:focus-visible,
  .empty:focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }

  .skeleton.name-line {
    inline-size: 14rem;
    block-size: 1.5rem;
  }

  .skeleton.subtitle {
    grid-column: 1;
    inline-size: 8rem;
    block-size: 1.125rem;
  }

  .tab-line {
    block-size: 2.5rem;
    margin-block-end: 3.25rem;
    border-block-end: 1px solid var(--_border);
  }

  .skeleton-row > .skeleton {
    block-size: 1.125rem;
  }

  .skeleton-row > .skeleton:first-child {
    inline-size: 5rem;
  }

  @container (min-width: 44rem) {
    .values,
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .wide {
      grid-column: 1 / -1;
    }

    /* The same in rows of half and of full width. */
    .values > div {
      grid-template-columns: 9rem minmax(0, 1fr);
    }
  }

  @container (max-width: 22rem) {
    .values > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .endings {
    display: block;
  }

  .endings.awaited {
    visibility: hidden;
  }
`;
