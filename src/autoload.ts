// Registers each tag of the library when it first appears in the page, so that a page downloads those that it uses.

import { onceBackOnline } from './controllers/adapter/back-online.js';
import { logError } from './domain/platform/console-log.js';

// What the tags are, for TypeScript.
export type * from './define.js';

/** What registers each tag. */
const tags: Readonly<Record<string, () => Promise<unknown>>> = {
  'assignee-multiselect': () => import('./elements/assignee-multiselect/define.js'),
  'assignee-stack': () => import('./elements/assignee-stack/define.js'),
  'lead-create-form': () => import('./elements/lead-create-form/define.js'),
  'lead-data-provider': () => import('./elements/lead-data-provider/define.js'),
  'lead-detail': () => import('./elements/lead-detail/define.js'),
  'lead-import': () => import('./elements/lead-import/define.js'),
  'lead-table': () => import('./elements/lead-table/define.js'),
};

const wanted = Object.keys(tags)
  .map((tag) => `${tag}:not(:defined)`)
  .join();

const loading = new Map<string, Promise<void>>();

/** Once for each tag; one that could not be fetched is asked for again when it appears again, or when the network is back. */
function load(tag: string): Promise<void> {
  let registered = loading.get(tag);
  if (!registered) {
    registered = tags[tag]!().then(
      () => undefined,
      (error: unknown) => {
        loading.delete(tag);
        onceBackOnline(() => void load(tag));
        logError(`<${tag}> could not be loaded.`, error);
      },
    );
    loading.set(tag, registered);
  }
  return registered;
}

function loadWithin(node: Node): Promise<void>[] {
  if (!(node instanceof Element || node instanceof Document || node instanceof ShadowRoot)) return [];
  const found = [...node.querySelectorAll(wanted)];
  if (node instanceof Element && node.matches(wanted)) found.push(node);
  return [...new Set(found.map(({ localName }) => localName))].map(load);
}

/**
 * Registers the tags in `root`, and each that appears there later. The document is followed from the start; call it for a
 * shadow root of the page's own, whose inside the document does not tell of.
 * @returns Resolves when the tags that are there now are registered, or could not be fetched, which the console is told.
 */
export async function autoload(root: Document | ShadowRoot): Promise<void> {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) void Promise.all(loadWithin(node));
  }).observe(root, { childList: true, subtree: true });
  await Promise.all(loadWithin(root));
}

// A server that draws pages has none. By itself: what tells servers apart elsewhere brings all of lit along.
if (globalThis.document?.documentElement) void autoload(document);
