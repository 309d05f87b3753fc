// The design's few decisions: colours for light and dark, a type scale, a 4 px grid. Hosts override the public `--le-*`.
import { css } from 'lit';

/**
 * The public custom properties, of every element that shows something. Colours follow the page's `color-scheme`.
 *
 * @cssprop --le-accent - Colour of main buttons, links, focus rings and of whatever is chosen.
 * @cssprop --le-on-accent - Colour of words on the accent.
 * @cssprop --le-surface - Background of fields, tables and cards.
 * @cssprop --le-surface-raised - Background of lists and dialogs that lie above the page.
 * @cssprop --le-surface-sunken - Background of chips, headers and whatever is disabled.
 * @cssprop --le-text - Colour of words.
 * @cssprop --le-text-muted - Colour of words that matter less.
 * @cssprop --le-border - Colour of lines between things.
 * @cssprop --le-border-strong - Colour of the edges of fields and chips; a contrast of 3 beside the surface.
 * @cssprop --le-danger - Colour of errors and removals.
 * @cssprop --le-success - Colour of what went well and of additions.
 * @cssprop --le-warning - Colour of warnings.
 * @cssprop --le-radius - Radius of corners.
 * @cssprop --le-font-family - Typeface; the system's own sans serif, whatever the page has.
 * @cssprop --le-font-size - Size of the text; the other sizes follow.
 */
export const tokens = css`
  :host {
    --_accent: var(--le-accent, light-dark(#3452c7, #9db2ff));
    --_on-accent: var(--le-on-accent, light-dark(#ffffff, #10162b));
    --_accent-soft: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
    --_accent-softer: color-mix(in oklab, var(--_accent) 5%, var(--_surface));
    --_surface: var(--le-surface, light-dark(#ffffff, #17191e));
    --_surface-raised: var(--le-surface-raised, light-dark(#ffffff, #1f2229));
    --_surface-sunken: var(--le-surface-sunken, light-dark(#f5f6f8, #101216));
    --_hover: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    --_text: var(--le-text, light-dark(#1b1f26, #e9ebf0));
    --_text-muted: var(--le-text-muted, light-dark(#586070, #a2abba));
    --_border: var(--le-border, light-dark(#dfe2e8, #30343d));
    --_border-strong: var(--le-border-strong, light-dark(#858d9b, #737c8c));
    --_danger: var(--le-danger, light-dark(#b4232a, #ff9a97));
    --_danger-soft: color-mix(in oklab, var(--_danger) 8%, var(--_surface));
    --_success: var(--le-success, light-dark(#1d7a46, #7fd3a1));
    --_success-soft: color-mix(in oklab, var(--_success) 10%, var(--_surface));
    --_warning: var(--le-warning, light-dark(#8a5a00, #f0c36b));
    --_warning-soft: color-mix(in oklab, var(--_warning) 12%, var(--_surface));
    --_radius: var(--le-radius, 6px);
    --_radius-large: calc(var(--_radius) + 4px);
    --_shadow: 0 1px 2px rgb(15 20 35 / 8%), 0 8px 24px rgb(15 20 35 / 14%);
    --_text-s: calc(var(--_text-m) * 0.857);
    --_text-m: var(--le-font-size, max(0.875rem, 14px));
    --_text-l: calc(var(--_text-m) * 1.143);
    --_text-xl: calc(var(--_text-m) * 1.43);
    --_control: max(2.25rem, 36px);
    --_ring: 2px solid var(--_accent);

    box-sizing: border-box;
    color: var(--_text);
    /* The shorthand also takes back what a page sets of stretch, kerning, variants and features. */
    font: 400 var(--_text-m) / 1.45
      var(--le-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    /* Whatever else comes in from the page around, or from its rules for everything, would change sizes and words. Only
       !important stands above a page's own rule that meets the host, such as "* { white-space: pre-wrap }". */
    text-align: start !important;
    text-align-last: auto !important;
    white-space: normal !important;
    text-indent: 0 !important;
    text-transform: none !important;
    word-break: normal !important;
    overflow-wrap: normal !important;
    hyphens: manual !important;
    tab-size: 8 !important;
    text-shadow: none !important;
    line-break: auto !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-stroke: 0 !important;
    /* Whoever needs more space between letters and words gives all of a page such a rule. */
    letter-spacing: normal;
    word-spacing: normal;
  }

  :host([hidden]) {
    display: none;
  }

  /* Not ::before and ::after of everything: each element would get the styles of three. */
  * {
    box-sizing: border-box;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
