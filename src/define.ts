// Registers every tag of the library.
export * from './elements/assignee-multiselect/define.js';
export * from './elements/assignee-stack/define.js';
export * from './elements/lead-create-form/define.js';
export * from './elements/lead-data-provider/define.js';
export * from './elements/lead-detail/define.js';
export * from './elements/lead-import/define.js';
export * from './elements/lead-table/define.js';
