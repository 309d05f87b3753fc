// Everything behind the choice of a file: it comes with the first file, because most who see the page choose none.
export { arrivalText } from './arrival-text.js';
export { renderCheck } from './render-check.js';
export { progressText, renderDone, renderImport } from './render-import.js';
export { renderMatch } from './render-match.js';
export { downloadReport } from './report-file.js';
export { createPreviewWindow, filteredRows } from './render-preview.js';
