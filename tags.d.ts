// What of each tag can be set and what it tells: for react.d.ts and its neighbours, which say so in the words of a framework.
import type { LitElement } from 'lit';
import type {
  AssigneeMultiselect,
  AssigneeStack,
  ControlEventMap,
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

/** `Wider`: properties that take more than they give. */
interface Tag<Element, Wider = object> {
  element: Element;
  properties: Wider & Omit<Settable<Element>, keyof Wider>;
}

/** `initialData` as text, as a server writes it into the page. */
interface Drawn {
  'initial-data'?: string | undefined;
}

interface DrawnForm extends Drawn {
  /** Where the form is sent in a page without script. */
  action?: string | undefined;
}

interface WiderPicker {
  value?: readonly string[] | undefined;
  mixed?: readonly string[] | undefined;
  form?: string | null | undefined;
}

interface WiderTable extends Drawn {
  query?: Partial<LeadCriteria> | undefined;
}

/** Each tag with its element and the properties that can be set. */
export interface Tags {
  'assignee-multiselect': Tag<AssigneeMultiselect, WiderPicker>;
  'assignee-stack': Tag<AssigneeStack>;
  'lead-create-form': Tag<LeadCreateForm, DrawnForm>;
  'lead-data-provider': Tag<LeadDataProvider>;
  'lead-detail': Tag<LeadDetail, Drawn>;
  'lead-import': Tag<LeadImport>;
  'lead-table': Tag<LeadTable, WiderTable>;
}

/** Each event by its name. */
export type TagEvents = RecordEventMap & ControlEventMap;
