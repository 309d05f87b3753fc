// Gives an element inside of another one the properties that the host of the outer one has set for it.
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class SettingsDirective extends Directive {
  #names: readonly string[] = [];

  override render(..._settings: (object | undefined)[]): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, settings: unknown[]): unknown {
    const next = Object.assign({}, ...settings) as object;
    const names = Object.keys(next);
    // What is set no more is as it was from the beginning.
    const gone = this.#names.filter((name) => !names.includes(name)).map((name) => [name, undefined]);
    this.#names = names;
    Object.assign(element, Object.fromEntries(gone), next);
    return noChange;
  }
}

/** Of several settings a later one wins; what is set no more is as it was from the beginning. */
export const elementSettings = directive(SettingsDirective);
