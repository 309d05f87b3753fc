// The browser's own accessibility tree: what it would hand to a screen reader, computed from everything on the page.
import { a11ySnapshot } from '@web/test-runner-commands';

export interface AccessibilityNode {
  role: string;
  name?: string;
  description?: string;
  expanded?: boolean;
  modal?: boolean;
  multiselectable?: boolean;
  selected?: boolean;
  invalid?: string;
  required?: boolean;
  disabled?: boolean;
  autocomplete?: string;
  haspopup?: string;
  children?: AccessibilityNode[];
}

/** Skips the test where the runner cannot read the tree. */
export async function accessibilityTree(context: Mocha.Context): Promise<AccessibilityNode> {
  try {
    return (await a11ySnapshot({})) as unknown as AccessibilityNode;
  } catch {
    return context.skip();
  }
}

/** Every node of a role, in the order of the page. */
export function nodesOf(root: AccessibilityNode, role: string): AccessibilityNode[] {
  const inside = (root.children ?? []).flatMap((child) => nodesOf(child, role));
  return root.role === role ? [root, ...inside] : inside;
}

export const namesOf = (root: AccessibilityNode, role: string): (string | undefined)[] =>
  nodesOf(root, role).map(({ name }) => name);
