// Keeps a popup of the top layer beside its anchor, wherever the page takes the anchor.
import type { computePosition, Middleware, Placement, Platform } from '@floating-ui/core';
import { windowOf } from './window-of.js';

/** Rectangles are told in px of the window, lengths are set in px of the element: CSS `zoom` lies between. */
export const zoomOf = (element: Element): number => (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;

/** In px of the window. */
function sizeOf(element: HTMLElement) {
  const zoom = zoomOf(element);
  return { width: element.offsetWidth * zoom, height: element.offsetHeight * zoom };
}

/** What of the window can be seen: less than the window while a phone's keyboard is open or the page is pinched. */
function visibleRect(element: object) {
  const { width, height, offsetLeft: x, offsetTop: y } = windowOf(element).visualViewport!;
  return { x, y, width, height };
}

/**
 * Much less than `@floating-ui/dom` has to do: what is fixed in the top layer has the window for its containing block,
 * and no ancestor clips, scrolls or transforms it.
 */
const topLayer: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: (reference as HTMLElement).getBoundingClientRect(),
    floating: { x: 0, y: 0, ...sizeOf(floating as HTMLElement) },
  }),
  getDimensions: (element) => sizeOf(element as HTMLElement),
  getClippingRect: ({ element }) => visibleRect(element as object),
  isRTL: (element) => getComputedStyle(element as HTMLElement).direction === 'rtl',
};

/** After `moveBefore`: Firefox takes an open popup out of the top layer then. */
export function putBack(popup: HTMLElement | null): void {
  if (popup?.matches(':not(:popover-open)')) popup.showPopover();
}

export interface TopLayerPlacement {
  /** That of `floating-ui.ts`, which comes with whatever opens. */
  computePosition: typeof computePosition;
  /** Answers the side to stand at, after it has given the popup its size there. */
  fit: () => Placement;
  middleware: Middleware[];
  /** The anchor is not in the page any more, or hidden or inert with what it is in, or somebody has gone on in a frame of the page. */
  lost: () => void;
}

/** Everything that a place depends on, in CSS px; the height of the anchor first. */
function measures(anchor: HTMLElement, popup: HTMLElement): number[] {
  const { x, y, width, height } = anchor.getBoundingClientRect();
  return [height, x, y, width, ...Object.values(sizeOf(popup)), ...Object.values(visibleRect(anchor))];
}

const isInert = (element: Element): boolean => {
  if (element.closest('[inert]')) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInert(root.host);
};

/** Frames in which nothing moved, after which it is looked less often. */
const restless = 2;
/** Milliseconds between two looks then. */
const pause = 100;

/** What tells of most moves at once. */
const moveEvents = [
  [(view: Window) => view.document, 'scroll'],
  [(view: Window) => view.visualViewport!, 'scroll'],
  [(view: Window) => view.visualViewport!, 'resize'],
] as const;

/**
 * Places `popup` by CSSOM before the next painting, and again whenever the anchor, the popup or the window is another
 * than at the last look; until `stop`. No event tells of everything that moves an anchor: scrollers in shadow roots,
 * content that comes in above, a transition. So it is looked at in every frame while something moves, and ten times a
 * second otherwise, which costs no layout. `look` asks for a look before the next painting, when all has been drawn.
 */
export function keepBeside(
  anchor: HTMLElement,
  popup: HTMLElement,
  { computePosition, fit, middleware, lost }: TopLayerPlacement,
): { look: () => void; stop: () => void } {
  // Pictures of a window that nobody sees are not drawn.
  const view = windowOf(anchor);
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let still = restless;
  let seen: number[] = [];
  const place = async () => {
    const how = { strategy: 'fixed', placement: fit(), middleware, platform: topLayer } as const;
    const { x, y } = await computePosition(anchor, popup, how);
    const zoom = zoomOf(popup);
    popup.style.setProperty('left', `${x / zoom}px`);
    popup.style.setProperty('top', `${y / zoom}px`);
  };
  const follow = () => {
    const now = measures(anchor, popup);
    // A sheet that opens in the popup makes the anchor inert, and not the popup.
    if (!anchor.checkVisibility({ visibilityProperty: true }) || isInert(popup)) return lost();
    const isOther = now.map((measure, at) => measure !== seen[at]);
    // An anchor that grows by what was just clicked in the popup would move the next click to something else.
    const isDue = isOther.includes(true, 1) || (isOther[0] === true && !popup.matches(':hover'));
    if (isDue) {
      seen = now;
      still = 0;
      void place();
    }
    if (still++ < restless) frame = view.requestAnimationFrame(follow);
    else timer = setTimeout(() => (frame = view.requestAnimationFrame(follow)), pause);
  };
  let isAsked = false;
  let isStopped = false;
  const look = () => {
    if (isAsked) return;
    isAsked = true;
    // When whoever asks has drawn everything, and before the next painting.
    queueMicrotask(() => {
      isAsked = false;
      if (isStopped) return;
      view.cancelAnimationFrame(frame);
      clearTimeout(timer);
      still = restless;
      follow();
    });
  };
  look();
  // A field that is scrolled out of sight takes its popup along.
  const sight = new view.IntersectionObserver((entries) => {
    if (entries.at(-1)!.isIntersecting) popup.style.removeProperty('visibility');
    else popup.style.setProperty('visibility', 'hidden');
  });
  sight.observe(anchor);
  const options = { capture: true, passive: true };
  for (const [target, type] of moveEvents) target(view).addEventListener(type, look, options);
  // A click into a frame, or out of ours, is told there alone. In Firefox the focus has not come there yet.
  const isLeft = (): boolean =>
    view.document.activeElement?.localName === 'iframe' || (view !== view.parent && !view.document.hasFocus());
  const onBlur = (): unknown => setTimeout(() => !isStopped && isLeft() && lost());
  view.addEventListener('blur', onBlur);
  return {
    look,
    stop: () => {
      isStopped = true;
      view.removeEventListener('blur', onBlur);
      sight.disconnect();
      popup.style.removeProperty('visibility');
      for (const [target, type] of moveEvents) target(view).removeEventListener(type, look, options);
      view.cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}
