import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hashEntry } from '#shared/ledger/entry.ts';
import { fingerprintOf } from '#shared/ledger/fingerprint.ts';
import { PackageManifest, PackageSignature } from '#shared/ledger/package.ts';
import { Entry } from '#shared/model/ledger.ts';
import { Rule, Standard } from '#shared/model/standard.ts';
import { scoreFile } from '#shared/scoring/score-file.ts';
import { readScoreFiles } from '#shared/scoring/score-files.ts';
import { isSignedBy } from '#renderer/store/signing.ts';
import { recompute } from '../scoring/recompute/recompute.ts';
import type { ScoreFile } from '../scoring/recompute/file-shapes.ts';

const text = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
const kinds = ['standard', 'score-input', 'score-result', 'rule-cases', 'total-cases', 'entry', 'manifest', 'signature'] as const;
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

interface RuleCase {
  readonly case: string;
  readonly item: { readonly max: number; readonly rules: readonly { readonly kind: string }[] };
  readonly finding: object;
  readonly facts?: object;
  readonly result: { readonly points: number; readonly bonus: number; readonly judged: boolean };
}

interface TotalCase {
  readonly case: string;
  readonly standard?: { readonly weights?: readonly (number | null)[]; readonly floors?: readonly (number | null)[] };
  readonly second?: object;
  readonly facts?: object;
  readonly subordinates?: readonly number[];
  readonly result: object;
}

/** What the cases check of a printed result. */
interface Printed {
  readonly total: number;
  readonly max: number;
  readonly grade: string | null;
  readonly recommendation: string | null;
  readonly items: readonly RuleCase['result'][];
}

/** A standard without sections: what the cases leave out. */
const bare = { format: 'yanshoutai-standard/1', id: 'case', version: '1', title: 'case', policy: { accept: 80, rectify: 60 } };

function resultOf(file: object): Printed {
  const outcome = scoreFile(file, []);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value as Printed;
}

