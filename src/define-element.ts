// Registers a tag once. A second copy of the library, or a second call, is harmless and says so.
import { logWarning } from './domain/platform/console-log.js';

/**
 * Defines `tag` unless it is taken already. When another class has it, the first one stays and the console is told
 * once: two versions of the library on one page work with the first.
 * @param registry Default: the page's `customElements`.
 */
export function defineElement(tag: string, constructor: CustomElementConstructor, registry = customElements): void {
  const existing = registry.get(tag);
  if (!existing) {
    // A class can be registered only once: under a second tag, or in another registry, a class of its own stands for it.
    const used = registry !== customElements || customElements.getName(constructor) !== null;
    registry.define(tag, used ? class extends constructor {} : constructor);
    return;
  }
  const ours = existing === constructor || existing.prototype instanceof constructor;
  // One message for all the tags of a module.
  if (!ours && untold.push(tag) === 1)
    queueMicrotask(() =>
      logWarning(`lead-elements is on this page twice; the first copy keeps ${untold.splice(0).join()}`),
    );
}

const untold: string[] = [];
