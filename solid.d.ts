// The tags in JSX, for Solid with TypeScript: `import type {} from 'lead-elements/solid.d.ts'`.
import type { JSX } from 'solid-js';
import type { TagEvents, Tags } from './tags.d.ts';

/** Solid listens to `lead-open` for `on:lead-open`, and sets a property for `prop:adapter`. */
type Listeners = { [Type in keyof TagEvents as `on:${Type}`]?: ((event: TagEvents[Type]) => void) | undefined };
type Properties<Own> = { [Name in keyof Own as Name extends string ? `prop:${Name}` : never]?: Own[Name] };

type Attributes<Element, Own> = Own & Properties<Own> & Listeners & Omit<JSX.HTMLAttributes<Element>, keyof Own>;

/** What JSX knows of the tags. */
export type LeadElementsInSolid = { [Tag in keyof Tags]: Attributes<Tags[Tag]['element'], Tags[Tag]['properties']> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends LeadElementsInSolid {}
  }
}
