import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../src/drafts/unzip.js';

const files = fc.dictionary(fc.stringMatching(/^[a-zé]{1,8}(\/[a-z]{1,8})?$/), fc.uint8Array({ maxLength: 400 }));
const plain = (found: Readonly<Record<string, Uint8Array>>) =>
  Object.entries(found).map(([path, content]) => [path, [...content]]);

describe('a zip package', () => {
  it('is unpacked as another unpacker does, packed or stored', () => {
    fc.assert(
      fc.property(files, fc.constantFrom(0, 6, 9), (parts, level) => {
        const bytes = zipSync(parts, { level: level as 0 | 6 | 9 });
        const found = unzip(bytes, 1_000_000);
        expect(found).not.toBeTypeOf('string');
        expect(plain(found as Record<string, Uint8Array>)).toEqual(plain(unzipSync(bytes)));
      }),
    );
  });

  it('never throws, whatever bytes it holds', () => {
    fc.assert(
      fc.property(files, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), (parts, changes) => {
        const bytes = zipSync(parts);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        unzip(bytes, 1_000_000);
      }),
    );
  });

  it('is too large by what it declares, before anything is unpacked', () => {
    expect(unzip(zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) }), 1_000)).toBe('too large');
  });

  it('is damaged when a file goes on beyond the size that it declares', () => {
    const bytes = zipSync({ a: new Uint8Array(1_000_000) });
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 100, true);
    expect(unzip(bytes, 1_000)).toBe('damaged');
  });
});
