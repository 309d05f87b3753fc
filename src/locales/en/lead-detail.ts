// English words of `<lead-detail>`, in two parts as the element is.
import { leadDetailRecord } from './lead-detail-record.js';
import { leadDetailWork } from './lead-detail-work.js';

export const leadDetail = { ...leadDetailRecord, ...leadDetailWork };
