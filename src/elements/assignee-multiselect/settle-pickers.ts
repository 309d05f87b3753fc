// What is sent with the choices of pickers waits for what has been done in them.
import type { AssigneeMultiselect } from './assignee-multiselect.js';

/**
 * As `settle()` of all pickers that a selector finds: `undefined` where nothing is under way, and of those whose class is not
 * loaded.
 */
export function settlePickers(root: ParentNode | null, selector: string): Promise<boolean> | undefined {
  const pickers = [...(root?.querySelectorAll<HTMLElement & Partial<AssigneeMultiselect>>(selector) ?? [])];
  const settling = pickers.flatMap((picker) => picker.settle?.() ?? []);
  return settling.length > 0 ? Promise.all(settling).then((settled) => settled.every(Boolean)) : undefined;
}
