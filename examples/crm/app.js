// Puts the page together: data goes to the provider, the events of the elements become routes and messages.
import 'lead-elements/lead-data-provider.js';
import { rememberedUser, showPeople } from './account.js';
import { dataOf, firstUserId, listPeople, resetData, storageNote, storageValues } from './data.js';
import { sectionOf, showInList, showPage, showProblem, tabUrl, titlePage, titleRoute } from './pages.js';
import { prepareImports } from './import-rules.js';
import { followImports } from './import-status.js';
import { sayWith } from './language.js';
import { addListTools } from './list-tools.js';
import { prepareRecords } from './record-page.js';
import { createUrl, followRoutes, listUrl, parseRoute, recordUrl } from './router.js';
import { startSettings } from './settings.js';
import { suggestFrom } from './suggestions.js';
import { toast } from './toast.js';
import { trustOwnFiles } from './trusted-scripts.js';
import { findUnreadable, sayUnreadable } from './unreadable.js';

const main = document.querySelector('main');
const provider = document.querySelector('lead-data-provider');
const resetDialog = document.getElementById('reset-dialog');

const isLead = (event) => sectionOf(event.target) === 'leads';
/** Another URL for the page that is shown, without a step that "back" would have to undo. */
const replaceUrl = (url) => history.replaceState(null, '', url);

/** The page on which the records of a form are imported. */
const uploadUrl = (form) => createUrl(sectionOf(form), 'upload');

/** What was worked on last comes first. Names are links, so that they open in a new tab too. */
function prepareLists() {
  for (const table of main.querySelectorAll('lead-table')) {
    table.query = { sort: [{ field: 'updatedAt', direction: 'desc' }] };
    table.leadHref = ({ id }) => recordUrl(sectionOf(table), id);
  }
}

function listen() {
  main.addEventListener('click', (event) => {
    const target = event.target.closest('[data-go]');
    if (target) location.hash = target.dataset.go;
  });
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  main.addEventListener('lead-open', (event) => {
    // Where there is no room beside the list, the link of the name leads to the page.
    if (event.target.openBeside) return;
    event.preventDefault();
    location.hash = recordUrl(sectionOf(event.target), event.detail.lead.id);
  });
  main.addEventListener('lead-close', (event) => {
    event.preventDefault();
    location.hash = `#/${sectionOf(event.target)}`;
  });
  main.addEventListener('leads-show', (event) => {
    event.preventDefault();
    const section = sectionOf(event.target);
    location.hash = listUrl(section);
    showInList(section, event.detail.query).catch(showProblem);
  });
  main.addEventListener('lead-created', (event) => {
    const { lead, another, refused } = event.detail;
    // Who could not be assigned stands in the form, with a button to try again.
    if (refused.length > 0) return;
    // The new record takes the place of the form: "back" leads to the list.
    if (!another) location.replace(recordUrl(sectionOf(event.target), lead.id));
    toast(isLead(event) ? 'Lead {name} created' : 'Client {name} created', { name: lead.name });
  });
  // The elements say what was not saved; the store of this browser knows why, such as that there is no room left.
  for (const failed of ['lead-create-failed', 'lead-update-failed', 'lead-assign-failed']) {
    main.addEventListener(failed, (event) => toast(event.detail.error.message));
  }
  // A name that nobody here may know any more does not stay in the title either.
  main.addEventListener('lead-gone', () => titleRoute(parseRoute(location.hash)));
  main.addEventListener('lead-updated', () => titleRecord(parseRoute(location.hash)));
  // An import can bring new people.
  main.addEventListener('leads-imported', () => void fillAccount());
  main.addEventListener('tab-change', (event) => {
    replaceUrl(tabUrl(parseRoute(location.hash), event.detail.tab));
    showImports();
  });
  resetDialog.addEventListener('close', () => {
    if (resetDialog.returnValue === 'reset') resetData().catch(showProblem);
  });
  document.getElementById('reset').addEventListener('click', () => {
    document.getElementById('settings').hidePopover();
    resetDialog.showModal();
  });
}

/** The name of the record in the title, once it is known; whoever has no access gets none. */
function titleRecord({ view, id }) {
  // Nobody is signed in before a server has said who there is.
  if (view !== 'detail' || !provider.adapter) return;
  const isShown = () => parseRoute(location.hash)?.id === id;
  provider.adapter.getLead(id).then(
    ({ name }) => isShown() && titlePage(name),
    () => {},
  );
}

let signedIn;
let everybody = [];

function signIn(userId) {
  if (userId === signedIn) return;
  signedIn = userId;
  provider.adapter = dataOf(userId);
  suggestFrom(everybody, signedIn);
  void findUnreadable(provider.adapter);
  const route = parseRoute(location.hash);
  if (route) titleRecord(route);
}

const fillAccount = () =>
  listPeople().then((people) => {
    everybody = [...people.managers, ...people.members];
    suggestFrom(everybody, signedIn);
    showPeople(people, signIn);
  }, showProblem);

trustOwnFiles();
document.getElementById('reset').hidden = !resetData;
const updateRecords = prepareRecords(main);
const updateLists = [...main.querySelectorAll('lead-table')].map((table) =>
  addListTools(table, () => provider.adapter),
);
const setImportRules = prepareImports(main, () => provider.adapter);
startSettings(() => {
  document.getElementById('storage').replaceChildren(...sayWith(storageNote, storageValues));
  sayUnreadable();
  const route = parseRoute(location.hash);
  titleRoute(route);
  titleRecord(route);
  updateRecords();
  updateLists.forEach((update) => update());
  void fillAccount();
}, setImportRules);
prepareLists();
listen();
const showImports = followImports(main, uploadUrl, (url) => location.hash === url);
// A server says first who there is; then the account signs in.
if (firstUserId) signIn(rememberedUser() ?? firstUserId);
followRoutes((route, previous) => {
  showPage(route, previous);
  showImports();
  titleRecord(route);
  updateRecords();
});
