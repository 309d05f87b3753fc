// A retry must go by the id of what it retries, and by no other.
import { expect } from '@open-wc/testing';
import { OperationId } from '../../../src/domain/platform/operation-id.js';

describe('OperationId', () => {
  it('keeps its id for the same content, and takes another one for other content', () => {
    const intent = new OperationId();
    const first = intent.idFor({ name: 'Ann' });
    expect(intent.idFor({ name: 'Ann' })).to.equal(first);
    expect(intent.idFor({ name: 'Bob' })).not.to.equal(first);
  });

  it('takes another id for the same content once it is settled', () => {
    const intent = new OperationId();
    const first = intent.idFor('x');
    intent.settle();
    expect(intent.idFor('x')).not.to.equal(first);
  });

  it('goes on where a stored one has stopped', () => {
    const intent = new OperationId();
    const first = intent.idFor({ name: 'Ann' });
    expect(new OperationId(intent.current).idFor({ name: 'Ann' })).to.equal(first);
  });

  it('makes UUIDs of version 4', () => {
    expect(new OperationId().idFor('')).to.match(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
