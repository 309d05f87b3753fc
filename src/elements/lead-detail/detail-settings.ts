// What an element with a record inside hands through to it, in one property of its own.
import type { LeadDetail } from './lead-detail.js';

/** Settings of the record inside an element; each is described at `<lead-detail>`. */
export type DetailSettings = Partial<
  Pick<LeadDetail, 'headingLevel' | 'inlineEdit' | 'messages' | 'ownTabs' | 'picker' | 'saveMode' | 'storageKey'>
>;
