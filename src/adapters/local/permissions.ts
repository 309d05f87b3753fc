// What a user of an embedded store may do, in one place: asked beforehand by `can`, and again by each write.
import { canSee, type Viewer } from '../../domain/record/visibility.js';
import type { Lead } from '../../domain/record/lead.js';
import { AdapterError } from '../adapter-error.js';
import { createdBy } from './local-lead.js';

export const seesRecord = (viewer: Viewer, lead: Lead): boolean => canSee(viewer, lead, createdBy(lead));

/** Why not; nothing where the user may. */
export type Refusal = string | undefined;

export const creationOfPeople = ({ seesAll }: Viewer): Refusal =>
  seesAll ? undefined : 'Only managers can create people';

export const newChoices = ({ seesAll }: Viewer): Refusal => (seesAll ? undefined : 'Only managers can add choices');

export const deletion = ({ seesAll, id }: Viewer, lead: Lead): Refusal =>
  seesAll || createdBy(lead) === id ? undefined : 'Only its creator and managers can delete a record';

/** Throws `forbidden` with the reason, where there is one. */
export function demand(refusal: Refusal): void {
  if (refusal !== undefined) throw new AdapterError('forbidden', refusal);
}
