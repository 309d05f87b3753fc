// What is sent with the people of a picker waits for what has been done in it.
import type { AssigneeMultiselect } from './assignee-multiselect.js';

/** As `settle()` of the picker with this id; `undefined` where there is none, and before its class is loaded. */
export function settlePicker(root: ShadowRoot | null, id: string): Promise<boolean> | undefined {
  const picker = root?.getElementById(id) as Partial<AssigneeMultiselect> | null | undefined;
  return picker?.settle?.();
}
