// Which character encoding a text file has, as far as its first bytes tell.

/** What an import file can be read in, in the order in which it is offered: labels of https://encoding.spec.whatwg.org, and `ibm850` and `ibm852`. */
export const csvEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'koi8-r',
  'macintosh',
  'x-mac-cyrillic',
  'ibm850',
  'ibm852',
  'ibm866',
  'windows-874',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

export type CsvEncoding = (typeof csvEncodings)[number];

/** Share of zero bytes at even and at odd places. */
function zeros(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  return { even: (even * 2) / bytes.length, odd: (odd * 2) / bytes.length };
}

/**
 * The encoding by byte order mark, or UTF-16 without one by its zero bytes; `undefined` for anything else, which is
 * UTF-8 if nearly all of it decodes, and a code page by its letters if not.
 * @param bytes The start of the file; 4 KB are enough.
 */
export function encodingByStart(bytes: Uint8Array): CsvEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 8) return undefined;
  const { even, odd } = zeros(bytes);
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  if (even > 0.4 && odd < 0.05) return 'utf-16be';
  return undefined;
}
