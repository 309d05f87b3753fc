// The contract of adapters as a suite that runs in any test runner, or in none: what holds, what is missing, what is wrong.
import type { LeadDataAdapter } from '../adapters/adapter.js';
import { abortChecks } from './contract/abort-checks.js';
import { accessChecks } from './contract/access-checks.js';
import { assignmentChecks } from './contract/assignment-checks.js';
import {
  Missing,
  type CheckContext,
  type ContractCheck,
  type ContractFixture,
  type ContractScenario,
} from './contract/check.js';
import { creationChecks } from './contract/creation-checks.js';
import { deltaChecks } from './contract/delta-checks.js';
import { importChecks } from './contract/import-checks.js';
import { listChecks } from './contract/list-checks.js';
import { jobChecks } from './contract/job-checks.js';
import { liveChecks } from './contract/live-checks.js';
import { peopleChecks } from './contract/people-checks.js';
import { presenceChecks } from './contract/presence-checks.js';
import { queryChecks } from './contract/query-checks.js';
import { recordChecks } from './contract/record-checks.js';
import { ruleChecks } from './contract/rule-checks.js';
import { contractScenario } from './contract/scenario.js';
import { termsChecks } from './contract/terms-checks.js';
import { historyAndAccessChecks } from './contract/history-and-access-checks.js';

export interface ContractOptions {
  /** A back end with exactly these data; called once per check. */
  create(scenario: ContractScenario): ContractFixture | Promise<ContractFixture>;
  /** Default 1; the same seed checks the same things. */
  seed?: number | undefined;
  /** Milliseconds to wait for a live event. Default 2,000. */
  patience?: number | undefined;
}

/** `holds`: as promised · `missing`: not offered, and the adapter says so · `wrong`: offered, but not as promised. */
export interface ContractResult {
  name: string;
  status: 'holds' | 'missing' | 'wrong';
  /** What is missing or wrong, or what a check that holds could not look at. */
  detail?: string | undefined;
}

export interface ContractReport {
  results: ContractResult[];
  holds: number;
  missing: number;
  wrong: number;
  /** The counts, then one line per check, the wrong ones first. */
  text: string;
}

/** Every check, in the order in which it is worth reading. */
export const contractChecks: readonly ContractCheck[] = [
  ...listChecks,
  ...queryChecks,
  ...recordChecks,
  ...creationChecks,
  ...assignmentChecks,
  ...deltaChecks,
  ...ruleChecks,
  ...termsChecks,
  ...accessChecks,
  ...historyAndAccessChecks,
  ...peopleChecks,
  ...importChecks,
  ...jobChecks,
  ...liveChecks,
  ...presenceChecks,
  ...abortChecks,
];

async function contextOf(options: ContractOptions): Promise<CheckContext> {
  const { seed = 1, patience = 2_000 } = options;
  const scenario = contractScenario(seed);
  const fixture = await options.create(structuredClone(scenario));
  const id = (scenarioId: string): string => fixture.idOf?.(scenarioId) ?? scenarioId;
  const as = async (userId: string): Promise<LeadDataAdapter> => fixture.as(userId);
  return { as, id, ids: (...ids) => ids.map(id), scenario, fixture, seed, patience, notLookedAt: new Set() };
}

/** Runs one check on fresh data. Never rejects. */
export async function runContractCheck(check: ContractCheck, options: ContractOptions): Promise<ContractResult> {
  let context: CheckContext | undefined;
  try {
    context = await contextOf(options);
    await check.run(context);
    const left = [...context.notLookedAt].join(', ');
    return { name: check.name, status: 'holds', ...(left && { detail: `not looked at: ${left}` }) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name: check.name, status: error instanceof Missing ? 'missing' : 'wrong', detail };
  } finally {
    await context?.fixture.dispose?.();
  }
}

/** Runs every check, one after the other. */
export async function runAdapterContract(options: ContractOptions): Promise<ContractReport> {
  const results: ContractResult[] = [];
  for (const check of contractChecks) results.push(await runContractCheck(check, options));
  const of = (status: ContractResult['status']): ContractResult[] => results.filter((each) => each.status === status);
  const [holds, missing, wrong] = [of('holds'), of('missing'), of('wrong')];
  const lines = [...wrong, ...missing, ...holds].map(
    ({ name, status, detail }) => `${status.padEnd(7)} ${name}${detail ? ` – ${detail}` : ''}`,
  );
  const counts = { holds: holds.length, missing: missing.length, wrong: wrong.length };
  const summary = `${results.length} checks: ${counts.holds} hold, ${counts.missing} missing, ${counts.wrong} wrong`;
  return { results, ...counts, text: [summary, ...lines].join('\n') };
}

/** What Mocha, Jasmine, Vitest, Jest and `node:test` have in common. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => Promise<void>): void;
}

export interface DescribedContract extends ContractOptions {
  /** What is being checked; the name of the suite. */
  name: string;
  /**
   * The names of the checks that are to be missing, no more and no fewer; `[]`: the adapter offers everything. Without it,
   * whatever is missing passes.
   */
  missing?: readonly string[] | undefined;
}

/** Makes a suite with one test per check: `describeAdapterContract({ describe, it }, { name: 'my adapter', create })`. */
export function describeAdapterContract({ describe, it }: TestRunner, options: DescribedContract): void {
  const { name: suite, missing } = options;
  describe(suite, () => {
    for (const check of contractChecks) {
      it(check.name, async () => {
        const { status, detail } = await runContractCheck(check, options);
        if (status === 'wrong') throw new Error(detail);
        if (missing && (status === 'missing') !== missing.includes(check.name))
          throw new Error(status === 'missing' ? `This is missing: ${detail}` : 'This was to be missing, but it holds');
      });
    }
    const unknown = missing?.filter((name) => !contractChecks.some((check) => check.name === name)) ?? [];
    if (unknown.length > 0) throw new Error(`There are no checks of these names: ${unknown.join(' · ')}`);
  });
}
