// Opens the data of the page: this browser's, or with `?adapter=rest` those of the reference server.
import * as browserData from './browser-data.js';
import * as serverData from './server-data.js';

const isOnServer = new URLSearchParams(location.search).get('adapter') === 'rest';

export const { dataOf, firstUserId, listPeople, resetData, storageNote, storageValues } = isOnServer
  ? serverData
  : browserData;
