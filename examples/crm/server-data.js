// The data of the reference server (`npm run server`), for `?adapter=rest`: what each person sees is decided there.
import { withOfflineQueue } from 'lead-elements/adapters/offline.js';
import { createRestAdapter } from 'lead-elements/adapters/rest.js';

/** Where it listens; `?server=http://localhost:9000` names another place. The page's policy allows this machine only. */
const baseUrl = new URLSearchParams(location.search).get('server') ?? 'http://127.0.0.1:8787';

const adapters = new Map();

/** The demo server takes everybody at his word; a real one wants a token here. */
export function dataOf(userId) {
  let adapter = adapters.get(userId);
  if (!adapter) {
    const rest = createRestAdapter({ baseUrl, headers: { authorization: `Bearer ${userId}` } });
    // What the network does not take waits in this browser and goes out later.
    adapters.set(userId, (adapter = withOfflineQueue(rest, { name: baseUrl })));
  }
  return adapter;
}

/** Nobody is signed in before the server has said who there is. */
export const firstUserId = undefined;

export const storageNote = 'Demo data lives on the server at {place}. It decides who sees what.';
/** What is filled in there. */
export const storageValues = { place: baseUrl };

/** The people who can sign in. Rejects with an `AdapterError` when the server cannot be reached. */
export async function listPeople() {
  const { people } = await createRestAdapter({ baseUrl }).request('demo/people');
  return {
    managers: people.filter(({ isManager }) => isManager),
    members: people.filter(({ isManager }) => !isManager),
  };
}

/** The page cannot reset what everybody works on. */
export const resetData = undefined;
