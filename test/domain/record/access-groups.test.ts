// Who can see a record, in groups by the reason.
import { expect } from '@open-wc/testing';
import type { AccessEntry } from '../../../src/domain/record/access-change.js';
import { accessGroups } from '../../../src/domain/record/access-groups.js';

describe('who can see a record, by reason', () => {
  it('has a group for each role, not one for all of them', () => {
    const entry = (assigneeId: string, via: AccessEntry['via'], reason?: string): AccessEntry => ({
      assigneeId,
      level: 'read',
      via,
      ...(reason !== undefined && { reason }),
    });
    const entries = [entry('ada', 'role', 'manager'), entry('chen', 'role', 'auditor'), entry('bjorn', 'assignee')];
    const groups = accessGroups([...entries, entry('dilek', 'role', 'manager')]);
    expect(groups.map(({ via, entries: them }) => [via, them[0]!.reason, them.length])).to.deep.equal([
      ['assignee', undefined, 1],
      ['role', 'manager', 2],
      ['role', 'auditor', 1],
    ]);
  });
});
