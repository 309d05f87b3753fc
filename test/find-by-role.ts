// Finds elements as a person with a screen reader does, through shadow roots: by role and name, hidden ones left out.

/** What a test goes through: nothing to go through is no proof. */
export function found<T>(list: Iterable<T>): T[] {
  const all = [...list];
  if (all.length === 0) throw new Error('There is nothing to go through');
  return all;
}

const implicitRoles: [selector: string, role: string][] = [
  ['button, summary', 'button'],
  ['a[href]', 'link'],
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['ul, ol', 'list'],
  ['li', 'listitem'],
  ['select', 'combobox'],
  ['textarea, input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url]', 'textbox'],
  ['input[type=date]', 'date'],
  ['input[type=search]', 'searchbox'],
  ['input[type=checkbox]', 'checkbox'],
  ['input[type=radio]', 'radio'],
  ['progress', 'progressbar'],
  ['table', 'table'],
  ['tr', 'row'],
  ['form[aria-label]', 'form'],
  ['dialog', 'dialog'],
  ['fieldset', 'group'],
];

function roleOf(element: Element): string | null {
  return element.getAttribute('role') ?? implicitRoles.find(([selector]) => element.matches(selector))?.[1] ?? null;
}

const textOf = (node: Element | null | undefined): string => {
  const copy = node?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('[aria-hidden=true], [hidden]').forEach((hidden) => hidden.remove());
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
};

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const root = element.getRootNode() as ShadowRoot | Document;
  const ids = element.getAttribute('aria-labelledby');
  if (ids)
    return ids
      .split(' ')
      .map((id) => textOf(root.getElementById(id)))
      .join(' ');
  if ('labels' in element && (element as HTMLInputElement).labels?.length) {
    return textOf((element as HTMLInputElement).labels![0]);
  }
  return textOf(element.matches('fieldset') ? element.querySelector(':scope > legend') : element);
}

function* deep(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

/** What has no box of its own (`display: contents`) is shown where its parent is. */
function isVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  if (getComputedStyle(element).display !== 'contents') return false;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? isVisible(parent.host) : parent instanceof Element && isVisible(parent);
}

const isShown = (element: Element): boolean => isVisible(element) && !element.closest('[aria-hidden=true], [inert]');

/** Every shown element with this role, and with this name where one is given. */
export function allByRole(root: Element, role: string, name?: string | RegExp): HTMLElement[] {
  return [...deep(root.shadowRoot ?? root)].filter((element): element is HTMLElement => {
    if (roleOf(element) !== role || !isShown(element)) return false;
    return name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));
  });
}

export const hasRole = (root: Element, role: string, name?: string | RegExp): boolean =>
  allByRole(root, role, name).length > 0;

/** The one element with this role and name; throws and says what is there when it is absent. */
export function byRole<T extends HTMLElement = HTMLElement>(root: Element, role: string, name?: string | RegExp): T {
  const [found] = allByRole(root, role, name);
  if (found) return found as T;
  const there = allByRole(root, role).map(nameOf).join(', ');
  throw new Error(`No ${role} named ${String(name)}. There is: ${there || 'none'}.`);
}

/** What a person reads, through shadow roots. */
export function shownText(root: Element): string {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (!(node instanceof Element)) return node.childNodes.forEach(walk);
    if (node.matches('style, script') || !isVisible(node)) return;
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    (assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes).forEach(walk);
  };
  walk(root.shadowRoot ?? root);
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The element that has the focus, through shadow roots. */
export function deepFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What live regions say now. */
export const said = (root: Element): string =>
  allByRole(root, 'status')
    .map((region) => region.textContent ?? '')
    .join(' ');
