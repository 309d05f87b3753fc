// What of floating-ui is used, in one module: a list that has no popup open does without it.
export { computePosition, flip, offset, shift, size } from '@floating-ui/core';
