// Registers `<lead-table>`; the picker of its filters and cells comes when one of them opens.
import { defineElement } from '../../define-element.js';
import { LeadTable } from './lead-table.js';

LeadTable.loadPicker = () => import('../assignee-multiselect/define.js');
LeadTable.loadDetail = () => import('../lead-detail/define.js');
defineElement('lead-table', LeadTable);
export { LeadTable };
