// Registers `<assignee-multiselect>`.
import { defineElement } from '../../define-element.js';
import { AssigneeMultiselect } from './assignee-multiselect.js';

defineElement('assignee-multiselect', AssigneeMultiselect);
export { AssigneeMultiselect };
