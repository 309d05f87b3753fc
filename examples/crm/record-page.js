// What the page adds to a record: a tab of its own, and the records before and after it in the list one comes from.
import { say } from './language.js';
import { sectionOf, typeOf } from './pages.js';
import { recordUrl } from './router.js';

/** A tab with the address of the record, to be sent to somebody. */
function addShareTab(detail) {
  const field = Object.assign(document.createElement('input'), { readOnly: true, type: 'url' });
  const label = document.createElement('label');
  const text = document.createElement('span');
  label.append(text, field);
  const panel = Object.assign(document.createElement('div'), { slot: 'tab-share', className: 'share' });
  panel.append(label);
  detail.append(panel);
  return () => {
    detail.ownTabs = [{ id: 'share', label: say('Share') }];
    text.textContent = say('Whoever has access can open it here');
    if (detail.leadId) field.value = new URL(recordUrl(sectionOf(detail), detail.leadId), location.href).href;
  };
}

/** The list knows which records are before and after one, however long it is; whoever comes by an address has none yet. */
async function findSiblings(main, detail) {
  const { leadId } = detail;
  if (!leadId) return;
  const table = [...main.querySelectorAll('lead-table')].find((each) => typeOf(each) === typeOf(detail));
  const ids = await table.siblingIds?.(leadId);
  // A record that leaves the list keeps its place in it.
  if (ids && detail.leadId === leadId) detail.siblingIds = ids;
}

/** @returns What to call when another record or language is shown. */
export function prepareRecords(main) {
  const details = [...main.querySelectorAll('lead-detail')];
  const updates = details.map(addShareTab);
  // The address changes, and with it the record.
  main.addEventListener('lead-go', (event) => {
    event.preventDefault();
    location.hash = recordUrl(sectionOf(event.target), event.detail.leadId, event.target.tab);
  });
  return () => {
    updates.forEach((update) => update());
    for (const detail of details) void findSiblings(main, detail);
  };
}
