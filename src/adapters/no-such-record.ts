// A record that is hidden and one that is not there: the same words for both, from every adapter.
import { AdapterError } from './adapter-error.js';

export const noSuchRecord = (): AdapterError => new AdapterError('not-found', 'There is no such record');
