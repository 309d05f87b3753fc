// A mistake in an adapter can be told to nobody on the screen in words that help: whoever wrote it finds it on the console.
import { logError } from './console-log.js';

/** What marks the errors of adapters, whichever copy of the library they come from. */
export const errorBrand = Symbol.for('lead-elements.AdapterError');

/** The last one: one error can be handled at several places. */
let reported: unknown = errorBrand;

/** Tells the console, once, of an error that an adapter has thrown without giving it a type. */
export function reportUntyped(error: unknown): undefined {
  const { name, [errorBrand]: typed } = Object(error) as { name?: unknown; [errorBrand]?: true };
  if (typed || name === 'AbortError' || error === reported) return;
  reported = error;
  logError('lead-elements: adapter failed:', error);
}
