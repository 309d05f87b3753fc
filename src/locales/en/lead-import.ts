// English words of `<lead-import>`, in two parts as the element is.
import { leadImportFile } from './lead-import-file.js';
import { leadImportSteps } from './lead-import-steps.js';

export const leadImport = { ...leadImportFile, ...leadImportSteps };
