// The name in an option, with what matches the typed text marked; always set as a whole.
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { matchSegments } from '../../../domain/people/people-search.js';

function segmentNodes(name: string, query: string): Node[] {
  return matchSegments(name, query).map(({ text, match }) => {
    if (!match) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/**
 * Options are used again for other people as the list scrolls. A text of a template would be lost where a translator has put
 * an element of its own in its place, and the option would show the name of the one before.
 */
class MarkedNameDirective extends Directive {
  #name: string | undefined;
  #query: string | undefined;

  override render(_name: string, _query: string): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [name, query]: [string, string]): unknown {
    if (name === this.#name && query === this.#query) return noChange;
    this.#name = name;
    this.#query = query;
    if (query === '') element.textContent = name;
    else element.replaceChildren(...segmentNodes(name, query));
    return noChange;
  }
}

/** `<bdi ${markedName(name, query)}></bdi>` */
export const markedName = directive(MarkedNameDirective);
