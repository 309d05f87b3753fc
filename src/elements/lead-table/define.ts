// Registers `<lead-table>` and the picker of its assignee filter.
import { defineElement } from '../../define-element.js';
import '../assignee-multiselect/define.js';
import { LeadTable } from './lead-table.js';

defineElement('lead-table', LeadTable);
export { LeadTable };
