// One id per intent, so that a retry of the same thing is recognised by the back end and applied once.

/** A random UUID; `getRandomValues` is there on insecure pages too, unlike `randomUUID`. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An intent that can be stored: what was meant, and the id that it goes by. */
export interface StoredIntent {
  id: string;
  content: string;
}

/** The same content keeps its id until the intent is settled; other content is another intent and gets another id. */
export class Intent {
  #current: StoredIntent | undefined;

  constructor(stored?: StoredIntent) {
    this.#current = stored;
  }

  /** The intent that is under way or has failed, if there is one. */
  get current(): StoredIntent | undefined {
    return this.#current;
  }

  /** The id of an intent with this content, which must be data that JSON can hold. */
  idFor(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.#current?.content !== text) this.#current = { id: randomId(), content: text };
    return this.#current.id;
  }

  /** It has been done, or is given up: the same content again is a new intent. */
  settle(): void {
    this.#current = undefined;
  }
}
