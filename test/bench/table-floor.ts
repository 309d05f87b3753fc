// The least that can show the same list: recycled rows of plain elements, nothing that cannot be seen. A yardstick.
import { colorIndex, initialsOf } from '../../src/domain/people/initials.js';
import type { Assignee } from '../../src/domain/people/assignee.js';
import type { Lead } from '../../src/domain/record/lead.js';

const rowHeight = 45;
const overscan = 6;
const avatars = 4;

interface Row {
  element: HTMLElement;
  name: HTMLElement;
  company: HTMLElement;
  status: HTMLElement;
  people: HTMLElement;
  source: HTMLElement;
  updated: HTMLElement;
}

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const names = new Intl.ListFormat('en');
const initials = new Map<Assignee, string>();

function initialsFor(person: Assignee): string {
  let text = initials.get(person);
  if (text === undefined) initials.set(person, (text = initialsOf(person.name, 'en')));
  return text;
}

const sheet = `
  .floor { height: 640px; overflow: auto; font: 14px/1.45 system-ui; }
  .floor-head, .floor-row { display: grid; grid-template-columns: 2.2fr 1.3fr 1fr 1fr 1.3fr 0.7fr; }
  .floor-head { position: sticky; top: 0; height: 40px; background: #f5f6f8; z-index: 1; }
  .floor-block { position: relative; }
  .floor-row { position: absolute; inset: 0 0 auto; height: ${rowHeight}px; border-bottom: 1px solid #dfe2e8; contain: layout size style; }
  .floor-row > * { padding: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .floor-avatar { display: inline-grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; background: #e4e7ec; font-size: 11px; }
  .floor-names { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }`;

function makeRow(): Row {
  const element = document.createElement('div');
  element.className = 'floor-row';
  const cell = (): HTMLElement => element.appendChild(document.createElement('div'));
  return { element, name: cell(), company: cell(), status: cell(), people: cell(), source: cell(), updated: cell() };
}

function drawPeople(cell: HTMLElement, people: readonly Assignee[]): void {
  const shown = people.length > avatars ? avatars - 1 : people.length;
  const parts: Node[] = people.slice(0, shown).map((person) => {
    const avatar = document.createElement('span');
    avatar.className = `floor-avatar color-${colorIndex(person.id)}`;
    avatar.textContent = initialsFor(person);
    return avatar;
  });
  if (people.length > shown) parts.push(document.createTextNode(`+${people.length - shown}`));
  const text = document.createElement('span');
  text.className = 'floor-names';
  text.textContent = names.format(people.map(({ name }) => name));
  cell.replaceChildren(...parts, text);
}

function fill(row: Row, lead: Lead, people: ReadonlyMap<string, Assignee>): void {
  row.name.textContent = lead.name;
  row.company.textContent = lead.company ?? '';
  row.status.textContent = lead.status;
  drawPeople(
    row.people,
    lead.assigneeIds.map((id) => people.get(id)!),
  );
  row.source.textContent = lead.source ?? '';
  row.updated.textContent = dates.format(Date.parse(lead.updatedAt));
}

/** Shows the leads and answers the element that scrolls. */
export function showFloor(
  host: HTMLElement,
  leads: readonly Lead[],
  people: ReadonlyMap<string, Assignee>,
): HTMLElement {
  const style = document.createElement('style');
  style.textContent = sheet;
  const scroller = document.createElement('div');
  scroller.className = 'floor';
  const head = document.createElement('div');
  head.className = 'floor-head';
  for (const label of ['Name', 'Company', 'Status', 'Assignees', 'Source', 'Updated']) head.append(label);
  const block = document.createElement('div');
  block.className = 'floor-block';
  block.style.height = `${leads.length * rowHeight}px`;
  scroller.append(head, block);
  host.append(style, scroller);
  const rows = new Map<number, Row>();
  const draw = (): void => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - overscan);
    const end = Math.min(leads.length, first + Math.ceil(scroller.clientHeight / rowHeight) + 1 + 2 * overscan);
    const free: Row[] = [];
    for (const [index, row] of rows) {
      if (index >= first && index < end) continue;
      rows.delete(index);
      free.push(row);
    }
    for (let index = first; index < end; index++) {
      if (rows.has(index)) continue;
      const row = free.pop() ?? makeRow();
      fill(row, leads[index]!, people);
      row.element.style.transform = `translateY(${index * rowHeight}px)`;
      if (!row.element.isConnected) block.append(row.element);
      rows.set(index, row);
    }
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  draw();
  return scroller;
}
