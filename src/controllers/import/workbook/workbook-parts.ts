// Which part of a workbook of Office Open XML is which: parts refer to each other by kind, and programs call them differently.
import { readXml } from './xml-events.js';
import type { ZipEntries } from './zip-entries.js';

export interface Relations {
  /** By their id. */
  targets: ReadonlyMap<string, string>;
  /** By the last word of their type: `styles`. */
  kinds: ReadonlyMap<string, string>;
}

/** What a part refers to. */
export function relations(xml: string): Relations {
  const targets = new Map<string, string>();
  const kinds = new Map<string, string>();
  readXml(xml, {
    open: (name, attribute) => {
      const target = name === 'Relationship' ? attribute('Target') : undefined;
      if (!target) return;
      targets.set(attribute('Id') ?? '', target);
      kinds.set(attribute('Type')?.split('/').at(-1) ?? '', target);
    },
  });
  return { targets, kinds };
}

/** The path of a part that another one refers to. */
export const pathFrom = (part: string, target: string): string =>
  target.startsWith('/')
    ? target.slice(1)
    : decodeURIComponent(new URL(target, `https://parts/${part}`).pathname).slice(1);

/** Where a part keeps what it refers to. */
export const relationsOf = (path: string): string => path.replace(/[^/]*$/, '_rels/$&.rels');

/** The part that is the workbook; none where the file is something else. */
export async function workbookPart(zip: ZipEntries): Promise<string | undefined> {
  const usual = 'xl/workbook.xml';
  if (zip.has(usual)) return usual;
  const { kinds } = relations((await zip.text('_rels/.rels')) ?? '<Relationships/>');
  const path = pathFrom('', kinds.get('officeDocument') ?? '');
  return /workbook\w*\.xml$/i.test(path) && zip.has(path) ? path : undefined;
}
