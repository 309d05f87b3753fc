// Registers `<lead-import>`.
import { defineElement } from '../../define-element.js';
import { LeadImport } from './lead-import.js';

LeadImport.loadPicker = () => import('../assignee-multiselect/define.js');
defineElement('lead-import', LeadImport);
export { LeadImport };
