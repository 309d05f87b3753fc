// How the fields for roles and last days look: a row of two for each person.
import { css } from 'lit';

export const termsFieldsStyles = css`
  .terms-fields {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .terms-fields > legend {
    padding: 0;
    font-weight: 600;
  }

  .terms-fields > ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .terms-fields li {
    --_avatar: 1.75rem;

    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.5rem 0.75rem;
    align-items: end;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--_border);
  }

  .terms-who {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    min-inline-size: 0;
    grid-column: 1 / -1;
    min-block-size: var(--_control);
    overflow-wrap: anywhere;
  }

  .terms-who .help {
    display: block;
  }

  .terms-field {
    display: grid;
    gap: 0.125rem;
    min-inline-size: 0;
  }

  .terms-field > .input {
    inline-size: 100%;
    min-inline-size: 0;
    /* A field for a day is higher by itself than a choice. */
    block-size: var(--_control);
  }

  .terms-field > .error {
    color: var(--_danger);
    font-size: var(--_text-s);
  }

  .terms-fields li > .button {
    justify-self: start;
  }

  @container (min-width: 34rem) {
    .terms-who {
      grid-column: auto;
    }

    .terms-fields li {
      grid-template-columns: minmax(0, 1fr) minmax(7rem, 11rem) minmax(8rem, 11rem) 5rem;
    }

    /* Nothing is saved yet that could come back. */
    .terms-fields.plain li {
      grid-template-columns: minmax(0, 1fr) minmax(7rem, 11rem) minmax(8rem, 11rem);
    }
  }
`;
