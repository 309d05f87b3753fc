// Shows one page at a time. Pages that are left stay in the document, so that a list keeps its search, filters and
// place, and a form what was typed, until one returns.
import { say } from './language.js';
import { createUrl, listUrl, recordUrl } from './router.js';

/** The element of each page comes with its first visit: whoever looks at a list loads no form. */
const elements = {
  list: () => import('lead-elements/lead-table.js'),
  new: () => import('lead-elements/lead-create-form.js'),
  detail: () => import('lead-elements/lead-detail.js'),
};

const page = ({ section, view }) => document.getElementById(view === 'list' ? section : `${section}-${view}`);

export const titlePage = (words) => (document.title = `${words} – Harbor CRM`);

/** What an element shows; its code may come later, the attribute is there. */
export const typeOf = (element) => element.getAttribute('record-type');

/** What the records of an element are called in the URL. */
export const sectionOf = (element) => (typeOf(element) === 'client' ? 'clients' : 'leads');

function showMenu(section) {
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.section === section) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function fill({ view, id, tab }, shown) {
  if (view === 'new') shown.querySelector('lead-create-form').tab = tab;
  if (view === 'detail') Object.assign(shown.querySelector('lead-detail'), { leadId: id, tab });
}

const problem = document.getElementById('problem');

const titles = {
  leads: { list: 'Leads', new: 'Create lead', detail: 'Lead' },
  clients: { list: 'Clients', new: 'Create client', detail: 'Client' },
};

/** The title of a page; that of a record gets its name when it is known. */
export function titleRoute({ section, view }) {
  if (problem.hidden) titlePage(say(titles[section][view]));
}

/** Keyboard and screen reader start at the top of a new page; in a list they are back at the record one comes from. */
function moveFocus(route, previous, shown) {
  const returns = route.view === 'list' && previous.view === 'detail' && previous.section === route.section;
  const target = returns ? shown.querySelector('lead-table') : shown.querySelector('h1');
  (target ?? shown).focus();
}

export function showPage(route, previous) {
  if (!problem.hidden) return; // without data there is no other page
  const shown = page(route);
  for (const other of document.querySelectorAll('main > section')) other.hidden = other !== shown;
  showMenu(route.section);
  fill(route, shown);
  titleRoute(route);
  const samePage = previous && page(previous) === shown && previous.id === route.id;
  elements[route.view]().then(() => {
    if (previous && !samePage && !shown.hidden) moveFocus(route, previous, shown);
  }, showProblem);
}

/** Asks the list of a section for other records; it is shown by its URL. */
export async function showInList(section, query) {
  await elements.list();
  document.querySelector(`#${section} lead-table`).showQuery(query);
}

/** The URL of the page with another of its tabs. */
export const tabUrl = ({ section, view, id }, tab) =>
  view === 'detail' ? recordUrl(section, id, tab) : view === 'new' ? createUrl(section, tab) : listUrl(section);

/** A page in place of all others: why there are no data, and what one can do. */
export function showProblem(error) {
  for (const section of document.querySelectorAll('main > section')) section.hidden = true;
  problem.querySelector('p').textContent = error.message;
  problem.querySelector('button').addEventListener('click', () => location.reload());
  problem.hidden = false;
  titlePage(say('The data cannot be opened'));
}
