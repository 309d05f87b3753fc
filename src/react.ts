// The tags as React components: properties arrive in pages that a server has drawn too, and events are `on…` properties.
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import type { LeadCriteria } from './domain/record/lead-query.js';
import { AssigneeMultiselect } from './elements/assignee-multiselect/define.js';
import { AssigneeStack as Stack } from './elements/assignee-stack/define.js';
import { LeadCreateForm as CreateForm } from './elements/lead-create-form/define.js';
import { LeadDataProvider as DataProvider } from './elements/lead-data-provider/define.js';
import { LeadDetail as Detail } from './elements/lead-detail/define.js';
import { LeadImport as Import } from './elements/lead-import/define.js';
import { LeadTable as Table } from './elements/lead-table/define.js';
import type * as events from './events.js';

const named = <E extends Event>(name: string): EventName<E> => name as EventName<E>;

const onTabChange = named<events.TabChangeEvent>('tab-change');
const onLeadOpen = named<events.LeadOpenEvent>('lead-open');
const onDirtyChanged = named<events.DirtyChangedEvent>('dirty-changed');
const unfinished = { onEditLeave: named<events.EditLeaveEvent>('edit-leave'), onDirtyChanged };
const assigning = {
  onLeadAssign: named<events.LeadAssignEvent>('lead-assign'),
  onLeadAssigned: named<events.LeadAssignedEvent>('lead-assigned'),
  onLeadAssignFailed: named<events.LeadAssignFailedEvent>('lead-assign-failed'),
};
const ofRecord = {
  onLeadUpdate: named<events.LeadUpdateEvent>('lead-update'),
  onLeadUpdated: named<events.LeadUpdatedEvent>('lead-updated'),
  onLeadUpdateFailed: named<events.LeadUpdateFailedEvent>('lead-update-failed'),
  onLeadGone: named<events.LeadGoneEvent>('lead-gone'),
  onLeadDelete: named<events.LeadDeleteEvent>('lead-delete'),
  onLeadDeleted: named<events.LeadDeletedEvent>('lead-deleted'),
};
const importing = {
  onLeadsImport: named<events.LeadsImportEvent>('leads-import'),
  onLeadsImportProgress: named<events.LeadsImportProgressEvent>('leads-import-progress'),
  onLeadsImportPaused: named<events.LeadsImportPausedEvent>('leads-import-paused'),
  onLeadsImported: named<events.LeadsImportedEvent>('leads-imported'),
  onLeadsShow: named<events.LeadsShowEvent>('leads-show'),
};

/** A component that takes more than its property gives back: an array that nobody may change, a part of a query. */
type Widened<Component extends react.ElementType, Wider> = react.ForwardRefExoticComponent<
  Omit<react.ComponentPropsWithRef<Component>, keyof Wider> & Wider
>;

const picker = createComponent({
  react,
  tagName: 'assignee-multiselect',
  elementClass: AssigneeMultiselect,
  displayName: 'AssigneePicker',
  events: {
    onAssigneesChange: named<events.AssigneesChangeEvent>('assignees-change'),
    onAssigneesChanged: named<events.AssigneesChangedEvent>('assignees-changed'),
    // React 18 itself hears these of no custom element.
    onChange: named<Event>('change'),
    onInput: named<Event>('input'),
    onToggle: named<ToggleEvent>('toggle'),
  },
});

/** `<assignee-multiselect>`. `value` is followed at each rendering; `onAssigneesChanged` tells of a person's edits. */
export const AssigneePicker = picker as unknown as Widened<
  typeof picker,
  { value?: readonly string[] | undefined; mixed?: readonly string[] | undefined }
>;

/** `<assignee-stack>`. */
export const AssigneeStack = createComponent({ react, tagName: 'assignee-stack', elementClass: Stack });

const createForm = createComponent({
  react,
  tagName: 'lead-create-form',
  elementClass: CreateForm,
  events: {
    onLeadCreate: named<events.LeadCreateEvent>('lead-create'),
    onLeadCreated: named<events.LeadCreatedEvent>('lead-created'),
    onLeadCreateFailed: named<events.LeadCreateFailedEvent>('lead-create-failed'),
    onLeadOpen,
    onTabChange,
    ...assigning,
    ...unfinished,
    ...importing,
  },
});

/** `<lead-create-form>`. `action`: where it is sent in a page without script. */
export const LeadCreateForm = createForm as unknown as Widened<typeof createForm, { action?: string | undefined }>;

/** `<lead-data-provider>`: gives its adapter to every element inside it. */
export const LeadDataProvider = createComponent({
  react,
  tagName: 'lead-data-provider',
  elementClass: DataProvider,
});

/** `<lead-detail>`. */
export const LeadDetail = createComponent({
  react,
  tagName: 'lead-detail',
  elementClass: Detail,
  events: {
    onLeadClose: named<events.LeadCloseEvent>('lead-close'),
    onLeadGo: named<events.LeadGoEvent>('lead-go'),
    ...ofRecord,
    ...assigning,
    ...unfinished,
    onTabChange,
  },
});

/** `<lead-import>`. */
export const LeadImport = createComponent({
  react,
  tagName: 'lead-import',
  elementClass: Import,
  events: { onLeadOpen, onDirtyChanged, ...importing },
});

const table = createComponent({
  react,
  tagName: 'lead-table',
  elementClass: Table,
  events: {
    onLeadOpen,
    onQueryChanged: named<events.QueryChangedEvent>('query-changed'),
    onSelectionChanged: named<events.SelectionChangedEvent>('selection-changed'),
    onCurrentChanged: named<events.CurrentChangedEvent>('current-changed'),
    onLayoutChanged: named<events.LayoutChangedEvent>('layout-changed'),
    ...assigning,
    // Of the record beside it.
    ...ofRecord,
    ...unfinished,
    onTabChange,
  },
});

/** `<lead-table>`. */
export const LeadTable = table as unknown as Widened<typeof table, { query?: Partial<LeadCriteria> | undefined }>;
