// Escape belongs to what is open inside an element before it belongs to the page around it. Loaded with the first focus.
import { isEscape } from './keyboard-isolation.js';
import { windowOf } from './window-of.js';

/** What closes something of a host that has the focus; answers whether something was open. */
type Close = (event: KeyboardEvent) => boolean;

const closers = new WeakMap<EventTarget, Close>();
const closersOfAll = new WeakMap<EventTarget, Close>();

/** The outermost host that the focus has come into. */
let entered: WeakRef<HTMLElement> | undefined;

/** From the focus outwards up to a host. */
function pathWithin(host: HTMLElement): Node[] {
  let node: Node | null = host;
  for (let root = host.shadowRoot; root?.activeElement; root = root.activeElement.shadowRoot) node = root.activeElement;
  const path: Node[] = [];
  for (; node && node !== host; node = node instanceof ShadowRoot ? node.host : node.parentNode) path.push(node);
  return [...path, host];
}

/** What is in a closed shadow root of the page is no part of an event's path outside of it. */
function pathOf(event: Event): EventTarget[] {
  const path = event.composedPath();
  const host = entered?.deref();
  return host?.shadowRoot?.activeElement && !path.includes(host) ? [...pathWithin(host), ...path] : path;
}

/** From the focus outwards: a list closes before the edit that it is in. */
function onEscape(event: KeyboardEvent): void {
  if (!isEscape(event)) return;
  const path = pathOf(event);
  const isTaken = [closersOfAll, closers].some((known) => path.some((target) => known.get(target)?.(event)));
  if (!isTaken) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whether the focus stays in the host, or in one around it, which hears of no `focusin` then. */
function keepsFocus(host: HTMLElement, next: EventTarget | null): boolean {
  if (!(next instanceof Node)) return false;
  if (host.contains(next)) return true;
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    if (root === next.getRootNode()) return closers.has(root.host);
  return false;
}

/**
 * While the focus is in the host, hears Escape before everybody else does, also before a dialog around it that listens in
 * the capture phase: one press closes one thing.
 */
export function escapeFirst(host: HTMLElement, close: Close, hasFocus = !!host.shadowRoot?.activeElement): void {
  closers.set(host, close);
  const listen = (): void => {
    entered = new WeakRef(host);
    windowOf(host).addEventListener('keydown', onEscape, true);
  };
  host.addEventListener('focusin', listen);
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (!keepsFocus(host, relatedTarget)) windowOf(host).removeEventListener('keydown', onEscape, true);
  });
  if (hasFocus) listen();
}

/** One press closes a part with all that is open in it; within a host that has Escape first. */
export function escapeClosesAll(part: HTMLElement, close: Close): void {
  closersOfAll.set(part, close);
}

/** Asks the parts of a host, from the focus outwards, by an event that the page does not see. Whether one took the key. */
function takenInside(host: HTMLElement, event: KeyboardEvent): boolean {
  const path = pathOf(event);
  const levels = path
    .slice(0, path.indexOf(host))
    .filter((target, at) => at === 0 || path[at - 1] instanceof ShadowRoot);
  const { key, code } = event;
  return levels.some((target) => {
    // No `KeyboardEvent`: Firefox lets each one out of the shadow root, to the page and to this listener again.
    const asked = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key, code });
    return !target.dispatchEvent(asked);
  });
}

/** What the browser closes by Escape: the topmost popup or dialog of a host. */
const topmost = (root: ParentNode): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('[popover]:not([popover="manual"]):popover-open, dialog:modal')].at(-1);

function closeTopmost(top: HTMLElement): void {
  if (top instanceof HTMLDialogElement) {
    if (top.dispatchEvent(new Event('cancel', { cancelable: true }))) top.close();
  } else top.hidePopover();
}

/** Escape for a host whose parts and popups take it: they are asked before anybody else. */
export function escapeInside(host: HTMLElement): void {
  const close: Close = (event) => {
    const [target] = pathOf(event);
    // What is in a slot belongs to the page.
    if (!(target instanceof Node) || target.getRootNode() === host.getRootNode()) return false;
    const top = topmost(host.shadowRoot!);
    if (takenInside(host, event)) return true;
    // WebKit closes a popup by an event of ours too.
    if (top && top === topmost(host.shadowRoot!)) closeTopmost(top);
    return top !== undefined;
  };
  // The focus may be on its way from one part to another, of which the host hears nothing.
  escapeFirst(host, close, true);
}
