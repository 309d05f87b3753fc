// The tags in JSX, for React 19 with TypeScript: `import type {} from 'lead-elements/react.d.ts'`.
import type { LitElement } from 'lit';
import type { HTMLAttributes, Key, Ref } from 'react';
import type {
  AssigneeMultiselect,
  AssigneeStack,
  LeadCreateForm,
  LeadCriteria,
  LeadDataProvider,
  LeadDetail,
  LeadImport,
  LeadTable,
  RecordEventMap,
} from 'lead-elements';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** What of an element's own can be set: neither methods nor what is only read. */
type Settable<Element> = {
  [
    Name in keyof Element as Name extends keyof LitElement | `_${string}`
      ? never
      : Element[Name] extends (...values: never[]) => unknown
        ? never
        : Same<Pick<Element, Name>, Readonly<Pick<Element, Name>>> extends true
          ? never
          : Name
  ]?: Element[Name] | undefined;
};

type ControlEvents = 'assignees-change' | 'assignees-changed' | 'selection-changed' | 'query-changed' | 'tab-change';
type Events = RecordEventMap & Pick<HTMLElementEventMap, ControlEvents>;

/** React 19 listens to `lead-open` for `onlead-open`. */
type Listeners = { [Type in keyof Events as `on${Type}`]?: ((event: Events[Type]) => void) | undefined };

type Props<Element, Wider = object> = Wider & Omit<Settable<Element>, keyof Wider>;

type Tag<Element, Own> = Own &
  Listeners &
  Omit<HTMLAttributes<Element>, keyof Own> & { key?: Key | null | undefined; ref?: Ref<Element> | undefined };

/** Properties that take more than they give. */
interface WiderPicker {
  value?: readonly string[] | undefined;
  mixed?: readonly string[] | undefined;
  form?: string | null | undefined;
}

interface WiderTable {
  query?: Partial<LeadCriteria> | undefined;
}

/** What JSX knows of the tags. */
export interface LeadElementsInJsx {
  'assignee-multiselect': Tag<AssigneeMultiselect, Props<AssigneeMultiselect, WiderPicker>>;
  'assignee-stack': Tag<AssigneeStack, Props<AssigneeStack>>;
  'lead-create-form': Tag<LeadCreateForm, Props<LeadCreateForm>>;
  'lead-data-provider': Tag<LeadDataProvider, Props<LeadDataProvider>>;
  'lead-detail': Tag<LeadDetail, Props<LeadDetail>>;
  'lead-import': Tag<LeadImport, Props<LeadImport>>;
  'lead-table': Tag<LeadTable, Props<LeadTable, WiderTable>>;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LeadElementsInJsx {}
  }
}
