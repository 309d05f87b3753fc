// Registers `<lead-detail>`; the picker comes when assignees are about to be edited.
import { defineElement } from '../../define-element.js';
import { LeadDetail } from './lead-detail.js';

LeadDetail.loadPicker = () => import('../assignee-multiselect/define.js');
defineElement('lead-detail', LeadDetail);
export { LeadDetail };
