// Registers `<lead-data-provider>`.
import { defineElement } from '../../define-element.js';
import { LeadDataProvider } from './lead-data-provider.js';

defineElement('lead-data-provider', LeadDataProvider);
export { LeadDataProvider };
