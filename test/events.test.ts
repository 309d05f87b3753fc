// Ask, then tell: a host may let a thing happen, stop it, or do it itself.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../src/adapters/adapter-error.js';
import type { Lead } from '../src/domain/record/lead.js';
import {
  ask,
  AssigneesChangedEvent,
  AssigneesChangeEvent,
  LeadAssignFailedEvent,
  LeadCloseEvent,
  LeadCreatedEvent,
  LeadCreateEvent,
  LeadOpenEvent,
} from '../src/events.js';

const lead = (id: string) => ({ id, name: 'Ann' }) as Lead;
const createEvent = () => new LeadCreateEvent({ recordType: 'lead', name: 'Ann', assigneeIds: [] }, 'key');

function askToCreate(listener: (event: LeadCreateEvent) => void) {
  const target = document.createElement('div');
  target.addEventListener('lead-create', listener);
  let calls = 0;
  const outcome = ask(target, createEvent(), async () => {
    calls++;
    return lead('adapter');
  });
  return { outcome, calls: () => calls };
}

describe('events about a record', () => {
  it('are heard at the document, with their types', () => {
    const heard: string[] = [];
    const listening = new AbortController();
    document.addEventListener('lead-created', (event) => heard.push(event.detail.lead.id), listening);
    window.addEventListener('lead-open', (event) => heard.push(event.detail.lead.name), listening);
    const element = document.body.appendChild(document.createElement('div'));
    element.dispatchEvent(new LeadCreatedEvent(lead('1')));
    element.dispatchEvent(new LeadOpenEvent(lead('2')));
    element.remove();
    listening.abort();
    expect(heard).to.deep.equal(['1', 'Ann']);
  });
});

describe('ask', () => {
  it('does it when nobody objects', async () => {
    const { outcome, calls } = askToCreate(() => undefined);
    expect(await outcome).to.deep.equal({ outcome: 'done', value: lead('adapter') });
    expect(calls()).to.equal(1);
  });

  it('does nothing when prevented', async () => {
    const { outcome, calls } = askToCreate((event) => event.preventDefault());
    expect(await outcome).to.deep.equal({ outcome: 'prevented' });
    expect(calls()).to.equal(0);
  });

  it('leaves the work to a host that takes it over', async () => {
    const { outcome, calls } = askToCreate((event) => event.detail.waitUntil(Promise.resolve(lead('host'))));
    expect(await outcome).to.deep.equal({ outcome: 'done', value: lead('host') });
    expect(calls()).to.equal(0);
  });

  it('rejects as the work of the host does', async () => {
    const failure = new Error('no');
    const { outcome, calls } = askToCreate((event) => event.detail.waitUntil(Promise.reject(failure)));
    expect(await outcome.catch((error: unknown) => error)).to.equal(failure);
    expect(calls()).to.equal(0);
  });

  it('leaves no rejection unhandled when one listener takes over and another prevents', async () => {
    const unhandled: unknown[] = [];
    const listen = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    window.addEventListener('unhandledrejection', listen);
    const { outcome } = askToCreate((event) => {
      event.detail.waitUntil(Promise.reject(new Error('no')));
      event.preventDefault();
    });
    expect(await outcome).to.deep.equal({ outcome: 'prevented' });
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('unhandledrejection', listen);
    expect(unhandled).to.deep.equal([]);
  });

  it('tells a host that takes over too late, because the work is under way already', async () => {
    let late: LeadCreateEvent | undefined;
    const { outcome, calls } = askToCreate((event) => (late = event));
    await outcome;
    expect(() => late!.detail.waitUntil(Promise.resolve(lead('host')))).to.throw(DOMException, /while/);
    expect(calls()).to.equal(1);
  });

  it('counts only the work that the host gave first', async () => {
    const { outcome } = askToCreate((event) => {
      event.detail.waitUntil(Promise.resolve(lead('first')));
      expect(() => event.detail.waitUntil(Promise.resolve(lead('second')))).to.throw(DOMException, /already/);
    });
    expect(await outcome).to.deep.equal({ outcome: 'done', value: lead('first') });
  });

  it('rejects when the default throws before it has made a promise', async () => {
    const failure = new Error('at once');
    const outcome = ask(document.createElement('div'), createEvent(), () => {
      throw failure;
    });
    expect(await outcome.catch((error: unknown) => error)).to.equal(failure);
  });
});

