// Registers `<lead-detail>` and the tag that it uses.
import { defineElement } from '../../define-element.js';
import '../assignee-multiselect/define.js';
import { LeadDetail } from './lead-detail.js';

defineElement('lead-detail', LeadDetail);
export { LeadDetail };
