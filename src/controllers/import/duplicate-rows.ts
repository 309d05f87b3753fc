// Finds the rows that are in the file twice or in the back end already, before anything is written.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { sameBy } from '../../domain/record/same-record.js';
import { emailKey } from '../../domain/text/email-address.js';
import { numberKeys, type NumberKeys } from '../../domain/text/phone-number.js';
import { textHash } from '../../domain/text/text-hash.js';
import { personKey, reordered } from '../../domain/people/person-reference.js';

/** Why a row is there already. */
export type Duplicate =
  /** The record in the back end. */
  | { in: 'back-end'; lead: Lead }
  /** An earlier row of the file. */
  | { in: 'file'; rowNumber: number }
  /** The record that an earlier import of the same file has made of the row. */
  | { in: 'import'; leadId: string };

export interface CheckedDraft {
  readonly rowNumber: number;
  /** May be made anew each time it is asked for. */
  readonly draft: LeadDraft;
  /** Of its name, where it is remembered. */
  readonly nameHash?: number | undefined;
}

const portion = 200;

/** `Abel,  Ida` is called as `Ida Abel` is. */
const nameOf = ({ name }: Pick<LeadDraft, 'name'>): string => personKey(reordered(name) ?? name);

/** Rows of one name have the same. */
export const nameHashOf = (draft: LeadDraft): number => textHash(nameOf(draft));

/** What a row is known by beside its name: its address and its numbers or, where there is neither, its company. */
function keysOf({ email, phone, company }: LeadDraft): NumberKeys {
  const mail = email ? [`@${emailKey(email)}`] : [];
  const { known, sought } = phone ? numberKeys(phone) : { known: [], sought: [] };
  const firm = !email && !phone && company ? [`&${personKey(company)}`] : [];
  return { known: [...mail, ...known, ...firm], sought: [...mail, ...sought, ...firm] };
}

/** Rows whose names have the same hash, by name and key. */
class Namesakes {
  readonly #rows = new Map<string, CheckedDraft>();

  constructor(first: CheckedDraft) {
    this.earlier(first);
  }

  /** The row that says the same before; if there is none, this one is known from now on. */
  earlier(row: CheckedDraft): CheckedDraft | undefined {
    const { draft } = row;
    const { known, sought } = keysOf(draft);
    const name = nameOf(draft);
    for (const key of sought) {
      const found = this.#rows.get(`${key}\n${name}`);
      if (found) return found;
    }
    for (const key of known) this.#rows.set(`${key}\n${name}`, row);
    return undefined;
  }
}

/** Same name and same address or number, or, where there is neither, company: the same record. */
class RowsOfFile {
  /** By a hash of the name. Most names are alone: of those nobody has to know more, nor to keep them. */
  readonly #rows = new Map<number, CheckedDraft | Namesakes>();

  earlier(row: CheckedDraft): CheckedDraft | undefined {
    const hash = row.nameHash ?? nameHashOf(row.draft);
    const others = this.#rows.get(hash);
    if (others instanceof Namesakes) return others.earlier(row);
    if (!others) {
      this.#rows.set(hash, row);
      return undefined;
    }
    const namesakes = new Namesakes(others);
    this.#rows.set(hash, namesakes);
    return namesakes.earlier(row);
  }
}

export interface FindDuplicatesOptions {
  signal: AbortSignal;
  /** BCP 47. */
  locale: string;
  /** Ids of the records that an earlier import has made, by row number. */
  before: ReadonlyMap<number, string>;
  /** What was asked before, by row number; what is asked now is added. */
  known: Map<number, Lead | undefined>;
  /** Rows that this import has dealt with: others may repeat them, they themselves are looked for no more. */
  done?: ReadonlySet<number> | undefined;
}

const nothing: ReadonlySet<number> = new Set();

/** Of one number a whole company is called: with names and addresses of their own they are two. */
const isColleague = (draft: LeadDraft, lead: Lead): boolean =>
  sameBy(draft, lead) === 'phone' && Boolean(draft.email && lead.email) && nameOf(draft) !== nameOf(lead);

const inOrder = (found: ReadonlyMap<number, Duplicate>): Map<number, Duplicate> =>
  new Map([...found].sort(([a], [b]) => a - b));

/** A row and its record, as long as the back end was not asked about it. */
interface Asked {
  row: CheckedDraft;
  draft: LeadDraft;
}

/** Looks for duplicates row by row; the back end is asked for some of them at a time, and no record is kept for longer. */
export class DuplicateSearch {
  readonly #adapter: LeadDataAdapter;
  readonly #options: FindDuplicatesOptions;
  readonly #found = new Map<number, Duplicate>();
  readonly #inFile = new RowsOfFile();
  #asked: Asked[] = [];

  constructor(adapter: LeadDataAdapter, options: FindDuplicatesOptions) {
    this.#adapter = adapter;
    this.#options = options;
  }

  /** The next row of the file. Wait for what it answers, if it answers. */
  take(row: CheckedDraft): Promise<void> | undefined {
    const { before, known, done = nothing } = this.#options;
    const { rowNumber } = row;
    const earlier = this.#inFile.earlier(row);
    if (done.has(rowNumber)) return undefined;
    if (earlier) {
      this.#found.set(rowNumber, { in: 'file', rowNumber: earlier.rowNumber });
      return undefined;
    }
    const leadId = before.get(rowNumber);
    if (leadId !== undefined) this.#found.set(rowNumber, { in: 'import', leadId });
    if (!this.#adapter.findDuplicates) return undefined;
    if (known.has(rowNumber)) {
      const lead = known.get(rowNumber);
      if (lead) this.#note(row, row.draft, lead);
      return undefined;
    }
    const { draft } = row;
    if (!draft.email && !draft.phone && !draft.company) {
      known.set(rowNumber, undefined);
      return undefined;
    }
    this.#asked.push({ row, draft });
    return this.#asked.length < portion ? undefined : this.#ask();
  }

  /** Duplicates by row number, in the order of the file. A back end that cannot look for them finds none. */
  async finish(): Promise<Map<number, Duplicate>> {
    if (this.#asked.length > 0) await this.#ask();
    return inOrder(this.#found);
  }

  async #ask(): Promise<void> {
    const { signal, locale, known } = this.#options;
    const asked = this.#asked;
    this.#asked = [];
    const answers = await this.#adapter.findDuplicates!(
      asked.map(({ draft }) => draft),
      { signal, locale },
    );
    for (const [index, { row, draft }] of asked.entries()) {
      known.set(row.rowNumber, answers[index]);
      this.#note(row, draft, answers[index]);
    }
  }

  #note({ rowNumber }: CheckedDraft, draft: LeadDraft, lead: Lead | undefined): void {
    if (lead && !isColleague(draft, lead)) this.#found.set(rowNumber, { in: 'back-end', lead });
  }
}

/** Duplicates by row number, in the order of the file. */
export async function findDuplicates(
  rows: Iterable<CheckedDraft>,
  adapter: LeadDataAdapter,
  options: FindDuplicatesOptions,
): Promise<Map<number, Duplicate>> {
  const search = new DuplicateSearch(adapter, options);
  for (const row of rows) await search.take(row);
  return search.finish();
}
