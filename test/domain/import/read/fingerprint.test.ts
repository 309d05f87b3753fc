// A file is known again by its content, however its bytes arrive.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ByteFingerprint } from '../../../../src/domain/import/read/fingerprint.js';

function fingerprintOfTexts(bytes: Uint8Array, places: readonly number[], encoding = 'utf-8'): string {
  const fingerprint = new ByteFingerprint(encoding);
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  for (const [index, start] of [0, ...at].entries()) fingerprint.add(bytes.subarray(start, at[index] ?? bytes.length));
  return fingerprint.end();
}

describe('the fingerprint of a content', () => {
  it('is the same whatever the pieces in which it comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.array(fc.nat(100), { maxLength: 9 }), (bytes, places) => {
        expect(fingerprintOfTexts(bytes, places)).to.equal(fingerprintOfTexts(bytes, []));
      }),
    );
  });

  it('is another one when a byte is another, is missing or is read otherwise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.nat(), (bytes, place) => {
        const other = bytes.with(place % bytes.length, (bytes[place % bytes.length]! + 1) % 256);
        const fingerprints = [bytes, other, bytes.slice(1), new Uint8Array([...bytes, 0])].map((each) =>
          fingerprintOfTexts(each, []),
        );
        expect(new Set([...fingerprints, fingerprintOfTexts(bytes, [], 'windows-1252')]).size).to.equal(5);
      }),
    );
  });

  it('is another one when two bytes are others, wherever they stand', () => {
    const bytes = new Uint8Array(16).fill(0x69);
    const fingerprints = new Set([fingerprintOfTexts(bytes, [])]);
    let count = 1;
    for (let first = 0; first < bytes.length; first++) {
      for (let second = first + 1; second < bytes.length; second++) {
        for (let bit = 0; bit < 8; bit++, count++) {
          const other = bytes.with(first, 0x69 ^ (1 << bit)).with(second, 0x69 ^ (1 << bit));
          fingerprints.add(fingerprintOfTexts(other, []));
        }
      }
    }
    expect(fingerprints.size).to.equal(count);
  });
});
