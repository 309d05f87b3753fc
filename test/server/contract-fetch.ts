// A `fetch` that holds every request and every answer against the OpenAPI description.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { EventSourceMessage } from 'eventsource-parser';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: object;
}

interface Operation {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { $ref?: string; headers?: Record<string, unknown>; content?: Record<string, unknown> }>;
}

interface Route {
  pattern: RegExp;
  path: string;
  methods: Record<string, Operation>;
}

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(contract, 'contract');

const pointer = (path: string): string => encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
const routes: Route[] = Object.entries(contract.paths).map(([path, methods]) => ({
  path,
  methods: methods as unknown as Record<string, Operation>,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

function validate(place: string, value: unknown, what: string): void {
  const check = ajv.getSchema(`contract#${place}`);
  if (!check) throw new Error(`The contract has nothing at ${place}`);
  if (check(value) !== true) throw new Error(`${what} breaks the contract: ${ajv.errorsText(check.errors)}`);
}

function parametersOf({ parameters = [] }: Operation): Parameter[] {
  const shared = contract.components.parameters as Record<string, unknown>;
  return parameters.map((each) => ('$ref' in each ? (shared[each.$ref.split('/').at(-1)!] as Parameter) : each));
}

/** Every parameter that is needed is there, and what is there is what the contract has. */
function checkParameters(operation: Operation, url: URL, headers: Headers): void {
  const what = `The request of ${operation.operationId}`;
  const known = parametersOf(operation).filter((each) => each.in !== 'path');
  for (const { name, in: place, required, schema } of known) {
    const text = place === 'query' ? url.searchParams.get(name) : headers.get(name);
    if (text === null && required) throw new Error(`${what} has no ${name}`);
    const value = text !== null && (schema as { type?: string }).type === 'integer' ? Number(text) : text;
    if (value !== null && !ajv.validate(schema, value))
      throw new Error(`${what} has a bad ${name}: ${ajv.errorsText()}`);
  }
  for (const name of url.searchParams.keys())
    if (!known.some((each) => each.name === name)) throw new Error(`${what} has a parameter ${name} of its own`);
  for (const name of ['if-match', 'idempotency-key', 'last-event-id'])
    if (headers.has(name) && !known.some((each) => each.name.toLowerCase() === name))
      throw new Error(`${what} has a header ${name}, which the contract does not have there`);
}

/** The same stream; an event that breaks the contract breaks it. */
function checkedEvents(response: Response): Response {
  const check = new TransformStream<EventSourceMessage, EventSourceMessage>({
    transform(event, controller) {
      if (event.id === undefined) throw new Error('An event has no id to go on from');
      validate('/components/schemas/LiveEvent', JSON.parse(event.data), 'An event');
      controller.enqueue(event);
    },
  });
  const write = new TransformStream<EventSourceMessage, string>({
    transform: ({ id, data }, controller) => controller.enqueue(`id: ${id}\ndata: ${data}\n\n`),
  });
  const body = response
    .body!.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream())
    .pipeThrough(check)
    .pipeThrough(write)
    .pipeThrough(new TextEncoderStream());
  return new Response(body, { status: response.status, headers: response.headers });
}

/** `used` collects the operations that were called. */
export function contractFetch(baseUrl: string, used: Set<string>): typeof fetch {
  return async (input, init) => {
    const url = new URL(input as string);
    const path = url.pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, '').length);
    // A fixed path goes before one with a parameter.
    const route = routes.find((each) => each.path === path) ?? routes.find(({ pattern }) => pattern.test(path));
    const method = (init?.method ?? 'GET').toLowerCase();
    const operation = route?.methods[method];
    if (!route || !operation) throw new Error(`The contract has no ${method} ${path}`);
    const base = `/paths/${pointer(route.path)}/${method}`;
    const response = await fetch(input, init);
    used.add(operation.operationId);
    if (response.ok) checkParameters(operation, url, new Headers(init?.headers));
    // A body that breaks the contract on purpose has to be refused.
    if (operation.requestBody && response.ok)
      validate(
        `${base}/requestBody/content/application~1json/schema`,
        JSON.parse(init?.body as string),
        `The request of ${operation.operationId}`,
      );
    await checkAnswer(base, operation, response);
    return response.headers.get('content-type') === 'text/event-stream' ? checkedEvents(response) : response;
  };
}

async function checkAnswer(base: string, operation: Operation, response: Response): Promise<void> {
  const what = `The answer ${response.status} of ${operation.operationId}`;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (!response.ok) {
    if (type !== 'application/problem+json') throw new Error(`${what} is no problem but ${type}`);
    const problem = (await response.clone().json()) as { status: number };
    validate('/components/schemas/Problem', problem, what);
    if (problem.status !== response.status) throw new Error(`${what} says ${problem.status} inside`);
    if (response.status === 429 && !response.headers.has('retry-after')) throw new Error(`${what} has no Retry-After`);
    return;
  }
  const known = operation.responses[String(response.status)];
  if (!known) throw new Error(`${what} is not in the contract`);
  for (const name of Object.keys(known.headers ?? {}))
    if (!response.headers.has(name)) throw new Error(`${what} has no ${name}`);
  if (!known.content) return;
  if (!(type in known.content)) throw new Error(`${what} is ${type}`);
  if (type === 'application/json')
    validate(
      `${base}/responses/${response.status}/content/application~1json/schema`,
      await response.clone().json(),
      what,
    );
}
