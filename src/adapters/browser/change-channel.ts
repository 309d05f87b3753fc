// Tells the other tabs which records have changed: ids, versions and places only; the records they read themselves.
import { isText } from '../../domain/platform/shapes.js';

/** Parallel lists. An empty version says that the record was deleted. */
export interface ChangedRecords {
  ids: string[];
  versions: string[];
  /** The chunks in which the records are. */
  chunks: number[];
}

export type ChangeMessage = ({ type: 'records' } & ChangedRecords) | { type: 'people' };

const isList = <T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(isItem);
const isChunk = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Anyone on this origin can post anything: whatever has not exactly this form is ignored. */
export function readMessage(data: unknown): ChangeMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, ids, versions, chunks } = data as Record<string, unknown>;
  if (type === 'people') return { type };
  if (type !== 'records' || !isList(ids, isText) || !isList(versions, isText) || !isList(chunks, isChunk))
    return undefined;
  if (ids.length !== versions.length || ids.length !== chunks.length) return undefined;
  return { type, ids, versions, chunks };
}

export class ChangeChannel {
  readonly #name: string;
  readonly #listener: (message: ChangeMessage) => void;
  #channel: BroadcastChannel | undefined;

  constructor(databaseName: string, listener: (message: ChangeMessage) => void) {
    this.#name = `lead-elements:${databaseName}`;
    this.#listener = listener;
  }

  open(): void {
    if (this.#channel || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message) this.#listener(message);
    };
  }

  post(message: ChangeMessage): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}
