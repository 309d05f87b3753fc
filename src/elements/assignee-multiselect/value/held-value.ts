// What is chosen in the sheet of a phone until it is saved.
import { rebased } from '../../../domain/assignment/staged-edits.js';
import type { StagedAssignees } from '../../../domain/assignment/staged-assignees.js';

export class HeldValue implements StagedAssignees {
  readonly value: readonly string[];
  readonly mixed: readonly string[];
  readonly primaryId: string | undefined;

  constructor({ value, mixed }: StagedAssignees, primaryId: string | undefined) {
    this.value = value;
    this.mixed = mixed;
    this.primaryId = primaryId;
  }

  becomes(next: StagedAssignees): HeldValue {
    return new HeldValue(next, this.primaryId);
  }

  ledBy(primaryId: string | undefined): HeldValue {
    return new HeldValue(this, primaryId);
  }

  /** What was done in the sheet is done to what the application has set meanwhile. */
  over(next: StagedAssignees, before: StagedAssignees): HeldValue {
    return this.becomes(rebased(next, before, this));
  }
}
