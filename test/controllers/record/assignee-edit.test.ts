// One edit of assignees against answers that the test gives by hand: late, lost, refused, overtaken.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { AssigneeEdit } from '../../../src/controllers/record/assignee-edit.js';
import type { AssigneeChange, AssigneeChangeResult } from '../../../src/domain/assignment/assignment.js';
import type { LeadAssignEvent } from '../../../src/events.js';
import { annLee, byHand } from '../../small-crm.js';
import { FakeHost, settled } from '../fake-host.js';

function editing(assigneeIds = ['bjorn', 'chen']) {
  const host = new FakeHost();
  const merges: unknown[] = [];
  const saves: unknown[] = [];
  const events: string[] = [];
  for (const type of ['lead-assign', 'lead-assigned', 'lead-assign-failed']) {
    host.addEventListener(type, () => events.push(type));
  }
  const lead = { ...annLee, assigneeIds };
  const edit = new AssigneeEdit(host, lead, {
    saved: (outcome) => saves.push(outcome),
    refused: () => undefined,
    merged: (delta) => merges.push(delta),
  });
  const changes: AssigneeChange[] = [];
  const answers: ReturnType<typeof byHand<AssigneeChangeResult[]>>[] = [];
  const adapter = {
    changeAssignees: ([change]: AssigneeChange[]) => {
      changes.push(change!);
      answers.push(byHand<AssigneeChangeResult[]>());
      return answers.at(-1)!.promise;
    },
  } as unknown as LeadDataAdapter;
  const save = () => edit.save(adapter, 'en');
  return { host, lead, edit, merges, saves, events, changes, answers, adapter, save };
}

const ok = (assigneeIds: string[], version = '2'): AssigneeChangeResult[] => [
  { leadId: 'lead-1', status: 'ok', lead: { ...annLee, assigneeIds, version } },
];

