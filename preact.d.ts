// The tags in JSX, for Preact with TypeScript: `import type {} from 'lead-elements/preact.d.ts'`.
import type { ComponentChildren, HTMLAttributes, Key, Ref } from 'preact';
import type { TagEvents, Tags } from './tags.d.ts';

/** Preact listens to `lead-open` for `onlead-open`. */
type Listeners = { [Type in keyof TagEvents as `on${Type}`]?: ((event: TagEvents[Type]) => void) | undefined };

type Attributes<Element extends EventTarget, Own> = Own &
  Listeners &
  Omit<HTMLAttributes<Element>, keyof Own | 'key' | 'ref' | 'children'> & {
    key?: Key | undefined;
    ref?: Ref<Element> | undefined;
    children?: ComponentChildren;
  };

/** What JSX knows of the tags. */
export type LeadElementsInPreact = { [Tag in keyof Tags]: Attributes<Tags[Tag]['element'], Tags[Tag]['properties']> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends LeadElementsInPreact {}
  }
}