describe('a file to score', () => {
  it('holds one object, an array of them, or one a line, and says where it is broken', () => {
    expect(readScoreFiles('{"a":1}')).toMatchObject({ alone: true, files: [{ ok: true, value: { json: { a: 1 } } }] });
    expect(readScoreFiles('\uFEFF[{"a":1},2]')).toMatchObject({
      alone: false,
      files: [
        { ok: true, value: { json: { a: 1 } } },
        { ok: true, value: { json: 2 } },
      ],
    });
    expect(readScoreFiles('{"a":1}\n\n{"b":\r\n')).toMatchObject({
      alone: false,
      files: [
        { ok: true, value: { json: { a: 1 } } },
        { ok: false, problem: '到末尾还没有写完，不是正确的 JSON。' },
      ],
    });
    expect(readScoreFiles('{bad\n{"standard":"shi-you"}').files).toMatchObject([
      { ok: false, problem: '第1行第2个字符“b”处不是正确的 JSON。' },
      { ok: true, value: { json: { standard: 'shi-you' } } },
    ]);
    expect(readScoreFiles('[\n{"standard":"a"},\n{"standard":"b"}\n]')).toMatchObject({ alone: false, files: [{ ok: true }, { ok: true }] });
    expect(readScoreFiles('')).toMatchObject({ alone: true, files: [{ ok: false, problem: '是空的，不是正确的 JSON。' }] });
    expect(readScoreFiles('{\n  "a": 1,\n  x\n}').files).toMatchObject([{ ok: false, problem: '第3行第3个字符“x”处不是正确的 JSON。' }]);
  });
});

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

  it('shows a signature that is one over its manifest, and the fingerprint of its key', async () => {
    const [, manifest = ''] = /^```json manifest\n(.*?)\n```$/msu.exec(text) ?? [];
    const signature = PackageSignature.parse(example('signature'));
    expect(await isSignedBy(signature, strToU8(manifest))).toBe(true);
    expect(text).toContain(`the fingerprint of its key is \`${fingerprintOf(signature.publicKey)}\``);
  });

  it('shows every kind of rule in cases that the program and the recomputation agree on', () => {
    const cases = example('rule-cases') as readonly RuleCase[];
    for (const one of cases) {
      const section = { id: 's', title: 's', max: one.item.max, items: [{ id: 'i', no: '1', text: 'i', ...one.item }] };
      const file = { standard: { ...bare, total: one.item.max, sections: [section] }, findings: { i: one.finding }, facts: one.facts ?? {} };
      const printed = resultOf(file).items[0];
      expect({ case: one.case, points: printed?.points, bonus: printed?.bonus, judged: printed?.judged }).toEqual({ case: one.case, ...one.result });
      expect((recompute(file as ScoreFile) as Printed).items[0]).toMatchObject(one.result);
    }
    const shown = new Set(cases.flatMap(({ item }) => item.rules.map(({ kind }) => kind)));
    expect([...shown].sort()).toEqual(Rule.options.map(({ shape }) => shape.kind.value).sort());
  });

  it('shows how totals come about in cases that the program and the recomputation agree on', () => {
    for (const one of example('total-cases') as readonly TotalCase[]) {
      const { weights = [], floors = [], ...more } = one.standard ?? {};
      const sections = [60, 40].map((max, place) => ({
        id: `s${String(place)}`,
        title: 's',
        max,
        items: [{ id: place === 0 ? 'first' : 'second', no: '', text: 'i', max }],
        ...(typeof weights[place] === 'number' ? { weight: weights[place] } : {}),
        ...(typeof floors[place] === 'number' ? { floor: floors[place] } : {}),
      }));
      const findings = { first: { points: 47.5 }, second: one.second ?? { points: 36.25 } };
      const file = {
        standard: { ...bare, total: 100, sections, ...more },
        findings,
        facts: one.facts ?? {},
        ...(one.subordinates === undefined ? {} : { subordinates: one.subordinates }),
      };
      const { total, max, grade, recommendation } = resultOf(file);
      expect({ case: one.case, total, max, grade, recommendation }).toEqual({ case: one.case, ...one.result });
      expect(recompute(file as ScoreFile)).toMatchObject(one.result);
    }
  });

  it('shows an entry with its own hash, and the manifest of a package of that entry', () => {
    const entry = Entry.parse(example('entry'));
    expect(hashEntry(entry)).toBe(entry.hash);
    const manifest = PackageManifest.parse(example('manifest'));
    expect(manifest.entries).toEqual({ count: 1, sha256: bytesToHex(sha256(strToU8(`${JSON.stringify(entry)}\n`))) });
  });

  it('describes every kind of rule and every field of a standard', () => {
    for (const { shape } of Rule.options) expect(text).toContain(`| \`${shape.kind.value}\``);
    for (const field of Object.keys(Standard.shape)) expect(text).toContain(`\`${field}\``);
  });

  it('refuses what the files may not hold, with a sentence', () => {
    const input = example('score-input') as ScoreFile;
    expect(scoreFile({ ...input, findings: { zz: {} } }, [])).toEqual({ ok: false, problem: 'findings.zz：标准“示例细则”里没有这个条目，请核对编号或删去。' });
    expect(scoreFile({ ...input, standard: 'none' }, [])).toMatchObject({ ok: false });
    const told = (json: unknown) => {
      const outcome = scoreFile(json, []);
      return outcome.ok ? '' : outcome.problem;
    };
    expect(told({ ...input, standard: { ...input.standard, total: 10.123, bands: 3 } })).toBe(
      'standard.total：分数最多两位小数，现在是10.123；standard.bands：应为数组 [ … ]，现在是3。',
    );
    expect(told({ ...input, findings: { a1: { verdict: 'ok' } } })).toBe(
      'findings.a1.verdict：应为"met"、"partly"、"unmet"、"not-applicable"之一（依次为符合、部分符合、不符合、不适用），现在是"ok"。',
    );
    expect(told({ ...input, remark: 1 })).toBe('文件：不该有字段“remark”，请删去或改正。');
    expect(told({ findings: {} })).toBe('standard：没有写，应为文字、对象 { … }之一。');
    expect(told([])).toBe('文件：应为对象 { … }，现在是[]。');
    const [first] = input.standard.sections;
    expect(told({ ...input, standard: { ...input.standard, sections: [first, first] }, findings: {} })).toBe(
      [
        'standard.sections[1].id：内部编号“a”用了2次，请删去其中一处后重新添加；',
        'standard.sections[1].items[0].id：内部编号“a1”用了2次，请删去其中一处后重新添加；',
        'standard.sections[1].items[1].id：内部编号“a2”用了2次，请删去其中一处后重新添加。',
      ].join(''),
    );
  });
});
