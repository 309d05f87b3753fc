// What every page here has around its tags: an address for the open record, and a word on what was created.
import { type LeadCreatedEvent, type LeadOpenEvent, recordInUrl, recordUrl } from 'lead-elements';

let show: ((leadId: string) => void) | undefined;
const follow = () => show?.(recordInUrl().leadId ?? 'lead-1');

/**
 * Tells which record is to be shown: the one of the address, now and whenever another is opened or somebody goes back.
 *
 * @returns How that is ended.
 */
export function followAddress(then: (leadId: string) => void): () => void {
  show = then;
  follow();
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
}

/** For `lead-open`. @param go How the router of the page goes to an address. */
export function openLead(
  { detail }: LeadOpenEvent | LeadCreatedEvent,
  go = (address: string) => history.pushState(history.state, '', address),
): void {
  go(recordUrl({ leadId: detail.lead.id }));
  follow();
}

/** For `lead-created`: closes the form, shows the record, and says so for some seconds. */
export function showCreated(event: LeadCreatedEvent, go?: (address: string) => void): void {
  const { another, lead, refused } = event.detail;
  // Whom nobody could assign the form says, with a button to try again.
  if (another || refused.length > 0) return;
  const form = event.target as HTMLElement;
  form.closest<HTMLElement>('[popover]')?.hidePopover();
  openLead(event, go);
  const notice = (form.getRootNode() as ParentNode).querySelector<HTMLOutputElement>('output.notice')!;
  notice.value = `${lead.name} was created.`;
  setTimeout(() => (notice.value = ''), 6000);
}
