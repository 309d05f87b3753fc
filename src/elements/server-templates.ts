// Templates whose texts, ticks and choices are set as properties in a browser, and stand in the markup that a server sends.
import { html as litHtml } from 'lit';
import { onServer } from '../environment.js';

const moved = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/**
 * A server draws no properties of plain elements: what `.textContent=` would set becomes what stands between the tags, and
 * a `.checked=` an attribute that is there or not, since its `checked="false"` would be a tick.
 */
function asMarkup(strings: TemplateStringsArray): TemplateStringsArray {
  const known = moved.get(strings);
  if (known) return known;
  const parts = [...strings];
  for (let at = 0; at < parts.length - 1; at++) {
    parts[at] = parts[at]!.replace(/\.(?=(checked|selected)=$)/, '?');
    if (!parts[at]!.endsWith('.textContent=')) continue;
    parts[at] = parts[at]!.replace(/\s*\.textContent=$/, '>');
    parts[at + 1] = parts[at + 1]!.replace(/^\s*>/, '');
  }
  const markup = Object.assign(parts, { raw: parts });
  moved.set(strings, markup);
  return markup;
}

/**
 * The tag function of lit, where `.textContent=` is the last attribute of its tag. A text is set as a whole, as everything
 * that is told of a record: a translator that has put an element of its own in its place would else keep what was there.
 */
export const html: typeof litHtml = onServer ? (strings, ...values) => litHtml(asMarkup(strings), ...values) : litHtml;
