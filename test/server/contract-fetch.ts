// A `fetch` that holds every request and every answer against the OpenAPI description.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };

interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
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

/** `used` collects the operations that were called. */
export function contractFetch(baseUrl: string, used: Set<string>): typeof fetch {
  return async (input, init) => {
    const path = new URL(input as string).pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, '').length);
    // A fixed path goes before one with a parameter.
    const route = routes.find((each) => each.path === path) ?? routes.find(({ pattern }) => pattern.test(path));
    const method = (init?.method ?? 'GET').toLowerCase();
    const operation = route?.methods[method];
    if (!route || !operation) throw new Error(`The contract has no ${method} ${path}`);
    const base = `/paths/${pointer(route.path)}/${method}`;
    const response = await fetch(input, init);
    used.add(operation.operationId);
    // A body that breaks the contract on purpose has to be refused.
    if (operation.requestBody && response.ok)
      validate(
        `${base}/requestBody/content/application~1json/schema`,
        JSON.parse(init?.body as string),
        `The request of ${operation.operationId}`,
      );
    await checkAnswer(base, operation, response);
    return response;
  };
}

async function checkAnswer(base: string, operation: Operation, response: Response): Promise<void> {
  const what = `The answer ${response.status} of ${operation.operationId}`;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (!response.ok) {
    if (type !== 'application/problem+json') throw new Error(`${what} is no problem but ${type}`);
    validate('/components/schemas/Problem', await response.clone().json(), what);
    return;
  }
  const known = operation.responses[String(response.status)];
  if (!known) throw new Error(`${what} is not in the contract`);
  if (!known.content) return;
  if (!(type in known.content)) throw new Error(`${what} is ${type}`);
  if (type === 'application/json')
    validate(
      `${base}/responses/${response.status}/content/application~1json/schema`,
      await response.clone().json(),
      what,
    );
}
