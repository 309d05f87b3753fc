// Gives every element below it one adapter, so that a host sets it once.
import { ContextProvider } from '@lit/context';
import { html, css, type TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { adapterContext } from '../../controllers/adapter/adapter-controller.js';
import { MovableElement } from '../movable-element.js';

/**
 * Offers an adapter to its descendants. An element's own `adapter` wins over it, the nearest provider over outer ones.
 *
 * @summary Provides a data adapter to the elements inside it.
 * @slot - The part of the page that shares the adapter.
 */
export class LeadDataProvider extends MovableElement {
  static override styles = css`
    :host {
      display: contents;
    }

    /* One below the other they do not touch; any style of the page wins over this. */
    ::slotted(:is(lead-table, lead-create-form, lead-detail, lead-import):not(:first-child)) {
      margin-block-start: 1.5rem;
    }
  `;

  static override properties = { adapter: { attribute: false } };

  /** Where the elements inside get their data from. */
  adapter: LeadDataAdapter | undefined;

  readonly #provider = new ContextProvider(this, { context: adapterContext });

  override willUpdate(): void {
    this.#provider.setValue(this.adapter);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-data-provider': LeadDataProvider;
  }
}
