// How the dialog of a change of many records looks, and those that look alike.
import { css } from 'lit';

export const planStyles = css`
  .plan {
    inline-size: min(34rem, 100vw - 2rem);
    max-block-size: min(44rem, 100dvh - 2rem);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font: inherit;
  }

  .plan[open] {
    display: flex;
    flex-direction: column;
  }

  .plan::backdrop {
    background: rgb(15 20 35 / 40%);
  }

  .plan > h2 {
    margin: 0;
    padding: 1rem 1.25rem 0.5rem;
    font-size: var(--_text-l);
    font-weight: 650;
    outline: none;
  }

  .plan-body {
    display: grid;
    align-content: start;
    gap: 0.875rem;
    min-block-size: 6rem;
    padding: 0.25rem 1.25rem 1rem;
    overflow: auto;
  }

  .plan-body:focus-visible {
    outline: var(--_ring);
    outline-offset: -3px;
  }

  .plan-body p {
    margin: 0;
  }

  .plan-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    padding: 0.75rem 1.25rem;
    border-block-start: 1px solid var(--_border);
  }

  /* One below the other where they have to be, as wide as the dialog. */
  @media (width < 30rem) {
    .plan-buttons > .button {
      flex: 1 1 auto;
    }
  }

  .plan-hint,
  .plan-reason,
  .plan-count,
  .plan-load {
    color: var(--_text-muted);
  }

  .plan-pair {
    display: grid;
    gap: 0.75rem;
  }

  .plan-which {
    display: grid;
    gap: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .plan-which > legend {
    padding: 0 0 0.25rem;
    font-weight: 600;
  }

  .plan-which > .choice,
  .plan-choices > .choice {
    padding-inline: 0.25rem;
  }

  .plan .grow {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .plan-effect > ul,
  .plan-failed,
  .plan-bars {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  section.plan-effect {
    padding: 0.75rem 0.875rem;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
    font-variant-numeric: tabular-nums;
  }

  .plan-failed {
    max-block-size: 14rem;
    margin-block-start: 0.75rem;
    overflow: auto;
  }

  .plan-bars > li {
    display: grid;
    grid-template-columns: minmax(6rem, 1fr) 6rem 3rem minmax(6rem, auto);
    align-items: center;
    gap: 0.5rem;
    font-variant-numeric: tabular-nums;
  }

  .plan-bars meter {
    inline-size: 100%;
    block-size: 0.625rem;
    border: 0;
    border-radius: 0.3125rem;
    background: var(--_border);
    overflow: hidden;
  }

  .plan-bars meter::-webkit-meter-bar {
    border: 0;
    border-radius: inherit;
    background: var(--_border);
  }

  .plan-bars meter::-webkit-meter-optimum-value {
    background: var(--_accent);
  }

  .plan-bars meter::-moz-meter-bar {
    background: var(--_accent);
  }

  .plan-bars meter.over::-webkit-meter-optimum-value {
    background: var(--_warning);
  }

  .plan-progress > progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
