// One GraphQL operation over HTTP: what is asked, what comes back, and every refusal as the contract's error.
import { AdapterError } from '../adapter-error.js';
import type { WriteOptions } from '../adapter.js';
import { HttpClient, type HttpClientOptions } from '../http/http-client.js';
import { errorFromGraphql, type GraphqlErrorJson } from './graphql-errors.js';
import { portions } from '../../domain/platform/portions.js';

type Asking = Pick<WriteOptions, 'signal' | 'locale' | 'way'>;

interface GraphqlAnswer {
  data?: Record<string, unknown> | null;
  errors?: GraphqlErrorJson[];
}

/** One part of a batch: its answer, or why there is none. */
export type Settled<T> = { value: T } | { error: GraphqlErrorJson };

/** What is done to each of many inputs, in their order: a mutation that takes one `input`. */
export interface BatchedMutation {
  field: string;
  /** GraphQL name of the input's type. */
  inputType: string;
  /** What is wanted of the payload, in braces. */
  selection: string;
}

/** Each mutation has a transaction of its own; this many go into one request. */
const batchSize = 50;

/** Of the lists in `documents.ts` that are read as a whole. */
const pageSize = 1_000;

/** PostGraphile plans an operation once for each text, so that there are few texts. */
function batchDocument({ field, inputType, selection }: BatchedMutation, count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const variables = numbers.map((index) => `$v${index}: ${inputType}!`).join(', ');
  return `mutation (${variables}) { ${numbers.map((index) => `r${index}: ${field}(input: $v${index}) ${selection}`).join(' ')} }`;
}

export class GraphqlClient {
  readonly #http: HttpClient;

  constructor(options: HttpClientOptions) {
    this.#http = new HttpClient(options);
  }

  /** The data of the answer; the first error in it is thrown. */
  async ask<T>(document: string, variables: object, options: Asking): Promise<T> {
    const { data, errors } = await this.#send(document, variables, options);
    if (errors?.[0]) throw errorFromGraphql(errors[0]);
    return data as T;
  }

  /** All nodes of a list that is asked for in pages of 1,000, as `page`; the whole of the last answer, too. */
  async askAll<Node, Answer extends object = object>(
    document: string,
    variables: object,
    options: Asking,
  ): Promise<{ nodes: Node[]; answer: Answer }> {
    const nodes: Node[] = [];
    for (;;) {
      const paged = { ...variables, offset: nodes.length };
      const answer = await this.ask<Answer & { page: { nodes: Node[] } | null }>(document, paged, options);
      const found = answer.page?.nodes ?? [];
      nodes.push(...found);
      if (found.length < pageSize) return { nodes, answer };
    }
  }

  /** One answer for each input, in their order; a refused one takes no other with it. */
  async askEach<T>(mutation: BatchedMutation, inputs: readonly object[], options: Asking): Promise<Settled<T>[]> {
    options.signal?.throwIfAborted();
    const settled: Settled<T>[] = [];
    for (const batch of portions(inputs, batchSize)) {
      const variables = Object.fromEntries(batch.map((input, index) => [`v${index}`, input]));
      const { data, errors = [] } = await this.#send(batchDocument(mutation, batch.length), variables, options);
      const whole = errors.find(({ path }) => !path);
      if (whole) throw errorFromGraphql(whole);
      for (const [index] of batch.entries()) {
        const error = errors.find(({ path }) => path?.[0] === `r${index}`);
        const value = data?.[`r${index}`] as T | null | undefined;
        if (!error && (value === undefined || value === null))
          throw new AdapterError('unknown', 'The server did not answer each mutation that was sent');
        settled.push(error ? { error } : { value: value! });
      }
    }
    return settled;
  }

  #send(query: string, variables: object, { signal, locale, way }: Asking): Promise<GraphqlAnswer> {
    const body = { query, variables };
    return this.#http.json('', { method: 'POST', body, signal, locale, way });
  }
}
