// Registers `<lead-import>`.
import { defineElement } from '../../define-element.js';
import { LeadImport } from './lead-import.js';

defineElement('lead-import', LeadImport);
export { LeadImport };
