// What is typed while nobody says who is signed in belongs to whoever turns out to be there, and to nobody else.
import { expect } from '@open-wc/testing';
import type { WorkUser } from '../../../src/controllers/record/unsaved/work-user.js';
import { LeadEdits } from '../../../src/controllers/record/lead-edits.js';
import { CreateDraftController } from '../../../src/controllers/record/unsaved/create-draft-controller.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';
import { annLee } from '../../small-crm.js';
import { FakeHost, settled } from '../fake-host.js';

const schema = defaultSchema('lead');
const unknown: WorkUser = { status: 'unknown' };
const late: WorkUser = { status: 'known', id: 'ada', late: true };
const another: WorkUser = { status: 'known', id: 'bjorn', late: false };

function edits(): LeadEdits {
  const nothing = (): void => {};
  return new LeadEdits(
    new FakeHost(),
    () => ({ saved: nothing, refused: nothing, merged: nothing }),
    () => ({ saved: nothing, refused: nothing, problems: nothing, conflicted: nothing, merged: nothing }),
  );
}

describe('an edit begun while it is not known who is signed in', () => {
  it('goes on when the answer comes late', () => {
    const all = edits();
    all.follow({ status: 'waiting' });
    const edit = all.of(annLee, true);
    edit.profile.begin(schema.fields);
    edit.profile.set('company', 'Typed', false);
    all.follow(unknown);
    // A question whether it is to be discarded goes on too.
    expect(all.of(annLee, true)).to.equal(edit);
    all.follow(late);
    expect(all.of(annLee, true)).to.equal(edit);
    expect(all.dirtyIds).to.deep.equal(['lead-1']);
  });

  it('is not the one of somebody who signs in afterwards', () => {
    const all = edits();
    all.follow(unknown);
    const begun = all.of(annLee, true).profile;
    begun.begin(schema.fields);
    begun.set('company', 'Typed', false);
    all.follow({ status: 'waiting' });
    all.follow(another);
    expect(all.dirty).to.equal(false);
    expect(all.of(annLee, true).profile).not.to.equal(begun);
  });
});

describe('a new record', () => {
  const follow = (draft: CreateDraftController, user: WorkUser): void =>
    draft.follow(schema, { storageKey: 'test.late', user, defaultAssigneeIds: [] });

  it('keeps what is typed when the answer to who types comes late', async () => {
    const draft = new CreateDraftController(new FakeHost());
    follow(draft, unknown);
    draft.set('name', 'Grace');
    follow(draft, late);
    await settled();
    expect(draft.fields.value('name')).to.equal('Grace');
    draft.clear();
  });

  it('is not handed to somebody who signs in afterwards', async () => {
    const draft = new CreateDraftController(new FakeHost());
    follow(draft, unknown);
    draft.set('name', 'Grace');
    follow(draft, another);
    await settled();
    expect(draft.fields.value('name')).to.equal('');
  });

  it('has what a host has filled in before there were fields', async () => {
    const draft = new CreateDraftController(new FakeHost());
    draft.set('phone', '+44 1632 960001');
    follow(draft, { status: 'known', id: '', late: false });
    while (!draft.ready) await settled();
    expect(draft.fields.value('phone')).to.equal('+44 1632 960001');
    expect(draft.dirty).to.equal(true);
    draft.clear();
  });
});
