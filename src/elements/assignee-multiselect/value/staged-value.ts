// What is chosen in the sheet of a phone until it is saved.
import { rebased } from '../../../domain/assignment/staged-edits.js';
import type { StagedAssignees } from '../../../domain/assignment/staged-assignees.js';

export class StagedValue implements StagedAssignees {
  readonly value: readonly string[];
  readonly mixed: readonly string[];
  readonly primaryId: string | undefined;

  constructor({ value, mixed }: StagedAssignees, primaryId: string | undefined) {
    this.value = value;
    this.mixed = mixed;
    this.primaryId = primaryId;
  }

  becomes(next: StagedAssignees): StagedValue {
    return new StagedValue(next, this.primaryId);
  }

  ledBy(primaryId: string | undefined): StagedValue {
    return new StagedValue(this, primaryId);
  }

  /** What was done in the sheet is done to what the application has set meanwhile. */
  over(next: StagedAssignees, before: StagedAssignees): StagedValue {
    return this.becomes(rebased(next, before, this));
  }
}