describe('AssigneeEdit', () => {
  it('sends one request however often it is saved', async () => {
    const { edit, changes, answers, saves, save } = editing();
    edit.begin();
    edit.set(['chen', 'dilek']);
    void save();
    void save();
    expect(edit.state.status).to.equal('saving');
    answers[0]!.resolve(ok(['chen', 'dilek']));
    await settled();
    expect(changes.length).to.equal(1);
    expect(changes[0]).to.deep.include({ add: ['dilek'], remove: ['bjorn'] });
    expect(edit.state.status).to.equal('idle');
    expect(saves.length).to.equal(1);
    expect(saves[0]).to.deep.include({ accessLost: false, delta: { add: ['dilek'], remove: ['bjorn'] } });
  });

  it('keeps the operation id for the same difference, and takes another one for another', async () => {
    const { edit, changes, answers, save } = editing();
    edit.begin();
    edit.set(['bjorn', 'chen', 'dilek']);
    void save();
    answers[0]!.reject(new AdapterError('unavailable', 'Network'));
    await settled();
    expect(edit.state.status).to.equal('failed');
    void save();
    answers[1]!.reject(new AdapterError('unavailable', 'Network'));
    await settled();
    edit.set(['bjorn', 'dilek']);
    void save();
    expect(changes[0]!.operationId).to.equal(changes[1]!.operationId);
    expect(changes[2]!.operationId).not.to.equal(changes[0]!.operationId);
  });

  it('leaves the editor as the user has it when a cancelled save was stored after all', async () => {
    const { edit, answers, events, save, saves } = editing();
    edit.begin();
    edit.set(['bjorn', 'chen', 'dilek']);
    void save();
    edit.cancel();
    expect(edit.state.status).to.equal('editing');
    answers[0]!.resolve(ok(['bjorn', 'chen', 'dilek']));
    await settled();
    expect(edit.state.status).to.equal('editing');
    expect(edit.value).to.deep.equal(['bjorn', 'chen', 'dilek']);
    expect(saves).to.deep.equal([]);
    expect(events).to.deep.equal(['lead-assign', 'lead-assigned']);
  });

  it('does not take its own change for somebody else’s when the record comes back before the answer', () => {
    const { edit, lead, merges, save } = editing();
    edit.begin();
    edit.set(['chen', 'dilek']);
    void save();
    edit.rebase({ ...lead, assigneeIds: ['chen', 'dilek', 'north'], version: '2' });
    expect(merges).to.deep.equal([{ add: ['north'], remove: [] }]);
  });

  it('does not take for somebody else’s what was stored after nobody waited for it', async () => {
    const { edit, merges, answers, lead, save } = editing();
    edit.begin();
    edit.set(['bjorn', 'chen', 'dilek']);
    void save();
    edit.cancel();
    answers[0]!.resolve(ok(['bjorn', 'chen', 'dilek']));
    await settled();
    edit.rebase({ ...lead, assigneeIds: ['bjorn', 'chen', 'dilek'], version: '2' });
    expect(merges).to.deep.equal([]);
    expect(edit.elsewhere).to.deep.equal({ add: [], remove: [] });
    edit.rebase({ ...lead, assigneeIds: ['bjorn', 'chen'], version: '3' });
    expect(merges).to.deep.equal([{ add: [], remove: ['dilek'] }]);
  });

  it('asks after a conflict, and replays the change on the newer state as a new operation', async () => {
    const { edit, lead, changes, answers, save, adapter } = editing();
    edit.begin();
    edit.set(['bjorn', 'chen', 'dilek']);
    void save();
    const current = { ...lead, assigneeIds: ['north'], version: '5' };
    answers[0]!.resolve([{ leadId: 'lead-1', status: 'conflict', reason: 'Changed', assigneeIds: ['dilek'], current }]);
    await settled();
    expect(edit.state).to.deep.equal({ status: 'conflict', reason: 'Changed', conflicting: ['dilek'], current });
    void edit.applyAgain(adapter, 'en');
    await settled();
    expect(changes[1]).to.deep.include({ add: ['dilek'], remove: [], version: '5' });
    expect(changes[1]!.operationId).not.to.equal(changes[0]!.operationId);
  });

  it('reads the record when a conflict does not tell what it is now', async () => {
    const { edit, lead, changes, answers, save, adapter } = editing();
    edit.begin();
    edit.set(['bjorn', 'chen', 'dilek']);
    void save();
    answers[0]!.reject(new AdapterError('conflict', 'Changed'));
    await settled();
    const getLead = () => Promise.resolve({ ...lead, assigneeIds: ['chen'], version: '7' });
    void edit.applyAgain({ ...adapter, getLead }, 'en');
    await settled();
    expect(changes[1]).to.deep.include({ add: ['dilek'], version: '7' });
  });

  it('leaves the leader whom somebody else has set meanwhile when it is replayed', async () => {
    const { host, changes, answers, adapter } = editing();
    const led = { ...annLee, primaryAssigneeId: 'bjorn' };
    const edit = new AssigneeEdit(host, led, { saved: () => {}, refused: () => {}, merged: () => {} });
    const now = { ...led, primaryAssigneeId: 'chen', version: '2' };
    edit.begin();
    edit.set(['bjorn', 'chen', 'dilek']);
    const reading = { ...adapter, getLead: () => Promise.resolve(now) };
    void edit.save(reading, 'en');
    answers[0]!.resolve([{ leadId: 'lead-1', status: 'conflict', reason: 'Changed', assigneeIds: [] }]);
    await settled();
    void edit.applyAgain(reading, 'en');
    await settled();
    expect(changes[1]).to.deep.include({ add: ['dilek'], remove: [], version: '2' });
    expect(changes[1]).not.to.have.property('primaryId');
  });

  it('is the same kind of change when it is replayed', async () => {
    const { edit, answers, adapter } = editing();
    const ways: unknown[] = [];
    const noting: LeadDataAdapter = {
      ...adapter,
      changeAssignees: (changes, options) => {
        ways.push(options?.way);
        return adapter.changeAssignees(changes, options);
      },
      getLead: () => Promise.resolve({ ...annLee, version: '2' }),
    };
    edit.begin();
    edit.set(['chen', 'dilek']);
    void edit.save(noting, 'en', { way: 'handover' });
    answers[0]!.resolve([{ leadId: 'lead-1', status: 'conflict', reason: 'Changed', assigneeIds: [] }]);
    await settled();
    void edit.applyAgain(noting, 'en', { way: 'handover' });
    await settled();
    expect(ways).to.deep.equal(['handover', 'handover']);
  });

  it('keeps the edit when the host prevents the save', async () => {
    const { edit, host, changes, save } = editing();
    host.addEventListener('lead-assign', (event) => event.preventDefault());
    edit.begin();
    edit.set(['chen']);
    await save();
    expect(edit.state.status).to.equal('editing');
    expect(edit.value).to.deep.equal(['chen']);
    expect(changes).to.deep.equal([]);
  });

  it('shows a listener a change that it cannot alter', () => {
    const { edit, host, changes, save } = editing();
    const shown: AssigneeChange[] = [];
    host.addEventListener('lead-assign', (event) => shown.push(...(event as LeadAssignEvent).detail.changes));
    edit.begin();
    edit.set(['bjorn', 'chen', 'dilek']);
    void save();
    expect(shown).to.deep.equal(changes);
    expect(shown[0]).not.to.equal(changes[0]);
    expect(() => shown[0]!.add.push('mallory')).to.throw(TypeError);
  });

  it('never loses an add or a remove of the user, whatever others do meanwhile', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(ids, ids, fc.array(ids), (before, chosen, others) => {
        const { edit, lead } = editing(before);
        edit.begin();
        edit.set(chosen);
        for (const [at, assigneeIds] of others.entries()) edit.rebase({ ...lead, assigneeIds, version: String(at) });
        const added = chosen.filter((id) => !before.includes(id));
        const removed = before.filter((id) => !chosen.includes(id));
        // Once others have made the same change, or taken it back, it is theirs.
        const touched = new Set(others.flat().filter((id) => added.includes(id)));
        for (const id of added) if (!touched.has(id)) expect(edit.value).to.contain(id);
        if (others.every((set) => removed.every((id) => set.includes(id)))) {
          for (const id of removed) expect(edit.value).not.to.contain(id);
        }
      }),
    );
  });
});
