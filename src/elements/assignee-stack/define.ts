// Registers `<assignee-stack>`.
import { defineElement } from '../../define-element.js';
import { AssigneeStack } from './assignee-stack.js';

defineElement('assignee-stack', AssigneeStack);
export { AssigneeStack };
