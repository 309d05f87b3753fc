// Registers `<lead-create-form>`; the picker comes behind its first drawing, and Upload when its tab is near.
import { defineElement } from '../../define-element.js';
import { LeadCreateForm } from './lead-create-form.js';

LeadCreateForm.loadPicker = () => import('../assignee-multiselect/define.js');
LeadCreateForm.loadImport = () => import('../lead-import/define.js');
defineElement('lead-create-form', LeadCreateForm);
export { LeadCreateForm };
