import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hashEntry } from '#shared/ledger/entry.ts';
import { PackageManifest } from '#shared/ledger/package.ts';
import { Entry } from '#shared/model/ledger.ts';
import { Rule, Standard } from '#shared/model/standard.ts';
import { scoreFile } from '#shared/scoring/score-file.ts';
import { recompute } from '../scoring/recompute/recompute.ts';
import type { ScoreFile } from '../scoring/recompute/file-shapes.ts';

const text = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
const kinds = ['standard', 'score-input', 'score-result', 'entry', 'manifest'] as const;
/** Every fenced block of JSON. Those with comments (`jsonc`) show only a shape: they must be JSON once the comments are gone. */
const examples = [...text.matchAll(/^```(jsonc?)(?: (\S+))?\n(.*?)^```$/gmsu)].map(([, language = '', kind = language, json = '']) => ({
  kind,
  json: JSON.parse(language === 'jsonc' ? json.replaceAll(/\s\/\/.*$/gmu, '') : json) as unknown,
}));

function example(kind: (typeof kinds)[number]): unknown {
  const found = examples.filter((one) => one.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]?.json;
}

describe('docs/formats.md', () => {
  it('names the kind of every example, so that none goes unchecked', () => {
    expect(
      examples
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'jsonc')
        .sort(),
    ).toEqual([...kinds].sort());
  });

  it('shows a standard that the program takes', () => {
    expect(Standard.safeParse(example('standard')).error).toBeUndefined();
  });

  it('shows a result that is what score prints for the input, and what the recomputation says', () => {
    const input = example('score-input');
    const result = example('score-result');
    expect(scoreFile(input, [])).toEqual({ ok: true, value: result });
    expect(result).toMatchObject({ total: 15.9, grade: '合格' });
    expect(recompute(input as ScoreFile)).toMatchObject({ total: 15.9, max: 20, bonus: 1, grade: '合格', recommendation: 'accepted' });
  });

  it('shows an entry with its own hash, and the manifest of a package of that entry', () => {
    const entry = Entry.parse(example('entry'));
    expect(hashEntry(entry)).toBe(entry.hash);
    const manifest = PackageManifest.parse(example('manifest'));
    expect(manifest.entries).toEqual({ count: 1, sha256: bytesToHex(sha256(strToU8(`${JSON.stringify(entry)}\n`))) });
  });

  it('speaks of every kind of rule and every field of a standard', () => {
    for (const { shape } of Rule.options) expect(text).toContain(`| \`${shape.kind.value}\``);
    for (const field of Object.keys(Standard.shape)) expect(text).toContain(`\`${field}\``);
  });

  it('refuses what the files may not hold, with a sentence', () => {
    const input = example('score-input') as ScoreFile;
    expect(scoreFile({ ...input, findings: { zz: {} } }, [])).toEqual({ ok: false, problem: '标准“示例细则”里没有这些条目：zz' });
    expect(scoreFile({ ...input, standard: 'none' }, [])).toMatchObject({ ok: false });
    const [first] = input.standard.sections;
    expect(scoreFile({ ...input, standard: { ...input.standard, sections: [first, first] } }, [])).toMatchObject({ ok: false });
  });
});