describe('what an event carries', () => {
  const changed = (change: () => void) => expect(change).to.throw(TypeError);

  it('is a copy that no listener can change', () => {
    const draft = { recordType: 'lead' as const, name: 'Ann', assigneeIds: ['ada'], fields: { tags: ['new'] } };
    const { detail } = new LeadCreateEvent(draft, 'key');
    expect(detail.draft).to.deep.equal(draft);
    changed(() => (detail.draft.name = 'Mallory'));
    changed(() => detail.draft.assigneeIds.push('mallory'));
    changed(() => ((detail.draft.fields as typeof draft.fields).tags[0] = 'old'));
    changed(() => (detail.idempotencyKey = 'other'));
    changed(() => (new LeadCreatedEvent(lead('1')).detail.lead.name = 'Mallory'));
  });

  it('leaves what was given as it is', () => {
    const value = ['ada'];
    const event = new AssigneesChangeEvent({ value, added: value, removed: [], reason: 'option' });
    value.push('bjorn');
    expect(event.detail.value).to.deep.equal(['ada']);
  });

  it('keeps what is no plain data, and a record of the back end that contains itself', () => {
    const file = new File(['x'], 'contract.pdf');
    const raw: Record<string, unknown> = { file };
    raw.self = raw;
    const copy = new LeadCreatedEvent({ ...lead('1'), raw }).detail.lead.raw as typeof raw;
    expect(copy.file).to.equal(file);
    expect(copy.self).to.equal(copy);
    const error = new AdapterError('forbidden', 'No');
    expect(new LeadAssignFailedEvent([], error).detail.error).to.equal(error);
  });

  it('is an error like the one that was thrown, with a copy of the record in it', () => {
    const error = new AdapterError('conflict', 'Changed', { current: lead('1') });
    const told = new LeadAssignFailedEvent([], error).detail.error;
    expect(told).to.be.instanceOf(AdapterError).and.to.include({ kind: 'conflict', message: 'Changed' });
    expect(told.current).to.deep.equal(lead('1'));
    changed(() => (told.current!.name = 'Mallory'));
    changed(() => ((told as { current: Lead }).current = lead('2')));
    expect(error.current).to.deep.equal(lead('1'));
  });

  it('takes no key of a record for its prototype', () => {
    const fields = JSON.parse('{"__proto__": {"admin": true}}') as Record<string, unknown>;
    const copy = new LeadCreatedEvent({ ...lead('1'), fields }).detail.lead.fields!;
    expect(copy.admin).to.equal(undefined);
    expect(Object.keys(copy)).to.deep.equal(['__proto__']);
  });
});

describe('events', () => {
  it('lets events about records out of shadow roots, and keeps those about a control in', () => {
    const detail = { value: [], added: [], removed: [], reason: 'option' } as const;
    const control = { ...detail, value: [], added: [], removed: [] };
    expect(createEvent()).to.include({ bubbles: true, composed: true, cancelable: true });
    expect(new LeadOpenEvent(lead('1'))).to.include({ bubbles: true, composed: true, cancelable: true });
    expect(new LeadCloseEvent(undefined)).to.include({ cancelable: true });
    expect(new LeadCreatedEvent(lead('1'))).to.include({ bubbles: true, composed: true, cancelable: false });
    expect(new AssigneesChangeEvent(control)).to.include({ bubbles: true, composed: false, cancelable: true });
    expect(new AssigneesChangedEvent(control)).to.include({ bubbles: true, composed: false, cancelable: false });
  });
});
