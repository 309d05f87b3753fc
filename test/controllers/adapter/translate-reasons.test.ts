// Why something was refused is said in the language of whoever reads it.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { checkedAdapter } from '../../../src/controllers/adapter/checked-adapter.js';
import { de } from '../../../src/locales/de/index.js';
import { registerLocale } from '../../../src/locales/locale.js';

registerLocale(de);

const people = [
  { id: 'ann', name: 'Ann Lee', kind: 'person' as const },
  { id: 'zoe', name: 'Zoe Old', kind: 'person' as const, inactive: true },
];
const draft = { recordType: 'lead' as const, name: 'Nora', status: 'New Lead', assigneeIds: [] };
const german = { locale: 'de-AT' };

describe('reasons of the bundled adapters', () => {
  it('are said in German in a German page: an error, its fields, a permission and a result', async () => {
    const adapter = checkedAdapter(createMemoryAdapter({ people, currentUserId: 'ann' }));
    const missing = await adapter.getLead('nobody', german).catch((error: unknown) => error as AdapterError);
    expect(missing).to.include({ kind: 'not-found', message: 'Diesen Datensatz gibt es nicht.' });

    const nameless = await adapter
      .createLead({ ...draft, name: '' }, german)
      .catch((error: unknown) => error as AdapterError);
    expect((nameless as AdapterError).fields).to.deep.equal({ name: 'Name fehlt. Füllen Sie das Feld aus.' });

    const may = await adapter.can!('create-assignee', {}, german);
    expect(may.reason).to.equal('Nur Manager können Personen anlegen.');

    const lead = await adapter.createLead(draft, german);
    const [result] = await adapter.changeAssignees([{ leadId: lead.id, add: ['zoe'], remove: [] }], german);
    expect(result).to.include({ status: 'invalid', reason: 'Zoe Old ist nicht aktiv.' });

    const created = await adapter.createLead({ ...draft, assigneeIds: ['zoe', 'ann'] }, { ...german, partial: true });
    expect(created.refused).to.deep.equal([{ assigneeId: 'zoe', reason: 'Zoe Old ist nicht aktiv.' }]);
  });

  it('stay as they are in English, and where an adapter has words of its own', async () => {
    const adapter = checkedAdapter(createMemoryAdapter({ people, currentUserId: 'ann' }));
    expect((await adapter.can!('create-assignee', {}, { locale: 'en' })).reason).to.equal(
      'Only managers can create people',
    );
    for (const reason of ['Erst nach dem Vertrag.', 'Already there; ask Ann', 'Preis zu tief; siehe Anhang']) {
      const own = checkedAdapter({
        ...({} as LeadDataAdapter),
        can: () => Promise.resolve({ allowed: false, reason }),
      });
      expect((await own.can!('update', {}, german)).reason).to.equal(reason);
    }
  });

  it('an adapter of a host is spoken for by the code that it gives', async () => {
    const own = checkedAdapter({
      ...({} as LeadDataAdapter),
      can: () => Promise.resolve({ allowed: false, reason: 'Nope', code: 'notAllowed' }),
      getLead: () => Promise.reject(new AdapterError('forbidden', 'Nope', { code: 'notAllowed' })),
    });
    expect((await own.can!('update', {}, german)).reason).to.equal('Das ist nicht erlaubt.');
    const error = await own.getLead('x', german).catch((reason: unknown) => reason as AdapterError);
    expect((error as AdapterError).message).to.equal('Das ist nicht erlaubt.');
  });
});
