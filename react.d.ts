// The tags in JSX, for React 19 with TypeScript: `import type {} from 'lead-elements/react.d.ts'`.
import type { HTMLAttributes, Key, Ref } from 'react';
import type { TagEvents, Tags } from './tags.d.ts';

/** React 19 listens to `lead-open` for `onlead-open`. */
type Listeners = { [Type in keyof TagEvents as `on${Type}`]?: ((event: TagEvents[Type]) => void) | undefined };

type Attributes<Element, Own> = Own &
  Listeners &
  Omit<HTMLAttributes<Element>, keyof Own> & { key?: Key | null | undefined; ref?: Ref<Element> | undefined };

/** What JSX knows of the tags. */
export type LeadElementsInJsx = { [Tag in keyof Tags]: Attributes<Tags[Tag]['element'], Tags[Tag]['properties']> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LeadElementsInJsx {}
  }
}
