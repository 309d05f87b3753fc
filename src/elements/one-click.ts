// A double click counts once, as people mean it who learned to open everything so: it chooses nobody and takes them back, and
// what the first click has put beneath the pointer is not pressed by the second.

const controls = '[role=option], button, a[href], summary';

/** What every other click would take back. */
const toggles = '[role=option], [aria-expanded], [aria-pressed]';

/** What was clicked first, and its words then: the next of a row of chips has the same, and is meant as well. */
let first: WeakRef<Element> | undefined;
let firstKind: string | undefined;

/** Elements of another window are of another class there. */
const isControl = (target: EventTarget): target is Element =>
  (target as Partial<Node>).nodeType === 1 && (target as Element).matches(controls);

const kindOf = (control: Element): string => control.getAttribute('part') + control.textContent;

function onClick(event: MouseEvent): void {
  const { detail, clientX, clientY } = event;
  const control = event.composedPath().find(isControl);
  if (detail === 1) [first, firstKind] = control ? [new WeakRef(control), kindOf(control)] : [];
  // A key presses with 0, and tests of a page press at no place.
  if (detail < 2 || !(clientX || clientY) || !control) return;
  const isSame = firstKind === kindOf(control) && (first?.deref() === control || control.hasAttribute('part'));
  if (isSame && !control.matches(toggles)) return;
  // What the page has put into a slot is the page's.
  if (control.getRootNode() === (event.currentTarget as Element).getRootNode()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Ahead of everybody else who hears of clicks in the element. */
export const countDoubleClicksOnce = (element: HTMLElement): void => element.addEventListener('click', onClick, true);
