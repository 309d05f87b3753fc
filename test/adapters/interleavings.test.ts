// Editors who change the same record at once, with undo, resends and changes that wait offline, in 10,000 random orders:
// nothing lost, nothing twice.
import { expect } from '@open-wc/testing';
import type { AssigneeChange } from '../../src/domain/assignment/assignment.js';
import { undoAssignment } from '../../src/controllers/record/undo-changes.js';
import { annLee, people } from '../small-crm.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';

/** A sequence that is the same in every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const crm = () => createMemoryAdapter({ people, leads: [{ ...annLee, assigneeIds: [] }], currentUserId: 'ada' });
const assigneesOf = async (adapter: ReturnType<typeof crm>) =>
  [...(await adapter.getLead('lead-1')).assigneeIds].sort();

/** One run: each editor has a person of its own to add and remove, so that all orders commute. */
async function play(seed: number, editors: readonly string[]): Promise<void> {
  const random = randomOf(seed);
  const adapter = crm();
  const expected = new Set<string>();
  const sent: AssigneeChange[] = [];
  /** Of editors without a network: in their order, each with the id that it began with. */
  const waiting: AssigneeChange[] = [];
  const waitsFor = (id: string): boolean => waiting.some(({ add, remove }) => add.includes(id) || remove.includes(id));
  const replay = async (): Promise<void> => {
    for (const change of waiting.splice(0)) {
      const [result] = await adapter.changeAssignees([change]);
      expect(result!.status, `replay of seed ${seed}`).to.equal('ok');
      sent.push(change);
    }
  };
  let lastOf: { change: AssigneeChange; version: string } | undefined;
  for (let step = 0; step < 8; step++) {
    const person = editors[random(editors.length)]!;
    const kind = random(6);
    if (kind === 2) {
      await replay();
      continue;
    }
    if (kind === 0 && sent.length > 0) {
      // The answer was lost: the same operation once more changes nothing.
      const before = await assigneesOf(adapter);
      await adapter.changeAssignees([sent[random(sent.length)]!]);
      expect(await assigneesOf(adapter), `resend of seed ${seed}`).to.deep.equal(before);
      continue;
    }
    if (kind === 1 && lastOf) {
      const { change, version } = lastOf;
      lastOf = undefined;
      const touched = change.add[0] ?? change.remove[0]!;
      const outcome = await undoAssignment('lead-1', change, version, {
        adapter,
        host: new EventTarget(),
        locale: 'en',
      });
      expect(outcome.status, `undo of seed ${seed}`).to.equal('done');
      // What still waits is later than what is undone.
      if (outcome.status === 'done' && outcome.kept.length === 0 && !waitsFor(touched)) {
        if (change.add.length > 0) expected.delete(touched);
        else expected.add(touched);
      }
      continue;
    }
    const adds = !expected.has(person);
    const change = {
      leadId: 'lead-1',
      add: adds ? [person] : [],
      remove: adds ? [] : [person],
      operationId: `${seed}-${step}`,
    };
    // Whoever has something waiting has no network yet.
    if (kind === 3 || waitsFor(person)) {
      waiting.push(change);
      if (adds) expected.add(person);
      else expected.delete(person);
      continue;
    }
    const [result] = await adapter.changeAssignees([change]);
    expect(result!.status, `seed ${seed}`).to.equal('ok');
    if (adds) expected.add(person);
    else expected.delete(person);
    sent.push(change);
    if (result!.status === 'ok' && 'lead' in result!) lastOf = { change, version: result.lead.version };
  }
  await replay();
  expect(await assigneesOf(adapter), `end of seed ${seed}`).to.deep.equal([...expected].sort());
  // The history is the same story: replayed from the first entry on it ends in the same people.
  const { items } = await adapter.listHistory('lead-1', { limit: 100 });
  const replayed = new Set<string>();
  for (const { action, assigneeId } of items.toReversed()) {
    if (action === 'assigned') replayed.add(assigneeId!);
    if (action === 'unassigned') replayed.delete(assigneeId!);
  }
  expect([...replayed].sort(), `history of seed ${seed}`).to.deep.equal([...expected].sort());
}

describe('editors of one record at once', () => {
  for (const editors of [
    ['bjorn', 'chen'],
    ['bjorn', 'chen', 'dilek'],
  ]) {
    it(`lose no change and make none twice: ${editors.length} of them, 5,000 orders with undo, resends and replay`, async function () {
      this.timeout(120_000);
      for (let seed = 1; seed <= 5_000; seed++) await play(seed, editors);
    });
  }
});
