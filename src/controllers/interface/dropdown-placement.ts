// Where a dropdown stands: below its button, as high as there is room.
import { keepBeside, type TopLayerPlacement } from './anchor-positioning.js';
import { computePosition, flip, offset, shift, size } from './floating-ui.js';

/** Keeps `popup` there until it is told to stop. */
export const keepBelow = (button: HTMLElement, popup: HTMLElement): ReturnType<typeof keepBeside> =>
  keepBeside(button, popup, {
    computePosition,
    fit: () => 'bottom-start',
    middleware: below(popup),
    lost: () => popup.hidePopover(),
  });

const below = (popup: HTMLElement): TopLayerPlacement['middleware'] => [
  offset(4),
  flip({ padding: 8 }),
  shift({ padding: 8 }),
  size({
    padding: 8,
    apply: ({ availableHeight }) =>
      popup.style.setProperty('max-block-size', `${Math.max(160, Math.min(480, availableHeight))}px`),
  }),
];
