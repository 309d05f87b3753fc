// Which column names the assignees, and which one the records, where no header says it: the people of the directory tell.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { headerKey, isFormerPeople } from '../../domain/import/columns/record-headers.js';
import { foldText } from '../../domain/text/search-folding.js';
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { ColumnProblems } from '../../domain/import/columns/match-columns.js';
import type { FileTable } from '../../domain/import/read/file-table.js';
import { arePeople } from '../../domain/import/columns/people-or-cases.js';
import { splitPeople } from '../../domain/people/split-people.js';
import { findNamedPeople } from '../people/find-named-people.js';

/** Columns that are looked at, and different values of each: few requests, and enough to be sure. */
const [columnsSought, valuesSought] = [4, 8];
/** Share of the values that have to be somebody. */
const enough = 0.6;
const longest = 80;

const saysMaker =
  /creat|made|add|import|modif|updat|chang|erstell|angelegt|geändert|cré[eé]|ajout|cread|criad|aggiorn|создал|измен|作成|更新|创建|修改/iu;

interface Columns {
  columns: readonly ImportColumn[];
  table: FileTable;
  problems: ColumnProblems;
}

interface DirectoryOptions {
  signal: AbortSignal;
  locale: string;
}

/** A few different values of a column. */
function someValues({ table }: Columns, index: number): string[] {
  const values = new Set(table.rows.slice(0, 200).map(({ cells }) => cells[index]?.trim() ?? ''));
  return [...values].filter(Boolean).slice(0, valuesSought);
}

const mayBePeople = (values: readonly string[]): boolean =>
  values.length > 0 && values.every((text) => /\p{L}/u.test(text) && text.length <= longest);

/** The share of the values of each column that are somebody; of none where the directory cannot be asked. */
async function sharesKnown(
  columns: readonly (readonly string[])[],
  adapter: LeadDataAdapter,
  options: DirectoryOptions,
): Promise<number[] | undefined> {
  try {
    const people = await findNamedPeople(adapter, columns.flat(), options);
    const isKnown = (text: string): boolean =>
      splitPeople(text, people).some((one) => people.match(one).status !== 'unknown');
    return columns.map((values) => values.filter(isKnown).length / values.length);
  } catch {
    options.signal.throwIfAborted();
    // The guess is left out; the user chooses the column.
    return undefined;
  }
}

/** The column of the assignees, where no header names one, or only one that is empty. */
export async function guessPeopleColumn(
  matching: Columns,
  adapter: LeadDataAdapter,
  options: DirectoryOptions,
): Promise<number | undefined> {
  const { columns } = matching;
  const named = columns.filter(({ target }) => target.kind === 'assignees');
  if (named.some(({ index }) => someValues(matching, index).length > 0)) return undefined;
  const sought = columns
    .filter(({ target, header }) => target.kind === 'extra' && !isFormerPeople(header))
    // Where the owners are empty, who has made a record does not own it.
    .filter(({ header }) => named.length === 0 || !saysMaker.test(header))
    .map(({ index }) => ({ index, values: someValues(matching, index) }))
    .filter(({ values }) => mayBePeople(values))
    .slice(0, columnsSought);
  if (sought.length === 0) return undefined;
  const shares = await sharesKnown(
    sought.map(({ values }) => values),
    adapter,
    options,
  );
  const best = Math.max(...(shares ?? []));
  return best >= enough ? sought[shares!.indexOf(best)]!.index : undefined;
}

/** Words for whoever looks after a record that are those for whoever is responsible in a company as well. */
const eitherWord =
  /^(?:(?:business |company )?owner|owner name|responsible(?: person)?|inhaber|inhaberin|verantwortlicher?|zustandiger?|responsable|titulaire|titolare|responsabile|propietario|proprietario|proprietaire|encargado|responsavel|dono|eigenaar|verantwoordelijke|właściciel|wlasciciel|ответственный|владелец|担当|担当者|担当者名|ご担当者|責任者|负责人|負責人|담당자|المسؤول|אחראי|प्रभारी)$/u;

/** Addresses of a house, which name nobody. */
const ofHouse =
  /^(?:info|mail|e-?mail|office|contact|kontakt|contacto|contato|sales|service|support|hello|hallo|team|post|admin|vertrieb|buero)\b/;

/** Whether addresses of the same rows are those of other people: `ida@…` beside `Zoe Zorn`. */
function areOfOthers({ columns, table }: Columns, people: number): boolean {
  const mail = columns.find(({ target }) => target.kind === 'field' && target.field === 'email');
  if (!mail) return false;
  const told = table.rows.slice(0, 200).flatMap(({ cells }) => {
    const name = foldText(cells[people]?.trim() ?? '');
    const local = foldText(cells[mail.index]?.trim().split('@')[0] ?? '');
    const words = name.split(/[^\p{L}]+/u).filter((word) => /^[a-z]{2,}$/.test(word));
    return words.length === 0 || !/[a-z]{2}/.test(local) || ofHouse.test(local)
      ? []
      : [words.some((word) => local.includes(word))];
  });
  return told.length > 1 && !told.includes(true);
}

/**
 * The column of the names, where the only one of people is called as one of owners: `会社名,担当者,電話番号` is a list of companies
 * with whom to speak to there, if nobody of them is in the directory.
 */
export async function guessNameColumn(
  matching: Columns,
  adapter: LeadDataAdapter,
  options: DirectoryOptions,
): Promise<number | undefined> {
  const owners = matching.columns.filter(({ target }) => target.kind === 'assignees');
  const [owner] = owners;
  if (!owner || owners.length > 1 || !matching.problems.missing.some(({ name }) => name === 'name')) return undefined;
  const all = matching.table.rows.slice(0, 200).map(({ cells }) => cells[owner.index]?.trim() ?? '');
  const values = someValues(matching, owner.index);
  const given = all.filter(Boolean);
  // Owners come again.
  if (!eitherWord.test(headerKey(owner.header)) || areOfOthers(matching, owner.index)) return undefined;
  const isEachAnother = new Set(given).size > given.length * 0.9;
  if (!isEachAnother || !mayBePeople(values) || !arePeople(values)) return undefined;
  const shares = await sharesKnown([values], adapter, options);
  return shares?.[0] === 0 ? owner.index : undefined;
}
