// Deep links: the address of a record, at one of its tabs, and what an address says.

export interface RecordLink {
  /** `undefined` for no record, which is the list. */
  leadId: string | undefined;
  /** `undefined` for the first tab. */
  tab?: string | undefined;
}

export interface RecordLinkOptions {
  /** The parameter that names the record; that of the tab is it with `-tab`. Default: `lead`. */
  key?: string | undefined;
  /** Where the record is shown; whatever else it says stays. Default: the page's own address. */
  url?: string | URL | undefined;
}

const urlOf = (url: string | URL | undefined): URL => new URL(url ?? location.href, globalThis.location?.href);

/**
 * The address of a record at a tab.
 *
 * @example
 * recordUrl({ leadId: 'l-7', tab: 'history' }) // https://crm.example/?lead=l-7&lead-tab=history
 */
export function recordUrl({ leadId, tab }: RecordLink, { key = 'lead', url }: RecordLinkOptions = {}): string {
  const address = urlOf(url);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined || value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  };
  set(key, leadId);
  set(`${key}-tab`, leadId === undefined || tab === 'profile' ? undefined : tab);
  return address.href;
}

/** The record and the tab that an address names, as `leadId` and `tab` of `<lead-detail>`. */
export function recordInUrl({ key = 'lead', url }: RecordLinkOptions = {}): RecordLink {
  const { searchParams } = urlOf(url);
  return {
    leadId: searchParams.get(key) || undefined,
    tab: searchParams.get(`${key}-tab`) || undefined,
  };
}
