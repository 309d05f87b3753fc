// One id per operation, so that the back end recognises a retry and applies it once.

/** A random UUID; `getRandomValues` is there on insecure pages too, unlike `randomUUID`. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An operation that can be stored: what is to be done, and its id. */
export interface StoredOperationId {
  id: string;
  content: string;
}

/** The same content keeps its id until the operation is settled; other content is another operation with another id. */
export class OperationId {
  #current: StoredOperationId | undefined;

  constructor(stored?: StoredOperationId) {
    this.#current = stored;
  }

  /** The operation that is under way or has failed, if there is one. */
  get current(): StoredOperationId | undefined {
    return this.#current;
  }

  /** The id for this content, which must be data that JSON can hold. */
  idFor(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.#current?.content !== text) this.#current = { id: randomId(), content: text };
    return this.#current.id;
  }

  /** It is done or given up: the same content again is a new operation. */
  settle(): void {
    this.#current = undefined;
  }
}
