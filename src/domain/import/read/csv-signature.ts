// Recognises files that are no text by their first bytes, because a name that ends in .csv proves nothing.

export type ForeignFormat =
  'workbook' | 'broken-workbook' | 'spreadsheet' | 'zip' | 'pdf' | 'image' | 'html' | 'binary';

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
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .slice(0, 15)
    .toLowerCase();
  return start.startsWith('<!doctype html') || /^<(html|head|body|script|table)\b/.test(start) ? 'html' : undefined;
}
