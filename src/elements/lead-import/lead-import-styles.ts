// How the importer looks: one calm column, wide content scrolls in its own box, and a phone gets cards in place of columns.
import { css } from 'lit';

export const importStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    container-type: inline-size;
    /* What it asks for in a box as wide as its content, such as a dialog; without it that would be nothing. */
    contain-intrinsic-size: 60rem;
  }

  h2 {
    inline-size: fit-content;
    margin: 1.25rem 0 0.75rem;
    font-size: var(--_text-xl);
    font-weight: 650;
    line-height: 1.25;
    scroll-margin-block-start: 1rem;
  }

  h2:focus {
    outline: none;
  }

  h2:focus-visible {
    outline: var(--_ring);
    outline-offset: 4px;
    border-radius: 2px;
  }

  p {
    margin: 0;
  }

  bdi {
    overflow-wrap: anywhere;
  }

  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }

  .line {
    display: block;
  }

  /* Steps */
  .steps {
    display: flex;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }

  .steps > li {
    flex: 1 1 0;
    min-inline-size: 0;
    padding-block-start: 0.5rem;
    border-block-start: 3px solid var(--_border);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    counter-increment: step;
  }

  .steps > li::before {
    content: counter(step) '. ';
  }

  .steps > li.past {
    border-block-start-color: color-mix(in oklab, var(--_accent) 55%, var(--_surface));
  }

  .steps > li.current {
    border-block-start-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  /* Choose */
  .zone {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 0.5rem;
    padding: 2.5rem 1rem;
    border: 1.5px dashed var(--_border-strong);
    border-radius: var(--_radius-large);
    background: var(--_surface-sunken);
    text-align: center;
  }

  .zone.over,
  .zone:focus-within {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .zone-icon {
    inline-size: 2rem;
    block-size: 2rem;
    fill: none;
    stroke: var(--_text-muted);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .zone.over .zone-icon {
    stroke: var(--_accent);
  }

  .zone-hint {
    color: var(--_text-muted);
  }

  .zone > .help {
    max-inline-size: 30rem;
  }

  .template {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
  }

  .template > .button {
    padding-inline: 0.5rem;
    margin-inline-start: -0.5rem;
  }

  /* Progress */
  .task {
    display: flex;
    align-items: center;
    gap: 1rem;
  }

  .task > .progress {
    flex: 1;
    min-inline-size: 0;
  }

  .progress {
    display: grid;
    gap: 0.375rem;
  }

  .progress-text {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 0.5rem;
    border: 0;
    border-radius: 1rem;
    background: color-mix(in oklab, var(--_text) 12%, var(--_surface));
    color: var(--_accent);
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: transparent;
  }

  progress::-webkit-progress-value {
    border-radius: 1rem;
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    border-radius: 1rem;
    background: var(--_accent);
  }

  progress:indeterminate {
    background: linear-gradient(90deg, transparent 30%, var(--_accent) 50%, transparent 70%) 0 0 / 200% 100%
      color-mix(in oklab, var(--_text) 12%, var(--_surface));
    animation: slide 1.4s linear infinite;
  }

  progress:indeterminate::-moz-progress-bar {
    background: transparent;
  }

  @keyframes slide {
    from {
      background-position: 200% 0;
    }
    to {
      background-position: 0 0;
    }
  }

  /* Outcome */
  .outcome {
    display: grid;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_text-l);
  }

  .outcome > li {
    display: flex;
    align-items: baseline;
    gap: 0.625rem;
  }

  .outcome > li::before {
    content: '';
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--_tone, var(--_border-strong));
  }

  .outcome > .none {
    color: var(--_text-muted);
  }

  .success {
    --_tone: var(--_success);
  }

  .warning {
    --_tone: var(--_warning);
  }

  .danger {
    --_tone: var(--_danger);
  }

  .refused {
    display: grid;
    gap: 0.25rem;
    max-block-size: 14rem;
    margin: 0;
    padding: 0.625rem 0.875rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    list-style: none;
    overflow: auto;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5rem;
    padding-block-start: 0.25rem;
  }

  .actions.start {
    justify-content: flex-start;
  }

  @container (max-width: 30rem) {
    .steps > li:not(.current) > .step-name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
      overflow: hidden;
    }

    .steps > li.current {
      flex-grow: 2;
    }

    .actions.start > .button,
    .actions > .button.primary:nth-child(n + 3) {
      flex: 1 1 100%;
    }
  }

  @media (forced-colors: active) {
    .outcome > li::before {
      forced-color-adjust: none;
    }

    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      --_accent: Highlight;
    }
  }
`;
