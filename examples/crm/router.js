// The routes of the page. They live behind the `#`, so that any static server can serve every one of them.

/** @typedef {{ section: 'leads' | 'clients', view: 'list' | 'new' | 'detail', id?: string, tab?: string }} Route */

const sections = ['leads', 'clients'];
const tabs = { new: ['add-new', 'upload'], detail: ['profile', 'project', 'access', 'history', 'share'] };

export const listUrl = (section) => `#/${section}`;
export const createUrl = (section, tab = 'add-new') => `#/${section}/new${tab === 'add-new' ? '' : `/${tab}`}`;
export const recordUrl = (section, id, tab = 'profile') => `#/${section}/${encodeURIComponent(id)}/${tab}`;

/** The route of a hash, such as `#/leads/42/project`; `undefined` if there is no such page. */
export function parseRoute(hash) {
  const [root, section, id, tab, ...more] = hash.split('/');
  if (root !== '#' || !sections.includes(section) || more.length) return undefined;
  if (!id) return { section, view: 'list' };
  const view = id === 'new' ? 'new' : 'detail';
  if (tab && !tabs[view].includes(tab)) return undefined;
  try {
    return { section, view, tab: tab || tabs[view][0], ...(view === 'detail' && { id: decodeURIComponent(id) }) };
  } catch {
    return undefined;
  }
}

/**
 * Shows the page of the URL now and whenever it changes; an unknown one leads to the leads.
 * @param {(route: Route, previous: Route | undefined) => void} show
 */
export function followRoutes(show) {
  let current;
  const follow = () => {
    const route = parseRoute(location.hash);
    if (!route) return location.replace(listUrl('leads'));
    const previous = current;
    current = route;
    show(route, previous);
  };
  addEventListener('hashchange', follow);
  follow();
}
