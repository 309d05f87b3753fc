// The contract of adapters as a suite that runs in any test runner, or in none: what holds, what is missing, what is wrong.
import type { LeadDataAdapter } from '../adapters/adapter.js';
import { abortChecks } from './contract/abort-checks.js';
import { assignmentChecks } from './contract/assignment-checks.js';
import {
  Missing,
  type CheckContext,
  type ContractCheck,
  type ContractFixture,
  type ContractScenario,
} from './contract/check.js';
import { importChecks } from './contract/import-checks.js';
import { listChecks } from './contract/list-checks.js';
import { liveChecks } from './contract/live-checks.js';
import { peopleChecks } from './contract/people-checks.js';
import { recordChecks } from './contract/record-checks.js';
import { contractScenario } from './contract/scenario.js';

export interface ContractOptions {
  /** A back end with exactly these data; called once per check. */
  create(scenario: ContractScenario): ContractFixture | Promise<ContractFixture>;
  /** Default 1; the same seed checks the same things. */
  seed?: number;
  /** Milliseconds to wait for a live event. Default 2,000. */
  patience?: number;
}

/** `holds`: as promised · `missing`: not offered, and the adapter says so · `wrong`: offered, but not as promised. */
export interface ContractResult {
  name: string;
  status: 'holds' | 'missing' | 'wrong';
  detail?: string;
}

export interface ContractReport {
  results: ContractResult[];
  holds: number;
  missing: number;
  wrong: number;
  /** One line per check, the wrong ones first. */
  text: string;
}

/** Every check, in the order in which it is worth reading. */
export const contractChecks: readonly ContractCheck[] = [
  ...listChecks,
  ...recordChecks,
  ...assignmentChecks,
  ...peopleChecks,
  ...importChecks,
  ...liveChecks,
  ...abortChecks,
];

async function contextOf(options: ContractOptions): Promise<CheckContext> {
  const { seed = 1, patience = 2_000 } = options;
  const scenario = contractScenario(seed);
  const fixture = await options.create(structuredClone(scenario));
  const id = (scenarioId: string): string => fixture.idOf?.(scenarioId) ?? scenarioId;
  const as = async (userId: string): Promise<LeadDataAdapter> => fixture.as(userId);
  return { as, id, ids: (...ids) => ids.map(id), scenario, fixture, seed, patience };
}

/** Runs one check on fresh data. Never rejects. */
export async function runContractCheck(check: ContractCheck, options: ContractOptions): Promise<ContractResult> {
  let context: CheckContext | undefined;
  try {
    context = await contextOf(options);
    await check.run(context);
    return { name: check.name, status: 'holds' };
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
  const count = (status: ContractResult['status']): number =>
    results.filter((result) => result.status === status).length;
  const order = ['wrong', 'missing', 'holds'];
  const text = results
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map(({ name, status, detail }) => `${status.padEnd(7)} ${name}${detail ? ` – ${detail}` : ''}`)
    .join('\n');
  return { results, holds: count('holds'), missing: count('missing'), wrong: count('wrong'), text };
}

/** What Mocha, Jasmine, Vitest and Jest have in common. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => Promise<void>): void;
}

export interface DescribedContract extends ContractOptions {
  /** What is being checked; the name of the suite. */
  name: string;
  /** Whether something that is not offered fails too. Default false. */
  complete?: boolean;
}

/** Makes a suite with one test per check: `describeAdapterContract({ describe, it }, { name: 'my adapter', create })`. */
export function describeAdapterContract({ describe, it }: TestRunner, options: DescribedContract): void {
  describe(options.name, () => {
    for (const check of contractChecks) {
      it(check.name, async () => {
        const { status, detail } = await runContractCheck(check, options);
        if (status === 'wrong' || (status === 'missing' && options.complete)) throw new Error(detail);
      });
    }
  });
}
