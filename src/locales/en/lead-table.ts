// English words of `<lead-table>`, in two parts as the table is.
import { leadTableArrange } from './lead-table-arrange.js';
import { leadTableList } from './lead-table-list.js';
import { leadTableWork } from './lead-table-work.js';

export const leadTable = { ...leadTableList, ...leadTableWork, ...leadTableArrange };
