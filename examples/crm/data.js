// Opens the data of the page: this browser's, with `?adapter=rest` those of the reference server, with `?adapter=postgrest` those
// of its database behind PostgREST.
import * as browserData from './browser-data.js';
import * as postgrestData from './postgrest-data.js';
import * as serverData from './server-data.js';

const sources = new Map([
  ['rest', serverData],
  ['postgrest', postgrestData],
]);

const adapter = new URLSearchParams(location.search).get('adapter');

/** Whether the rules of the data are the page's to choose. */
export const hasOwnRules = !sources.has(adapter);

export const { dataOf, firstUserId, listPeople, resetData, storageNote, storageValues } =
  sources.get(adapter) ?? browserData;
