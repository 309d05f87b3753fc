// How an element declares what its page knows before any adapter answers.
import { onServer } from '../environment.js';

/** A server writes it into the page: what it has drawn is drawn anew there, from the same data. */
export const initialDataProperty = { attribute: 'initial-data', type: Object, reflect: onServer };
