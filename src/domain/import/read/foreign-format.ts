// Recognises files that are no text by their first bytes, because a name that ends in .csv proves nothing.

export type ForeignFormat =
  'workbook' | 'broken-workbook' | 'spreadsheet' | 'zip' | 'pdf' | 'image' | 'html' | 'document' | 'binary';

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** First bytes as Latin-1 text. https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern */
const signatures: readonly (readonly [string, ForeignFormat])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'spreadsheet'], // .xls and other OLE files
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n\x1a\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF87a', 'image'],
  ['GIF89a', 'image'],
  ['\x1f\x8b', 'zip'],
  ['Rar!\x1a', 'zip'],
  ['7z\xbc\xaf\x27\x1c', 'zip'],
];

/** The first record of a workbook of Excel 2 to 5, which has no container around it. */
// oxlint-disable-next-line no-control-regex -- bytes
const binarySheet = /^\t[\0\x02\x04\x08][\x04\x06\x08\x10]\0/;

/** Text that is no table, by how it begins. */
const documents: readonly (readonly [RegExp, ForeignFormat])[] = [
  [/^(?:<!doctype html|<(?:html|head|body|script|table)\b)/i, 'html'],
  // What stands before a table that a program saves under the name of a workbook.
  [/^<(?:!--|(?:meta|style|div|p|center|form|span|br|h\d)\b)[\s\S]*<(?:html|table)\b/i, 'html'],
  [/^<\?xml\b[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/, 'spreadsheet'],
  // Sheets as text, of programs of the eighties that still export them.
  [/^(?:ID;P[^a-z\r\n]*\r?\n[A-Z]{1,2}(?:;[A-Z]|\r?\n)|TABLE\r?\n0,1\r?\n)/, 'spreadsheet'],
  [/^(?:<\?xml\b|<[a-z][\w:.-]*(?:\s[^<>]*)?>\s*<)/i, 'document'],
  [/^(?:\[\s*[[{]|\{\s*")/, 'document'],
  [/^BEGIN:V(?:CARD|CALENDAR)\b/i, 'document'],
  // Address books, mails and lists of keys and values; what stands above the table of a report has dates, and no such lines.
  [/^(?:version: \d\s+)?dn::? \S/i, 'document'],
  [
    /^(?:(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version): |(?:From|To): [^\n]*@)[^\n]*\n(?:[\w-]+: |[ \t])/i,
    'document',
  ],
  [/^(?:---\s+)?- [\w ]+: [^\n]*\n {2}[\w ]+: /, 'document'],
  [/^(?:--[^\n]*\n|\/\*(?:(?!\*\/)[\s\S])*\*\/;?|\s)*(?:INSERT\s+INTO|CREATE\s+TABLE|DROP\s+TABLE)\b/i, 'document'],
  [/^\{\\rtf/, 'document'],
];

/**
 * What the file is when it is not delimited text; `undefined` when it may be. A zip file may be a workbook: its directory
 * says, which stands at its end.
 * @param bytes The start of the file; 4 KB are enough.
 */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | undefined {
  const head = ascii(bytes.subarray(0, 4096));
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'workbook';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'image';
  const known = signatures.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  if (binarySheet.test(head)) return 'spreadsheet';
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  return documents.find(([form]) => form.test(start))?.[1];
}
