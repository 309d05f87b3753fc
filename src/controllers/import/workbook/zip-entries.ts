// Unpacks single entries of a zip file piece by piece, and stops at a size: a small file may hold far more than it says.
import { FileError } from '../../../domain/import/read/file-problem.js';

/** Bytes that one entry may have when it is unpacked: the sheet of 200,000 rows of a wide table. */
export const unpackedLimit = 250_000_000;

interface Entry {
  method: number;
  /** Packed, in bytes. */
  length: number;
  /** Of its local header. */
  offset: number;
}

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.16: the end record and the longest comment. */
const endSought = 22 + 0xffff;
const maxEntries = 20_000;

const broken = (): FileError => new FileError({ code: 'format', format: 'broken-workbook' });

async function viewOf(file: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}

/** Stands for a number that a longer one tells elsewhere: programs that write as they go use it for small ones too. */
const toldElsewhere = 0xffffffff;

/** Programs of Windows write `xl\\workbook.xml`; that parts are named in other letters makes no difference (ECMA-376-2, 6.2.2.3). */
const keyOf = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase();

/** The numbers of an entry that its directory tells elsewhere, in their order: 4.5.3. */
function longNumbers(extra: DataView): () => number {
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== 1) at += 4 + extra.getUint16(at + 2, true);
  at += 4;
  return () => {
    if (at + 8 > extra.byteLength) throw broken();
    at += 8;
    return Number(extra.getBigUint64(at - 8, true));
  };
}

/** Where the directory stands; 4.3.14 and 4.3.15 tell it where the end record does not. */
async function placeOfDirectory(file: Blob): Promise<[size: number, offset: number]> {
  const start = Math.max(0, file.size - endSought);
  const tail = await viewOf(file, start, file.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at--;
  if (at < 0) throw broken();
  const [size, offset] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (size !== toldElsewhere && offset !== toldElsewhere) return [size, offset];
  if (at < 20 || tail.getUint32(at - 20, true) !== 0x07064b50) throw broken();
  const place = Number(tail.getBigUint64(at - 12, true));
  const record = await viewOf(file, place, place + 56);
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) throw broken();
  return [Number(record.getBigUint64(40, true)), Number(record.getBigUint64(48, true))];
}

async function directoryOf(file: Blob): Promise<Map<string, Entry>> {
  const [size, offset] = await placeOfDirectory(file);
  const directory = await viewOf(file, offset, offset + size);
  const entries = new Map<string, Entry>();
  for (let place = 0; place + 46 <= directory.byteLength && entries.size < maxEntries;) {
    if (directory.getUint32(place, true) !== 0x02014b50) break;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.getUint16(place + field, true));
    const next = place + 46 + name! + extra! + comment!;
    if (next > directory.byteLength) break;
    const bytes = new Uint8Array(directory.buffer, place + 46, name);
    const long = longNumbers(new DataView(directory.buffer, place + 46 + name!, extra));
    const [, length, at] = [24, 20, 42].map((field) => {
      const number = directory.getUint32(place + field, true);
      return number === toldElsewhere ? long() : number;
    });
    entries.set(keyOf(new TextDecoder().decode(bytes)), {
      method: directory.getUint16(place + 10, true),
      length: length!,
      offset: at!,
    });
    place = next;
  }
  return entries;
}

/** How XML is written: by its mark, else as it says itself where that can be, else UTF-8. https://www.w3.org/TR/xml/#sec-guessing */
function decoderOf(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  const declared = new TextDecoder('latin1').decode(start.subarray(0, 200));
  const [, label = 'utf-8'] = /^<\?xml[^>]*\sencoding=["'](?!utf-?16)([\w.-]+)["']/i.exec(declared) ?? [];
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

export class ZipEntries {
  readonly #file: Blob;
  readonly #signal: AbortSignal;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(file: Blob, signal: AbortSignal, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#signal = signal;
    this.#entries = entries;
  }

  /** Rejects with `CsvError` for what is no zip file. */
  static async of(file: Blob, signal: AbortSignal): Promise<ZipEntries> {
    return new ZipEntries(file, signal, await directoryOf(file));
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** An entry of XML as text; `undefined` when there is none. Rejects with `CsvError` for one that is too large or damaged. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) return undefined;
    const header = await viewOf(this.#file, entry.offset, entry.offset + 30);
    if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) throw broken();
    const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
    return this.#unpack(start, start + entry.length, entry.method);
  }

  async #unpack(start: number, end: number, method: number): Promise<string> {
    if (method !== 0 && method !== 8) throw broken();
    const packed = this.#file.slice(start, end).stream();
    const stream = method === 0 ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = (stream as ReadableStream<Uint8Array>).getReader();
    let decoder: TextDecoder | undefined;
    const parts: string[] = [];
    let size = 0;
    try {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        this.#signal.throwIfAborted();
        size += piece.value.length;
        if (size > unpackedLimit) throw new FileError({ code: 'unpacked-too-big', limit: unpackedLimit });
        decoder ??= decoderOf(piece.value);
        parts.push(decoder.decode(piece.value, { stream: true }));
      }
    } catch (error) {
      reader.cancel().catch(() => {});
      this.#signal.throwIfAborted();
      throw error instanceof FileError ? error : broken();
    }
    return parts.join('') + (decoder?.decode() ?? '');
  }
}
