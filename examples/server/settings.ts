// What the environment says of how the server is to run. Whatever makes it open to all has to be asked for by name.
import type { TokenOptions } from './token.js';

export interface Settings {
  databaseUrl: string | undefined;
  migrationUrl: string | undefined;
  readUrl: string | undefined;
  engine: string | undefined;
  host: string;
  port: number;
  /** Anybody is whoever he says he is; with demo data. */
  isDemo: boolean;
  token: TokenOptions | undefined;
  origins: string[] | true;
  trustProxy: boolean | string;
  metrics: boolean;
  logger: boolean;
  /** Milliseconds for requests to have their answer when the server is told to stop. */
  drain: number;
}

type Environment = Record<string, string | undefined>;

function tokenOf({ JWKS_URL, JWT_ISSUER, JWT_AUDIENCE, JWT_CLAIM }: Environment): TokenOptions | undefined {
  if (!JWKS_URL) return undefined;
  if (!JWT_ISSUER || !JWT_AUDIENCE)
    throw new Error(
      'JWKS_URL needs JWT_ISSUER and JWT_AUDIENCE: a token of anybody for anything would do without them',
    );
  return { keys: JWKS_URL, issuer: JWT_ISSUER, audience: JWT_AUDIENCE, ...(JWT_CLAIM && { claim: JWT_CLAIM }) };
}

const isOn = (value: string | undefined): boolean => value === 'on';

function originsOf(text: string | undefined, isDemo: boolean): string[] | true {
  if (text === undefined) return isDemo ? true : []; // any page may try the demo
  return text === '*' ? true : text.split(',').flatMap((origin) => origin.trim() || []);
}

/** Throws when nobody could sign in, or everybody could without having been asked for. */
export function settingsOf(environment: Environment): Settings {
  const { DATABASE_URL, MIGRATION_URL, ENGINE, HOST, PORT, DEMO_SIGN_IN, ORIGINS, TRUST_PROXY } = environment;
  const token = tokenOf(environment);
  const isDemo = DEMO_SIGN_IN === undefined ? !DATABASE_URL && !token : isOn(DEMO_SIGN_IN);
  if (!isDemo && !token)
    throw new Error(
      'Nobody could sign in. Set JWKS_URL, JWT_ISSUER and JWT_AUDIENCE for tokens of your identity provider, or DEMO_SIGN_IN=on ' +
        'to take everybody at his word',
    );
  if (isDemo && token) throw new Error('DEMO_SIGN_IN=on and JWKS_URL exclude each other');
  return {
    databaseUrl: DATABASE_URL || undefined,
    migrationUrl: MIGRATION_URL || undefined,
    readUrl: environment['READ_URL'] || undefined,
    engine: ENGINE || undefined,
    host: HOST || '127.0.0.1',
    port: Number(PORT || 8787),
    isDemo,
    token,
    origins: originsOf(ORIGINS, isDemo),
    trustProxy: TRUST_PROXY === 'on' ? true : TRUST_PROXY || false,
    metrics: isOn(environment['METRICS']),
    logger: environment['LOG'] === undefined ? !isDemo : isOn(environment['LOG']),
    drain: Number(environment['DRAIN_SECONDS'] || 10) * 1_000,
  };
}
