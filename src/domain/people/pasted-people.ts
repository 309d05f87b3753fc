// What a list of names and addresses from a spreadsheet or a mail means: who is meant, who may be, who is nobody.
import { type Assignee, isDisabled } from './assignee.js';
import { rearmFormula } from '../text/spreadsheet-formula.js';
import { isListMarker, personNames, splitPeople } from './split-people.js';
import type { PeopleMatcher } from './people-matcher.js';
import { isPeopleHeading } from './people-headers.js';

export interface PastedPeople {
  /** To be chosen, in the order of the list. */
  found: Assignee[];
  /** Chosen already. */
  already: Assignee[];
  ambiguous: { reference: string; candidates: Assignee[] }[];
  /** As pasted. */
  unknown: string[];
  /** May not be chosen now. */
  refused: Assignee[];
  /** No place is left for these. */
  overLimit: Assignee[];
}

export interface PasteContext {
  people: PeopleMatcher;
  chosen: ReadonlySet<string>;
  /** Places that are left; `Infinity` where there is no limit. */
  room: number;
  /** Whether somebody is offered here at all. */
  offered: (person: Assignee) => boolean;
  /** What the field itself is called: a column of its people may be too. */
  headings: readonly string[];
}

/** A row of a spreadsheet with one address is one person; other rows are a person in each cell. */
function fromCells(line: string): string {
  const cells = line
    .split('\t')
    .map((cell) => rearmFormula(cell.trim()))
    .filter((cell, at) => cell !== '' && !(at === 0 && isListMarker(cell)));
  const addresses = cells.filter((cell) => /^\S+@\S+$/.test(cell));
  if (addresses.length !== 1 || cells.length < 2) return cells.join('; ');
  const name = cells.filter((cell) => cell !== addresses[0]).join(' ');
  return `${name.replaceAll(/[;|,]/g, ' ')} <${addresses[0]}>`;
}

/** A pasted text as one cell of an import file would have it. */
export const pastedCell = (text: string): string => text.split(/\r?\n/).map(fromCells).join('\n');

/** What the first line says of the columns beneath it. */
function headingsOf(cell: string, own: readonly string[]): readonly string[] {
  const [first, ...rest] = cell.split('\n').filter((line) => line.trim());
  return rest.length > 0 ? personNames(first!).filter((heading) => isPeopleHeading(heading, own)) : [];
}

export function resolvePasted(text: string, context: PasteContext): PastedPeople {
  const result: PastedPeople = { found: [], already: [], ambiguous: [], unknown: [], refused: [], overLimit: [] };
  const seen = new Set<string>();
  const cell = pastedCell(text);
  const headings = headingsOf(cell, context.headings);
  for (const reference of splitPeople(cell, context.people)) {
    const match = context.people.match(reference);
    // Somebody may be called like a heading.
    if (match.status === 'unknown' && headings.includes(reference)) continue;
    if (match.status === 'ambiguous') {
      const candidates = match.candidates.filter(context.offered);
      if (candidates.length > 1) result.ambiguous.push({ reference, candidates });
      else if (candidates.length === 1) take(candidates[0]!);
      else result.unknown.push(reference);
    } else if (match.status === 'unknown' || !context.offered(match.assignee)) {
      result.unknown.push(reference);
    } else {
      take(match.assignee);
    }
  }
  return result;

  function take(person: Assignee): void {
    if (seen.has(person.id)) return;
    seen.add(person.id);
    if (context.chosen.has(person.id)) result.already.push(person);
    else if (isDisabled(person)) result.refused.push(person);
    else if (result.found.length < context.room) result.found.push(person);
    else result.overLimit.push(person);
  }
}
