// Where Tab stops inside a part of an element, what a host has put into its slots included.

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** In the order of the tree, which is the order of the flat tree as long as slots are not moved about. */
export function focusStops(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(`${focusable}, slot`)]
    .flatMap((stop) => (stop instanceof HTMLSlotElement ? stopsOfSlot(stop) : stop))
    .filter((stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility());
}

const stopsOfSlot = (slot: HTMLSlotElement): HTMLElement[] =>
  slot
    .assignedElements()
    .flatMap((element) => [
      ...(element.matches(focusable) ? [element as HTMLElement] : []),
      ...element.querySelectorAll<HTMLElement>(focusable),
    ]);
