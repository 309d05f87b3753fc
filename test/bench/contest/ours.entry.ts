export * from '../../../src/elements/assignee-multiselect/define.js';
