// What the page adds to a record: a tab of its own, and the records before and after it in the list one comes from.
import { say } from './language.js';
import { sectionOf, typeOf } from './pages.js';
import { recordUrl } from './router.js';

/** Records of a list among which one can go on. */
const most = 200;

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

/** @param adapter Answers the adapter in force. @returns What to call when another record or language is shown. */
export function prepareRecords(main, adapter) {
  const details = [...main.querySelectorAll('lead-detail')];
  const updates = details.map(addShareTab);
  main.addEventListener('lead-open', async ({ target }) => {
    if (target.localName !== 'lead-table') return;
    const detail = details.find((each) => typeOf(each) === typeOf(target));
    const { items } = await adapter()
      .listLeads({ ...target.query, recordType: target.recordType, limit: most, offset: 0 })
      .catch(() => ({ items: [] }));
    detail.siblingIds = items.map(({ id }) => id);
  });
  // The address changes, and with it the record.
  main.addEventListener('lead-go', (event) => {
    event.preventDefault();
    location.hash = recordUrl(sectionOf(event.target), event.detail.leadId, event.target.tab);
  });
  return () => updates.forEach((update) => update());
}
