// A double click counts once, as people mean it who learned to open everything so: it chooses nobody and takes them back, and
// what the first click has put beneath the pointer is not pressed by the second.

const controls = 'button, a[href], summary, [role=option]';

/** What every other click would take back. */
const toggles = '[aria-expanded], [aria-pressed], [role=option]';

/** What was clicked first, and its words then: the next of a row of chips has the same, and is meant as well. */
let first: { control: WeakRef<Element>; kind: string } | undefined;

/** Elements of another window are of another class there. */
const isControl = (target: EventTarget): target is Element =>
  (target as Partial<Node>).nodeType === Node.ELEMENT_NODE && (target as Element).matches(controls);

const kindOf = (control: Element): string => `${control.getAttribute('part')} ${control.textContent.trim()}`;

function isMeant(control: Element): boolean {
  if (control.matches(toggles)) return false;
  return first?.kind === kindOf(control) && (first.control.deref() === control || control.hasAttribute('part'));
}

/** Tests of a page count clicks wherever they are, and press at no place. */
const hasPlace = ({ clientX, clientY }: MouseEvent): boolean => clientX !== 0 || clientY !== 0;

function onClick(event: MouseEvent): void {
  const control = event.composedPath().find(isControl);
  if (event.detail === 1) first = control && { control: new WeakRef(control), kind: kindOf(control) };
  // A key presses with 0. What the page has put into a slot is the page's.
  if (
    !hasPlace(event) ||
    event.detail < 2 ||
    !control ||
    control.getRootNode() === (event.currentTarget as Element).getRootNode()
  )
    return;
  if (!isMeant(control)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** Ahead of everybody else who hears of clicks in the element. */
export const countDoubleClicksOnce = (element: HTMLElement): void => element.addEventListener('click', onClick, true);
