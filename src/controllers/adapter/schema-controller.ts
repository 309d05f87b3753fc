// The fields of a record type: the back end's where it describes them, else the default ones.
import type { ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { InitialDataHost } from '../../domain/record/initial-data.js';
import type { RecordType } from '../../domain/record/lead.js';
import { defaultSchema, type RecordSchema } from '../../domain/record/record-schema.js';
import { askLateCapabilities } from './capabilities.js';
import { RequestController, type RequestState } from './request-controller.js';

/** Milliseconds between two questions for late capabilities where the first has failed. */
const betweenQuestions = 5_000;

export class SchemaController {
  readonly #request: RequestController<RecordSchema>;
  readonly #prepare: (schema: RecordSchema) => Promise<RecordSchema> | RecordSchema;
  #adapter: LeadDataAdapter | undefined;
  #recordType: RecordType | undefined;
  #locale = '';
  /** When it is time to ask for the late capabilities again. */
  #askAgainFrom = Infinity;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'> & InitialDataHost;

  /**
   * @param host What the page has handed it stands in until the adapter has answered.
   * @param prepare Fetches what the host needs for the fields, before it gets to know them.
   */
  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'> & InitialDataHost,
    prepare: (schema: RecordSchema) => Promise<RecordSchema> | RecordSchema = (schema) => schema,
  ) {
    this.#host = host;
    this.#prepare = prepare;
    this.#request = new RequestController(host, () => this.retry());
  }

  get state(): RequestState<RecordSchema> {
    return this.#request.state;
  }

  /** The schema as far as it is known. */
  get schema(): RecordSchema | undefined {
    return this.#request.value;
  }

  /** Call it before each render; it asks again only when something else is asked for, or an answer never came. */
  follow(adapter: LeadDataAdapter | undefined, recordType: RecordType, locale: string): void {
    const same = adapter === this.#adapter && recordType === this.#recordType && locale === this.#locale;
    if (same && this.#request.state.status !== 'idle') return this.#askCapabilitiesAgain();
    if (adapter !== this.#adapter || recordType !== this.#recordType) this.#request.reset();
    const handed = this.#host.initialData?.schema;
    if (handed?.recordType === recordType && this.#request.value === undefined) this.#request.set(handed);
    this.#adapter = adapter;
    this.#recordType = recordType;
    this.#locale = locale;
    if (!adapter) return;
    void this.#askCapabilities(adapter, recordType, locale);
    if (adapter.describe)
      void this.#request.run(async (signal) => this.#prepare(await adapter.describe!(recordType, { signal, locale })));
    else this.#request.set(defaultSchema(recordType));
  }

  retry(): void {
    this.#askAgainFrom = 0;
    this.#askCapabilitiesAgain();
    void this.#request.retry();
  }

  /** Until there is an answer, and where there is none, what the adapter says of itself holds. */
  async #askCapabilities(adapter: LeadDataAdapter, recordType: RecordType, locale: string): Promise<void> {
    this.#askAgainFrom = Infinity;
    if (!adapter.capabilitiesOf) return;
    try {
      if (await askLateCapabilities(adapter, recordType, { locale })) this.#host.requestUpdate();
    } catch {
      if (adapter === this.#adapter && recordType === this.#recordType)
        this.#askAgainFrom = performance.now() + betweenQuestions;
    }
  }

  /** Those that could not be had; not at each render, of which there are many. */
  #askCapabilitiesAgain(): void {
    if (!this.#adapter || !this.#recordType || performance.now() < this.#askAgainFrom) return;
    void this.#askCapabilities(this.#adapter, this.#recordType, this.#locale);
  }
}
