// Sign-in by a token of the company's identity provider: a JWT, checked by the keys that the provider publishes.
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { UserOf } from './sign-in.js';

export interface TokenOptions {
  /** Where the provider publishes its keys (`jwks_uri` of its description), or a function that finds the key of a token. */
  keys: string | URL | JWTVerifyGetKey;
  /** Who has to have made the token (`iss`). */
  issuer: string;
  /** For whom it has to be made (`aud`): without it, a token for any other application of the company would do. */
  audience: string;
  /** Which claim holds the id of the person. Default `sub`. */
  claim?: string;
}

/** Only signatures with a key pair: a key that the server shares could sign, too. */
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];

/** `Authorization: Bearer <token>`. A token that has expired, or is for somebody else, is nobody's. */
export function tokenUserOf({ keys, issuer, audience, claim = 'sub' }: TokenOptions): UserOf {
  const keyOf = typeof keys === 'function' ? keys : createRemoteJWKSet(new URL(keys));
  return async ({ headers }) => {
    const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? [];
    if (token === undefined) return undefined;
    const { payload } = await jwtVerify(token, keyOf, { issuer, audience, algorithms, requiredClaims: ['exp', claim] });
    const id = payload[claim];
    return typeof id === 'string' ? { id, until: payload.exp! * 1_000 } : undefined;
  };
}
