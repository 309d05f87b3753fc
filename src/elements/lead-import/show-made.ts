// Has the page show the records of an import in its list; where it has none, the first of them are listed here.
import { permits } from '../../ask-event.js';
import { shownInList } from '../../controllers/import/made-records.js';
import { LeadsShowEvent } from '../../events.js';
import type { ImportView } from './failure-words.js';

/** Opens the list of the first of them. */
function listHere(root: ShadowRoot): void {
  const made = root.querySelector<HTMLDetailsElement>('details.made');
  for (let at: Element | null | undefined = made; at; at = at.parentElement?.closest('details'))
    (at as HTMLDetailsElement).open = true;
  made?.querySelector('summary')?.focus();
}

function show(host: HTMLElement, importId: string, ids: readonly string[], { adapter, recordType }: ImportView): void {
  const leadIds = ids.slice(0, shownInList(adapter, recordType));
  if (permits(host, new LeadsShowEvent(importId, leadIds, recordType))) listHere(host.shadowRoot!);
}

/** Those of the import that has just ended. */
export const showMade = (host: HTMLElement, view: ImportView): void =>
  show(host, view.controller.execution.importId, view.controller.execution.madeIds, view);

/** Those of the import that the first step tells of. */
export async function showRecent(host: HTMLElement, view: ImportView): Promise<void> {
  const { recent } = view.controller.resumption;
  const importId = recent.found?.importId;
  if (importId !== undefined) show(host, importId, await recent.madeIds(), view);
}
