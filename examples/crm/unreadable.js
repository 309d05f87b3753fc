// Stored rows that are no records are shown nowhere: the settings say how many there are, and give them out as a file.
import { formatNumber, sayWith } from './language.js';

const note = document.getElementById('unreadable');
const text = note.querySelector('span');
let rows = [];

function download() {
  const url = URL.createObjectURL(new Blob([JSON.stringify(rows, null, 2)], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: 'unreadable-records.json' }).click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

note.querySelector('button').addEventListener('click', download);

/** In the language of the page, also when that is another one. */
export function sayUnreadable() {
  note.hidden = rows.length === 0;
  text.replaceChildren(...sayWith('Stored rows that cannot be read: {count}', { count: formatNumber(rows.length) }));
}

/** @param adapter Of the embedded store; a server keeps such rows to itself. */
export async function findUnreadable(adapter) {
  // A store that cannot be opened says so elsewhere.
  rows = (await adapter.quarantined?.().catch(() => [])) ?? [];
  sayUnreadable();
}
