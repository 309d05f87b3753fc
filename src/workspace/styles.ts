// What the tags that a workspace puts around the elements look like.
import { css } from 'lit';

export const styles = css`
  .lead-workspace {
    font-family: var(--le-font-family, system-ui, sans-serif);
  }
  .lead-workspace h1 {
    margin: 0 0 1rem;
    font-size: 1.5rem;
  }
  .lead-workspace:has(> .lead-workspace-beside:not([hidden])) {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 2rem;
    align-items: start;
  }
  @media (width < 60rem) {
    .lead-workspace:has(> .lead-workspace-beside:not([hidden])) {
      display: block;
    }
    .lead-workspace > div:has(+ .lead-workspace-beside:not([hidden])) {
      display: none;
    }
  }
  .lead-workspace dialog {
    box-sizing: border-box;
    max-height: 100dvh;
    padding: 1.5rem;
    overflow: auto;
    border: 0;
    color: var(--le-text, CanvasText);
    background: var(--le-surface, Canvas);
  }
  .lead-workspace .lead-workspace-create {
    width: min(44rem, 100vw);
    border: 1px solid var(--le-border, color-mix(in srgb, CanvasText 18%, Canvas));
    border-radius: 12px;
  }
  .lead-workspace-create > form {
    margin-top: 1rem;
  }
  .lead-workspace-failure {
    --_tone: var(--le-danger, light-dark(#b4232a, #ff9a97));
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
    margin: 0;
    padding: 0.625rem 0.875rem;
    border: 1px solid color-mix(in oklab, var(--_tone) 35%, transparent);
    border-radius: var(--le-radius, 6px);
    background: color-mix(in oklab, var(--_tone) 8%, Canvas);
    font-size: var(--le-font-size, 0.875rem);
  }
  .lead-workspace-failure > :first-child {
    flex: 1 1 12rem;
  }
  .lead-workspace-failure > :last-child {
    display: flex;
    gap: 0.5rem;
  }
  .lead-workspace-create > form > button,
  .lead-workspace-failure button {
    padding: 0.5rem 0.875rem;
    border: 1px solid var(--le-border-strong, color-mix(in srgb, CanvasText 55%, Canvas));
    border-radius: var(--le-radius, 6px);
    color: inherit;
    background: none;
    font: inherit;
    font-size: var(--le-font-size, 0.875rem);
    font-weight: 550;
  }
  .lead-workspace .lead-workspace-drawer {
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    z-index: 10;
    width: min(40rem, 100vw);
    max-width: none;
    height: 100dvh;
    margin: 0;
    border-inline-start: 1px solid var(--le-border, color-mix(in srgb, CanvasText 18%, Canvas));
  }
  .lead-workspace-toast,
  .lead-workspace-import {
    position: fixed;
    inset-block-end: 1rem;
    inset-inline-start: 1rem;
    z-index: 11;
    max-width: calc(100vw - 2rem);
    color: var(--le-surface, Canvas);
    background: var(--le-text, CanvasText);
    border-radius: 8px;
  }
  .lead-workspace-import {
    inset-inline: auto 1rem;
    padding: 0.75rem 1rem;
    border: 0;
    font: inherit;
    font-size: var(--le-font-size, 0.875rem);
    text-align: start;
    cursor: pointer;
  }
  .lead-workspace-import > progress {
    display: block;
    width: 100%;
    margin-top: 0.5rem;
  }
  .lead-workspace-import > progress[hidden] {
    display: none;
  }
  .lead-workspace-toast > p {
    margin: 0;
    padding: 0.75rem 1rem;
  }
`;
