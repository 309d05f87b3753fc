// A job that is ended while a portion of it is under way: it has ended when that is written down, and tells all that it did.
import { equal, ok } from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import type { LeadQuery } from '../../src/domain/record/lead-query.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { holdRecord } from './held-record.js';
import { startRestBackEnd, type RestBackEnd } from './rest-back-end.js';

let backEnd: RestBackEnd;

before(async () => (backEnd = await startRestBackEnd()));
after(() => backEnd.stop());

it('a job that is cancelled in the middle of a portion has ended when that is written down, and tells all that it did', async () => {
  await backEnd.fixture(contractScenario(1));
  const mia = backEnd.adapterOf('mia');
  const query: LeadQuery = { recordType: 'lead', sort: [{ field: 'createdAt', direction: 'asc' }], limit: 100 };
  const { items } = await mia.listLeads(query);
  const middle = items[20]!;
  const held = await holdRecord(backEnd.database, middle.id);
  const eve = uuidOf('eve');
  const { id } = await mia.startJob({ kind: 'assignment', query, delta: { add: [eve], remove: [] } });
  await held.awaited(1);
  equal((await mia.controlJob(id, 'cancel')).status, 'running', 'it has not stopped yet');
  await held.release();
  let job = await mia.getJob(id);
  while (job.status === 'running') job = await mia.getJob(id);
  equal(job.status, 'cancelled');
  const without = new Set(items.filter(({ assigneeIds }) => !assigneeIds.includes(eve)).map((lead) => lead.id));
  const { items: now } = await mia.listLeads(query);
  const touched = now.filter((lead) => without.has(lead.id) && lead.assigneeIds.includes(eve));
  ok(touched.length > 0);
  equal(job.outcome?.changes?.length, touched.length, 'what can be taken back');
});
