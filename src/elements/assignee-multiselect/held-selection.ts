// What is chosen in the sheet of a phone until it is saved.
import { rebased } from '../../domain/assignment/selection-edits.js';
import type { StagedSelection } from '../../domain/assignment/staged-selection.js';

export class HeldSelection implements StagedSelection {
  readonly value: readonly string[];
  readonly mixed: readonly string[];
  readonly primaryId: string | undefined;

  constructor({ value, mixed }: StagedSelection, primaryId: string | undefined) {
    this.value = value;
    this.mixed = mixed;
    this.primaryId = primaryId;
  }

  becomes(next: StagedSelection): HeldSelection {
    return new HeldSelection(next, this.primaryId);
  }

  ledBy(primaryId: string | undefined): HeldSelection {
    return new HeldSelection(this, primaryId);
  }

  /** What was done in the sheet is done to what the application has set meanwhile. */
  over(next: StagedSelection, before: StagedSelection): HeldSelection {
    return this.becomes(rebased(next, before, this));
  }
}
