// The page's own rules for a record that is typed: only the latest question is answered.
import type { LeadDraft } from '../../domain/record/lead.js';
import type { RuleProblems, StandardSchema } from '../../domain/record/standard-schema.js';

export interface RulesQuestion {
  validator: StandardSchema;
  draft: LeadDraft;
  /** Of the fields that are shown. */
  names: readonly string[];
}

export class HostRules {
  readonly #changed: () => void;
  #asking = new AbortController();
  #holding = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether a record waits for them before it is sent. */
  get holding(): boolean {
    return this.#holding;
  }

  /** @returns `undefined` when nobody waits for the answer any more. Rejects where the rules fail. */
  async ask({ validator, draft, names }: RulesQuestion): Promise<RuleProblems | undefined> {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    try {
      // Few forms have rules of the page.
      const { ruleProblems } = await import('../../domain/record/standard-schema.js');
      const problems = await ruleProblems(validator, draft, names);
      return signal.aborted ? undefined : problems;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /** As `ask`, for a record that is sent only then. */
  async askBeforeSending(question: RulesQuestion): Promise<RuleProblems | undefined> {
    this.#holding = true;
    this.#changed();
    try {
      const problems = await this.ask(question);
      if (problems) this.#holding = false;
      return problems;
    } catch (error) {
      this.#holding = false;
      throw error;
    } finally {
      this.#changed();
    }
  }

  /** Nobody waits for an answer any more. */
  cancel(): void {
    this.#asking.abort();
    this.#holding = false;
  }
}
