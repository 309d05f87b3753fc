// Registers `<lead-create-form>` and the picker that it uses; what reads files comes with its tab.
import { defineElement } from '../../define-element.js';
import '../assignee-multiselect/define.js';
import { LeadCreateForm } from './lead-create-form.js';

LeadCreateForm.loadImport = () => import('../lead-import/define.js');
defineElement('lead-create-form', LeadCreateForm);
export { LeadCreateForm };
