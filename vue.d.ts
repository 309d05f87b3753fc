// The tags in the templates of Vue 3, for vue-tsc and editors: `import type {} from 'lead-elements/vue.d.ts'`.
import type { HTMLAttributes, VNodeProps } from 'vue';
import type { TagEvents, Tags } from './tags.d.ts';

type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** A template's `@lead-open` is `onLeadOpen` to its types. */
type Listeners = {
  [Type in keyof TagEvents as `on${Pascal<Type>}`]?: ((event: TagEvents[Type]) => void) | undefined;
};

/** Takes part in the checks of a template as a component does, and is the element where it is the target of a `ref`. */
type Component<Element, Own> = new () => Element & {
  $props: Own & Listeners & Omit<HTMLAttributes, keyof Own> & VNodeProps;
};

/** What templates know of the tags. */
export type LeadElementsInTemplates = {
  [Tag in keyof Tags]: Component<Tags[Tag]['element'], Tags[Tag]['properties']>;
};

declare module 'vue' {
  interface GlobalComponents extends LeadElementsInTemplates {}
}
