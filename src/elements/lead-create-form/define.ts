// Registers `<lead-create-form>` and the picker; what its Upload tab needs comes when that tab is near.
import { defineElement } from '../../define-element.js';
import '../assignee-multiselect/define.js';
import { LeadCreateForm } from './lead-create-form.js';

LeadCreateForm.loadImport = () => import('../lead-import/define.js');
defineElement('lead-create-form', LeadCreateForm);
export { LeadCreateForm };
