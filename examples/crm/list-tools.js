// What the page adds to a list: a call from a row, the addresses of those selected, and cells that one can write to.
import { say } from './language.js';
import { toast } from './toast.js';

/** Records whose addresses are copied at once. */
const most = 200;

/** Links in the cells of e-mail and telephone; every other cell is drawn by the table. */
const schemes = { email: 'mailto:', phone: 'tel:' };

const phoneUrl = (phone) => schemes.phone + phone.replace(/[^\d+]/g, '');

export function renderCell(lead, field) {
  const value = lead[field];
  if (!value || !(field in schemes)) return undefined;
  const href = field === 'phone' ? phoneUrl(value) : schemes.email + value;
  const text = Object.assign(document.createElement('bdi'), { textContent: value });
  // The arrow keys lead to it, as to every cell.
  const link = Object.assign(document.createElement('a'), { href, tabIndex: -1, dir: 'auto' });
  link.append(text);
  return link;
}

const telephone =
  'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4.5 6a2 2 0 0 1 2-2z';

function makeIcon(shape) {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.append(document.createElementNS(icon.namespaceURI, 'path'));
  icon.firstChild.setAttribute('d', shape);
  return icon;
}

/** A link for the row under pointer or focus; it is there for those who have a telephone. */
function addCall(table) {
  const link = Object.assign(document.createElement('a'), { className: 'call', slot: 'row-actions', hidden: true });
  link.append(makeIcon(telephone));
  table.append(link);
  const update = () => {
    const { name, phone } = table.currentLead ?? {};
    link.hidden = !phone;
    if (!phone) return;
    link.href = phoneUrl(phone);
    link.title = phone;
    link.ariaLabel = say('Call {name}').replace('{name}', () => name);
  };
  table.addEventListener('current-changed', update);
  return update;
}

/** Of all that match where all are selected, else of those that were ticked. */
async function selectedLeads(table, adapter) {
  const { selectedQuery, selectedIds } = table;
  if (selectedQuery) return (await adapter.listLeads({ ...selectedQuery, limit: most + 1 })).items;
  return Promise.all(selectedIds.slice(0, most + 1).map((id) => adapter.getLead(id)));
}

async function copyAddresses(table, adapter) {
  try {
    const leads = await selectedLeads(table, adapter);
    if (leads.length > most) return toast('At most {count} addresses can be copied at once', { count: most });
    const addresses = [...new Set(leads.flatMap(({ email }) => email || []))];
    if (addresses.length > 0) await navigator.clipboard.writeText(addresses.join('; '));
    toast('E-mail addresses copied: {count}', { count: addresses.length });
  } catch (error) {
    toast(error.message);
  }
}

/** A button in the bar of what is selected. */
function addCopy(table, adapter) {
  const button = Object.assign(document.createElement('button'), { type: 'button', slot: 'selection-actions' });
  button.addEventListener('click', () => void copyAddresses(table, adapter()));
  table.append(button);
  return () => {
    button.textContent = say('E-mails');
    button.ariaLabel = say('Copy e-mails');
  };
}

/** @param adapter Answers the adapter in force. @returns What to call when another language is shown. */
export function addListTools(table, adapter) {
  table.renderCell = renderCell;
  const updates = [addCall(table), addCopy(table, adapter)];
  return () => updates.forEach((update) => update());
}
