// What a page knows before any adapter answers, as a property and, for what a server sends, as an attribute.
import type { PropertyDeclaration } from 'lit';
import { onServer } from '../environment.js';

export type { InitialData } from '../domain/record/initial-data.js';

/** As JSON. A server writes the property into the page, so that the element in the browser begins with the same. */
export const initialDataProperty: PropertyDeclaration = { attribute: 'initial-data', type: Object, reflect: onServer };
