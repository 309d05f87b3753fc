// Which record is to be seen: what the address names, or what is kept here where the page may not change its address.
import { writeAddress } from '../controllers/interface/write-address.js';
import { recordInUrl, type RecordLink, recordUrl } from '../record-link.js';

export class RecordAddress {
  readonly #key: string;
  #kept: RecordLink | undefined;

  /** @param key The parameter that names the record. */
  constructor(key: string) {
    this.#key = key;
  }

  get link(): RecordLink {
    return this.#kept ?? recordInUrl({ key: this.#key });
  }

  /** Whatever else the address says stays. */
  hrefOf(link: RecordLink): string {
    return recordUrl(link, { key: this.#key });
  }

  go(link: RecordLink, how: 'push' | 'replace' = 'push'): void {
    this.#kept = writeAddress(this.hrefOf(link), how) ? undefined : link;
  }
}
