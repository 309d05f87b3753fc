// The server is stopped while somebody works and started again: what waited goes out once, in order, merged with what others did.
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import { type QueuePlace, type QueueStorage, type StoredChange, withOfflineQueue } from '../../src/adapters/offline.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startServerProcess, type ServerProcess } from './server-process.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

/** A disk that outlives its tab. */
class Disk implements QueueStorage {
  readonly shared = false;
  changes: StoredChange[] = [];
  read(_place: QueuePlace): Promise<StoredChange[]> {
    return Promise.resolve(this.changes);
  }
  append(_place: QueuePlace, changes: readonly StoredChange[]): Promise<void> {
    this.changes = [...this.changes, ...changes];
    return Promise.resolve();
  }
  replace(_place: QueuePlace, updates: ReadonlyMap<string, StoredChange | undefined>): Promise<void> {
    this.changes = this.changes.flatMap((each) => (updates.has(each.id) ? (updates.get(each.id) ?? []) : each));
    return Promise.resolve();
  }
}

describe('changes that wait while the server is stopped', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  const leadId = uuidOf('shared');

  before(async () => {
    database = await startTestDatabase({ isDurable: true });
    const roles = [{ value: 'closer' }, { value: 'cover' }, { value: 'advisor' }];
    await database.fill({ ...contractScenario(1), roles });
    server = await startServerProcess(database);
  });
  after(async () => {
    await server.kill();
    await database.stop();
  });

  const restOf = (userId: string): RestAdapter =>
    createRestAdapter({ baseUrl: () => server.url, headers: { authorization: `Bearer ${uuidOf(userId)}` } });

  it('go out in their order when it is started again, also from another tab, and each once', async () => {
    const disk = new Disk();
    const tab = withOfflineQueue(restOf('ann'), { name: 'server', storage: disk });
    await tab.currentUser();
    const read = await tab.getLead(leadId);
    await server.kill();
    const assigned = await tab.changeAssignees([
      { leadId, add: [uuidOf('cat')], remove: [uuidOf('bob')], operationId: 'queue-1', version: read.version },
    ]);
    equal(assigned[0]!.status, 'ok');
    const first = await tab.updateLead(await tab.getLead(leadId), { phone: '1' });
    await tab.updateLead(first, { phone: '2', company: 'Offline Company' });
    equal(tab.pending.list.length, 3);
    // The tab is closed, and another one of the same user is opened when the server is there again.
    server = await startServerProcess(database);
    await restOf('mia').updateLead(await restOf('mia').getLead(leadId), { notes: 'meanwhile' });
    const next = withOfflineQueue(restOf('ann'), { name: 'server', storage: disk });
    await next.currentUser();
    await next.pending.retry();
    equal(next.pending.list.length, 0);
    const { phone, company, notes, assigneeIds } = await restOf('mia').getLead(leadId);
    deepEqual({ phone, company, notes }, { phone: '2', company: 'Offline Company', notes: 'meanwhile' });
    deepEqual([...assigneeIds].sort(), [uuidOf('ann'), uuidOf('cat')].sort());
    // The first tab wakes up with what it had in mind: the same operations change nothing.
    await tab.pending.retry();
    const { items } = await restOf('mia').listHistory(leadId, { limit: 50 });
    equal(items.filter(({ assigneeId, action }) => action === 'assigned' && assigneeId === uuidOf('cat')).length, 1);
  });

  it('carry roles, last days and who leads, each over what others have set of others', async () => {
    const tab = withOfflineQueue(restOf('ann'), { name: 'terms', storage: new Disk() });
    await tab.currentUser();
    const { version } = await tab.getLead(leadId);
    const [ann, cat] = [uuidOf('ann'), uuidOf('cat')];
    await server.kill();
    const change = { leadId, add: [], remove: [], version };
    await tab.changeAssignees([{ ...change, terms: { [cat]: { role: 'closer' } }, primaryId: cat }]);
    await tab.changeAssignees([{ ...change, terms: { [cat]: { role: 'cover', until: '2090-12-24' } } }]);
    deepEqual((await tab.getLead(leadId)).assignmentTerms, { [cat]: { role: 'cover', until: '2090-12-24' } });
    server = await startServerProcess(database);
    await restOf('mia').changeAssignees([{ leadId, add: [], remove: [], terms: { [ann]: { role: 'advisor' } } }]);
    await tab.pending.retry();
    equal(tab.pending.list.length, 0);
    const saved = await restOf('mia').getLead(leadId);
    deepEqual(saved.assignmentTerms, { [ann]: { role: 'advisor' }, [cat]: { role: 'cover', until: '2090-12-24' } });
    equal(saved.primaryAssigneeId, cat);
    const { items } = await restOf('mia').listHistory(leadId, { limit: 50 });
    equal(items.filter(({ action, assigneeId }) => action === 'terms' && assigneeId === cat).length, 2);
  });
});
