// The tags in the templates of Svelte 5, for svelte-check and editors: `import type {} from 'lead-elements/svelte.d.ts'`.
import type { HTMLAttributes } from 'svelte/elements';
import type { TagEvents, Tags } from './tags.d.ts';

/** Svelte 5 listens to `lead-open` for `onlead-open`. */
type Listeners = { [Type in keyof TagEvents as `on${Type}`]?: ((event: TagEvents[Type]) => void) | undefined };

type Attributes<Element extends EventTarget, Own> = Own & Listeners & Omit<HTMLAttributes<Element>, keyof Own>;

/** What templates know of the tags. */
export type LeadElementsInSvelte = { [Tag in keyof Tags]: Attributes<Tags[Tag]['element'], Tags[Tag]['properties']> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends LeadElementsInSvelte {}
}
