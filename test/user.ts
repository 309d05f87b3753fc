// What a person does with mouse and keyboard, with real input events of the browser.
import { nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

function middleOf(element: Element): [number, number] {
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}

/** Moves the mouse to the middle of an element. */
export async function hover(element: Element): Promise<void> {
  await sendMouse({ type: 'move', position: middleOf(element) });
}

/** A click in the middle of an element. */
export async function click(element: Element, times = 1): Promise<void> {
  const position = middleOf(element);
  for (let count = 0; count < times; count++) await sendMouse({ type: 'click', position });
}

/** What can be pressed at a place on screen, through all shadow roots. */
function atPoint(x: number, y: number): Element {
  let found = document.elementFromPoint(x, y)!;
  for (let root = found.shadowRoot; root; root = found.shadowRoot) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/**
 * A double click: its second click is on what stands at that place then. Not by the runner, which counts each click as a
 * first one.
 * @param between What is waited for between the two.
 */
export async function doubleClick(element: Element, between: () => Promise<unknown> = nextFrame): Promise<void> {
  const [x, y] = middleOf(element);
  for (const detail of [1, 2]) {
    const event = { bubbles: true, composed: true, cancelable: true, detail, clientX: x, clientY: y };
    atPoint(x, y).dispatchEvent(new MouseEvent('click', event));
    await between();
  }
}

export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** Types into what has the focus, one key after the other: WebDriver leaves out a letter that comes twice in one go. */
export async function typeText(text: string): Promise<void> {
  for (const character of text) await sendKeys({ press: character });
}

export async function typeInto(field: HTMLElement, text: string): Promise<void> {
  field.focus();
  await typeText(text);
}

/** Whether the runner can hold a key down; WebDriver, which drives WebKit, cannot. */
export const canHoldKeys = /Chrome|Firefox/.test(navigator.userAgent);

/** Holds a key down so long that it comes `times` times. Only where `canHoldKeys`. */
export async function holdDown(key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await sendKeys({ down: key });
  await sendKeys({ up: key });
}

/** A key while others are held down. Only where `canHoldKeys`. */
export async function pressWith(modifier: string, key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

/** A text from the clipboard, as the browser hands it over. */
export function pasteInto(target: EventTarget, text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // Firefox takes the text by the names of an older draft.
  const older = { dataType: 'text/plain', data: text };
  const event = new ClipboardEvent('paste', {
    clipboardData,
    ...older,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  target.dispatchEvent(event);
  return event;
}
