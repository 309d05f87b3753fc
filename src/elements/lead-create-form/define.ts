// Registers `<lead-create-form>` and the tags that it uses.
import { defineElement } from '../../define-element.js';
import '../assignee-multiselect/define.js';
import '../lead-import/define.js';
import { LeadCreateForm } from './lead-create-form.js';

defineElement('lead-create-form', LeadCreateForm);
export { LeadCreateForm };
