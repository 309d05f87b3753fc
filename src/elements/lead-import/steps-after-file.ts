// Everything behind the choice of a file: it comes with the first file, because most who see the page choose none.
import { leadImport } from '../../locales/en/lead-import.js';
import { checkStyles } from './check-styles.js';
import { cellStyles } from './cell-styles.js';
import { columnsStyles } from './columns-styles.js';

export { countAnnouncement, stepAnnouncement } from './step-announcement.js';
export { backToCell, placeOfFixed } from './cell-editing.js';
export { renderCheck } from './render-check.js';
export { isComplete, progressText, renderDone, renderImport } from './render-import.js';
export { renderMatch } from './render-match.js';
export { renderRecent } from './render-recent.js';
export { showMade, showRecent } from './show-made.js';
export { downloadKept, downloadReport, reportText } from './downloads.js';
export { filteredRows } from './preview-filter.js';
export { createPreviewWindow } from './render-preview.js';

export const stepsAfterFileWords = leadImport;

export const stepsAfterFileStyles = [columnsStyles, checkStyles, cellStyles];
