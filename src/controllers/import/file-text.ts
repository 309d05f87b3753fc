// The text of a file in small pieces: a text of many megabytes in one is slow to make and to copy, and nobody needs it whole.
import { createDecoder } from '../../domain/import/read/code-pages.js';
import { ByteFingerprint } from '../../domain/import/read/fingerprint.js';
import type { CsvEncoding } from '../../domain/import/read/csv-encoding.js';
import { FileError } from '../../domain/import/read/file-problem.js';
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';

/** Bytes that are decoded at a time. Larger pieces take memory of their own, which costs ten times the decoding. */
const pieceSize = 64 * 1024;

const unreadable = (cause: unknown): never => {
  throw new FileError({ code: 'unreadable' }, { cause });
};

export const bytesOf = async (file: Blob, start: number, end: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(start, end).arrayBuffer().catch(unreadable));

export interface DecodedFile {
  pieces: string[];
  /** Tells the content of files apart, whatever the pieces in which they come. */
  fingerprint: string;
}

/** Rejects with `CsvError` for a file that cannot be read, and with the signal's reason. */
export async function decodeFile(file: Blob, encoding: CsvEncoding, signal: AbortSignal): Promise<DecodedFile> {
  const take = createDecoder(encoding);
  const yieldIfDue = createTimeSlicer(signal);
  const fingerprint = new ByteFingerprint(encoding);
  const pieces: string[] = [];
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(unreadable);
      if (done) break;
      fingerprint.add(value);
      for (let start = 0; start < value.length; start += pieceSize) {
        pieces.push(take(value.subarray(start, start + pieceSize), false));
        await yieldIfDue();
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
  pieces.push(take(new Uint8Array(), true));
  return { pieces: pieces.filter(Boolean), fingerprint: fingerprint.end() };
}

/** The beginning of a text, at least that long if the text is. */
export function headOf(pieces: readonly string[], length: number): string {
  let head = '';
  for (let at = 0; at < pieces.length && head.length < length; at++) head += pieces[at]!;
  return head;
}
