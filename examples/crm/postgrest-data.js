// The demo data of the reference server's database behind PostgREST, for `?adapter=postgrest`: see examples/postgrest.
import { createPostgrestAdapter } from 'lead-elements/adapters/postgrest.js';
import { generateDemoData } from 'lead-elements/testing.js';

const parameters = new URLSearchParams(location.search);
/** Where PostgREST listens; the page's policy allows this machine only. */
const url = parameters.get('server') ?? 'http://127.0.0.1:3000';
/** Its `jwt-secret`, `&secret=…`. For trying out only: whoever knows it is whoever he says he is. A real page gets its tokens elsewhere. */
const secret = parameters.get('secret') ?? '';

const bytes = (text) => new TextEncoder().encode(text);
const encoded = (data) =>
  btoa(String.fromCharCode(...data))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const json = (value) => encoded(bytes(JSON.stringify(value)));

async function tokenOf(userId) {
  const expires = Math.floor(Date.now() / 1_000) + 3_600;
  const content = `${json({ alg: 'HS256', typ: 'JWT' })}.${json({ sub: userId, role: 'crm_user', exp: expires })}`;
  const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return `${content}.${encoded(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(content))))}`;
}

const adapters = new Map();

export function dataOf(userId) {
  let adapter = adapters.get(userId);
  if (!adapter) {
    const headers = async () => ({ authorization: `Bearer ${await tokenOf(userId)}` });
    adapters.set(userId, (adapter = createPostgrestAdapter({ url, headers })));
  }
  return adapter;
}

/** Nobody is signed in before it is known who there is. */
export const firstUserId = undefined;

export const storageNote = 'Demo data lives on the server at {place}. It decides who sees what.';
/** What is filled in there. */
export const storageValues = { place: url };

/** As examples/server/uuid.ts: the database has UUIDs where the demo data have words. */
async function uuidOf(text) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text)));
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The people of the demo data. Rejects with an `AdapterError` when PostgREST cannot be reached. */
export async function listPeople() {
  const { people } = generateDemoData({ people: 200, leads: 0, clients: 0 });
  const active = people.filter(({ kind, inactive }) => kind === 'person' && !inactive);
  const all = await Promise.all(active.map(async ({ id, name, role }) => ({ id: await uuidOf(id), name, role })));
  await dataOf(all[0].id).currentUser();
  return {
    managers: all.filter(({ role }) => role === 'manager'),
    members: all.filter(({ role }) => role !== 'manager'),
  };
}

/** The page cannot reset what everybody works on. */
export const resetData = undefined;
