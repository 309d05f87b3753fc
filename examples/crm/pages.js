// Shows one page at a time. Pages that are left stay in the document, so that a list keeps its search, filters and
// place, and a form what was typed, until one returns.
import { createUrl, listUrl, recordUrl } from './router.js';

const noun = { leads: 'lead', clients: 'client' };
const title = (words) => (document.title = `${words} – Harbor CRM`);
const page = ({ section, view }) => document.getElementById(view === 'list' ? section : `${section}-${view}`);

/** The record type of the page on which an event happened, as its part of the URL. */
export const sectionOf = (event) => (event.target.recordType === 'client' ? 'clients' : 'leads');

function showMenu(section) {
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.section === section) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function fill(route, shown) {
  switch (route.view) {
    case 'list':
      return title(shown.querySelector('h1').textContent);
    case 'new':
      shown.querySelector('lead-create-form').tab = route.tab;
      return title(`Create ${noun[route.section]}`);
    case 'detail': {
      const detail = shown.querySelector('lead-detail');
      detail.leadId = route.id;
      detail.tab = route.tab;
      return title(detail.lead?.name ?? `Loading ${noun[route.section]}`);
    }
  }
}

/** Keyboard and screen reader start at the top of a new page; in a list they are back at the record one comes from. */
function moveFocus(route, previous, shown) {
  if (route.view === 'list' && previous.view === 'detail' && previous.section === route.section) {
    shown.querySelector('lead-table').focusLead(previous.id);
  } else {
    (shown.querySelector('h1') ?? shown.querySelector('lead-detail')).focus();
  }
}

export function showPage(route, previous) {
  const shown = page(route);
  for (const other of document.querySelectorAll('main > section')) other.hidden = other !== shown;
  showMenu(route.section);
  fill(route, shown);
  const samePage = previous && page(previous) === shown && previous.id === route.id;
  if (previous && !samePage) moveFocus(route, previous, shown);
}

/** The URL of the page with another of its tabs. */
export const tabUrl = ({ section, view, id }, tab) =>
  view === 'detail' ? recordUrl(section, id, tab) : view === 'new' ? createUrl(section, tab) : listUrl(section);

/** A page in place of all others: why there are no data, and what one can do. */
export function showProblem(error) {
  for (const section of document.querySelectorAll('main > section')) section.hidden = true;
  const problem = document.getElementById('problem');
  problem.querySelector('p').textContent = error.message;
  problem.querySelector('button').addEventListener('click', () => location.reload());
  problem.hidden = false;
  title('The data cannot be opened');
}
