import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashEntry } from '#shared/ledger/entry.ts';
import { packageLimits, readPackage, writePackage, type PackedDocument } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { unions } from './honest-ledgers.ts';

const documentOf = (bytes: Uint8Array): PackedDocument => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes });
const documents = fc.uniqueArray(fc.uint8Array({ maxLength: 200 }).map(documentOf), { selector: (document) => document.sha256, maxLength: 5 });
const writer = { device: 'a', by: '张', writtenMs: 1_700_000_000_000 };
const codeOf = (bytes: Uint8Array, limits = packageLimits): string => {
  const read = readPackage(bytes, limits);
  return read.ok ? 'read' : read.problem.code;
};
const firstEntries = (): readonly [Entry, ...Entry[]] => {
  const [[first, ...more] = []] = fc.sample(
    unions.filter((all) => all.length > 2),
    { numRuns: 1, seed: 7 },
  );
  if (first === undefined) throw new Error('no entries');
  return [first, ...more];
};
const sample = (): Uint8Array =>
  writePackage({ ...writer, entries: firstEntries(), documents: [documentOf(new Uint8Array(5000)), documentOf(Uint8Array.of(1, 2, 3))] });
const withFile = (bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
  const files = unzipSync(bytes);
  change(files);
  return zipSync(files);
};

describe('a package', () => {
  it('gives back exactly what was packed', () => {
    fc.assert(
      fc.property(unions, documents, (entries, packed) => {
        const read = readPackage(writePackage({ ...writer, entries, documents: packed }));
        expect(read.ok && read.value.entries).toEqual(entries);
        expect(read.ok && read.value.documents).toEqual(packed);
        expect(read.ok && read.value.manifest.entries.count).toBe(entries.length);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same bytes for the same content', () => {
    expect(sample()).toEqual(sample());
  });

  it('is refused when any byte of it is changed so that its content changes', () => {
    const bytes = sample();
    const whole = readPackage(bytes);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        const read = readPackage(changed);
        if (read.ok && whole.ok) expect(read.value).toEqual(whole.value);
        else expect(read.ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused as damaged when a document is missing, replaced, or an entry was edited and the manifest made to agree', () => {
    const names = Object.keys(unzipSync(sample())).filter((name) => name.startsWith('documents/'));
    const [first = ''] = names;
    expect(codeOf(withFile(sample(), (files) => Reflect.deleteProperty(files, first)))).toBe('damaged');
    expect(codeOf(withFile(sample(), (files) => (files[first] = new Uint8Array(5000).fill(1))))).toBe('damaged');
    expect(
      codeOf(
        withFile(
          sample(),
          withLines((lines) => lines.replace('张', '李')),
        ),
      ),
    ).toBe('damaged');
  });

  it('is refused when a name in it would change the objects that hold what is read', () => {
    const [entry] = firstEntries();
    for (const change of ['{"device":"__proto__"}', '{"fields":{"__proto__":{"verdict":"met"}}}']) {
      const changed = { ...entry, ...(JSON.parse(change) as Partial<Entry>) };
      const entries = [{ ...changed, hash: hashEntry(changed) }];
      expect(codeOf(writePackage({ ...writer, entries, documents: [] }))).toBe('damaged');
    }
    expect(codeOf(writePackage({ ...writer, entries: [entry], documents: [] }))).toBe('read');
  });

  it('is refused where an entry says a thing twice or is nested without end, though hashes and manifest agree', () => {
    const twice = readPackage(
      withFile(
        sample(),
        withLines((lines) => lines.replace('"by":', '"by":"李","by":')),
      ),
    );
    expect(twice).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    if (!twice.ok) expect(twice.problem.detail).toMatch(/^entries\.jsonl 1: 第1行第\d+个字符：“by”写了两次/u);
    const deep = withLines((lines) => lines.replace('"fields":{', `"fields":{"deep":${'['.repeat(20_000)}${']'.repeat(20_000)},`));
    expect(codeOf(withFile(sample(), deep))).toBe('damaged');
    const manifest = withFile(sample(), (files) => {
      files['manifest.json'] = new TextEncoder().encode(new TextDecoder().decode(files['manifest.json']).replace('"by":', '"by":"李","by":'));
    });
    expect(codeOf(manifest)).toBe('damaged');
  });

  it('is refused as newer when a newer program wrote it, and as no package when it is not one', () => {
    const newer = withFile(sample(), (files) => (files['manifest.json'] = new TextEncoder().encode('{"format":"yanshoutai-package/9"}')));
    expect(codeOf(newer)).toBe('newer');
    expect(codeOf(new Uint8Array(100))).toBe('not-a-package');
    expect(codeOf(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe('not-a-package');
  });

  it('is refused by its declared sizes before anything is inflated', () => {
    expect(codeOf(sample(), { ...packageLimits, documentBytes: 4000 })).toBe('too-large');
    expect(codeOf(sample(), { ...packageLimits, totalBytes: 5000 })).toBe('too-large');
  });
});

/** Changes the lines of the entries and makes the manifest agree. */
const withLines =
  (change: (lines: string) => string) =>
  (files: Record<string, Uint8Array>): void => {
    const lines = change(new TextDecoder().decode(files['entries.jsonl']));
    const bytes = new TextEncoder().encode(lines);
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as { entries: { sha256: string } };
    manifest.entries.sha256 = createHash('sha256').update(bytes).digest('hex');
    files['entries.jsonl'] = bytes;
    files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
  };
