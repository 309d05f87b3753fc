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

async function directoryOf(file: Blob): Promise<Map<string, Entry>> {
  const start = Math.max(0, file.size - endSought);
  const tail = await viewOf(file, start, file.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at--;
  if (at < 0) throw broken();
  const [size, offset] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  const directory = await viewOf(file, offset, offset + size);
  const entries = new Map<string, Entry>();
  for (let place = 0; place + 46 <= directory.byteLength && entries.size < maxEntries;) {
    if (directory.getUint32(place, true) !== 0x02014b50) break;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.getUint16(place + field, true));
    const bytes = new Uint8Array(directory.buffer, place + 46, Math.min(name!, directory.byteLength - place - 46));
    entries.set(new TextDecoder().decode(bytes), {
      method: directory.getUint16(place + 10, true),
      length: directory.getUint32(place + 20, true),
      offset: directory.getUint32(place + 42, true),
    });
    place += 46 + name! + extra! + comment!;
  }
  return entries;
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
    return this.#entries.has(name);
  }

  /** An entry as UTF-8 text; `undefined` when there is none. Rejects with `CsvError` for one that is too large or damaged. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.#entries.get(name);
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
    const decoder = new TextDecoder();
    const parts: string[] = [];
    let size = 0;
    try {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        this.#signal.throwIfAborted();
        size += piece.value.length;
        if (size > unpackedLimit) throw new FileError({ code: 'unpacked-too-big', limit: unpackedLimit });
        parts.push(decoder.decode(piece.value, { stream: true }));
      }
    } catch (error) {
      reader.cancel().catch(() => {});
      this.#signal.throwIfAborted();
      throw error instanceof FileError ? error : broken();
    }
    return parts.join('') + decoder.decode();
  }
}
