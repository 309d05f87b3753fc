// What is chosen in the sheet of a phone until it is saved.
import { rebased } from '../../../domain/assignment/selection-edits.js';
import type { StagedSelection } from '../../../domain/assignment/staged-selection.js';

export class HeldValue implements StagedSelection {
  readonly value: readonly string[];
  readonly mixed: readonly string[];
  readonly primaryId: string | undefined;

  constructor({ value, mixed }: StagedSelection, primaryId: string | undefined) {
    this.value = value;
    this.mixed = mixed;
    this.primaryId = primaryId;
  }

  becomes(next: StagedSelection): HeldValue {
    return new HeldValue(next, this.primaryId);
  }

  ledBy(primaryId: string | undefined): HeldValue {
    return new HeldValue(this, primaryId);
  }

  /** What was done in the sheet is done to what the application has set meanwhile. */
  over(next: StagedSelection, before: StagedSelection): HeldValue {
    return this.becomes(rebased(next, before, this));
  }
}
