import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflatesWithin } from '#shared/intake/sniff/inflated-size.ts';
import { sniff } from '#shared/intake/sniff/sniff.ts';
import { zipFault } from '#shared/intake/sniff/zip-fault.ts';
import { readZipDirectory } from '#shared/intake/sniff/zip-directory.ts';

const mib = 1024 * 1024;
const endLength = 22;

/** A workbook's zip whose sheet unpacks to so many bytes; its directory declares one byte, and names the sheet so many times. */
function lying(inflatedBytes: number, times = 1): Uint8Array {
  const honest = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(20), 'xl/worksheets/sheet1.xml': new Uint8Array(inflatedBytes) }));
  const end = honest.length - endLength;
  const sheet = honest.lastIndexOf('PK\u0001\u0002');
  honest.writeUInt32LE(1, sheet + 24);
  const again = Array.from({ length: times - 1 }, () => honest.subarray(sheet, end));
  const zip = Buffer.concat([honest.subarray(0, end), ...again, honest.subarray(end)]);
  zip.writeUInt16LE(1 + times, zip.length - endLength + 10);
  return new Uint8Array(zip);
}

const partsOf = (zip: Uint8Array): NonNullable<ReturnType<typeof readZipDirectory>> => {
  const parts = readZipDirectory(zip);
  if (parts === undefined) throw new Error('no directory');
  return parts;
};

describe('a zip that declares less than it holds', () => {
  it('is measured by what it unpacks to', () => {
    const zip = lying(8 * mib);
    expect(inflatesWithin(zip, partsOf(zip), 7 * mib)).toBe(false);
    expect(inflatesWithin(zip, partsOf(zip), 9 * mib)).toBe(true);
  });

  it('is refused as too large before anything opens it, also where it names the same bytes many times', () => {
    const zip = lying(8 * mib, 40);
    expect(partsOf(zip)).toHaveLength(41);
    expect(sniff(zip)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(zipFault(lying(mib, 40))).toMatchObject({ code: 'corrupt' });
  });

  it('is measured beyond the packed length it declares', () => {
    const zip = lying(8 * mib);
    const cut = partsOf(zip).map((part) => ({ ...part, packedBytes: Math.min(part.packedBytes, 100) }));
    expect(inflatesWithin(zip, cut, 7 * mib)).toBe(false);
  });

  it('counts a broken part up to where it breaks, and what is only stored as it is', () => {
    const zip = lying(8 * mib).fill(0xff, 100, 200);
    expect(inflatesWithin(zip, partsOf(zip), 9 * mib)).toBe(true);
    const stored = zipSync({ 'a.bin': [new Uint8Array(2 * mib), { level: 0 }] });
    expect(inflatesWithin(stored, partsOf(stored), 3 * mib)).toBe(true);
    expect(inflatesWithin(stored, partsOf(stored), mib)).toBe(false);
  });
});
