// Classes, types and events, without side effects: nothing is registered by importing this.
export * from './adapters/adapter.js';
export * from './adapters/adapter-error.js';
export { defineElement } from './define-element.js';
export * from './domain/people/assignee.js';
export type { AssigneeGroup, AssigneeGroupMember } from './domain/people/assignee-group.js';
export * from './domain/assignment/assignment.js';
export * from './domain/assignment/distribution.js';
export type {
  AssignmentRole,
  AssignmentTerms,
  TermsByAssignee,
  TermsChange,
  TermsPatch,
} from './domain/record/assignment-terms.js';
export * from './domain/import/import-hooks.js';
export * from './domain/import/import-row.js';
export type { KeptViews, SavedView, TableDensity, TableLayout } from './domain/list/table-arrangement.js';
export type { ViewStorage } from './controllers/list/view-store.js';
export * from './domain/record/lead.js';
export * from './domain/record/lead-query.js';
export type { FilterOperator, FilterOperators } from './domain/record/filter-operators.js';
export type { InitialData } from './domain/record/initial-data.js';
export * from './domain/record/lookup.js';
export * from './domain/record/record-schema.js';
export type { StandardIssue, StandardResult, StandardSchema } from './domain/record/standard-schema.js';
export type { DefaultAssignees } from './controllers/record/create-form-controller.js';
export type { StagedChange } from './domain/assignment/staged-assignees.js';
export { AssigneeMultiselect } from './elements/assignee-multiselect/assignee-multiselect.js';
export type { RemovalRule } from './domain/assignment/removal-rules.js';
export type { PickerSettings, RecordGroups } from './elements/assignee-multiselect/picker-settings.js';
export type { DetailSettings } from './elements/lead-detail/detail-settings.js';
export type { RenderChip } from './elements/assignee-multiselect/chips/render-chips.js';
export type { OptionContext, RenderOption } from './elements/assignee-multiselect/list/render-options.js';
export { AssigneeStack } from './elements/assignee-stack/assignee-stack.js';
export { type CreateFormTab, LeadCreateForm } from './elements/lead-create-form/lead-create-form.js';
export { LeadDataProvider } from './elements/lead-data-provider/lead-data-provider.js';
export { type DetailTab, LeadDetail } from './elements/lead-detail/lead-detail.js';
export { LeadImport } from './elements/lead-import/lead-import.js';
export { LeadTable } from './elements/lead-table/lead-table.js';
export * from './events.js';
export { Format } from './locales/format.js';
export { type Locale, type LocaleMessages, registerLocale } from './locales/locale.js';
export { recordInUrl, type RecordLink, type RecordLinkOptions, recordUrl } from './record-link.js';
export { localeReady, offerLocale } from './locales/offer-locale.js';
