// Who sends a request: asked once for each, held against every route of the contract before anything of it is read.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AdapterError } from '../../src/adapters/adapter-error.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a route may be asked by whoever is not signed in. */
    isOpen?: boolean;
  }
}

export interface SignedIn {
  /** Of a person, as the database knows him. */
  id: string;
  /** When the session ends, in milliseconds since 1970; streams end with it. */
  until?: number | undefined;
}

/** The host's answer to who sends a request. One that throws stands for nobody, as most libraries of tokens mean it. */
export type UserOf = (
  request: FastifyRequest,
) => string | SignedIn | undefined | Promise<string | SignedIn | undefined>;

/** What may be asked for by nobody in particular: health, metrics, the description, and what the host adds as such. */
const isOpen = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config?.isOpen === true;

export const openRoute = { config: { isOpen: true } };

export class Sessions {
  readonly #userOf: UserOf;
  readonly #known = new WeakMap<FastifyRequest, Promise<SignedIn | undefined>>();

  constructor(userOf: UserOf) {
    this.#userOf = userOf;
  }

  /** The same answer for the whole request. */
  of(request: FastifyRequest): Promise<SignedIn | undefined> {
    let known = this.#known.get(request);
    if (!known) this.#known.set(request, (known = this.now(request)));
    return known;
  }

  /** Asks anew: a session may have ended since. */
  async now(request: FastifyRequest): Promise<SignedIn | undefined> {
    try {
      const answer = await this.#userOf(request);
      const session = typeof answer === 'string' ? { id: answer } : answer;
      return session && (session.until ?? Infinity) > Date.now() ? session : undefined;
    } catch (error) {
      request.log.info({ err: error }, 'The sign-in could not be read');
      return undefined;
    }
  }

  /** The id of whoever sends the request. */
  readonly userOf = async (request: FastifyRequest): Promise<string | undefined> => (await this.of(request))?.id;

  /** Refuses whoever is not signed in before his body is read. */
  guard(app: FastifyInstance): void {
    app.addHook('onRequest', async (request) => {
      if (isOpen(request) || request.is404 || (await this.of(request))) return;
      throw new AdapterError('unauthenticated', 'Nobody is signed in');
    });
  }
}
