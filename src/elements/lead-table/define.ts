// Registers `<lead-table>`; the picker of its filters and cells comes when one of them opens.
import { defineElement } from '../../define-element.js';
import { editorModule } from '../assignee-multiselect/editor-module.js';
import { LeadTable } from './lead-table.js';

// Whoever opens it in a cell types on at once. Where its editor cannot be had, the picker says so.
LeadTable.loadPicker = () =>
  Promise.all([import('../assignee-multiselect/define.js'), editorModule.load().catch(() => undefined)]);
LeadTable.loadDetail = () => import('../lead-detail/define.js');
defineElement('lead-table', LeadTable);
export { LeadTable };
