// Records are found by their address, however many have the same one.
import { expect } from '@open-wc/testing';
import { EmailSlots } from '../../../src/domain/list/email-slots.js';
import type { Lead } from '../../../src/domain/record/lead.js';

const lead = (email?: string): Lead => ({ email }) as Lead;

describe('records by their address', () => {
  it('are found whether one has it, several or none', () => {
    const slots = new EmailSlots(
      [lead('ida@a.example'), undefined, lead('IDA@a.example'), lead(), lead('bo@a.example')].entries(),
    );
    expect(slots.find('Ida@a.example')).to.deep.equal([0, 2]);
    expect(slots.find('bo@a.example')).to.deep.equal([4]);
    expect(slots.find('no@a.example')).to.deep.equal([]);
    slots.add(5, lead('ida@a.example'));
    expect(slots.find('ida@a.example')).to.deep.equal([0, 2, 5]);
  });

  it('are found no more once they are gone', () => {
    const ida = lead('ida@a.example');
    const slots = new EmailSlots([ida, ida, ida].entries());
    for (const [gone, left] of [
      [1, [0, 2]],
      [0, [2]],
      [2, []],
    ] as const) {
      slots.remove(gone, ida);
      expect(slots.find('ida@a.example')).to.deep.equal(left);
    }
    slots.add(7, ida);
    expect(slots.find('ida@a.example')).to.deep.equal([7]);
  });
});
