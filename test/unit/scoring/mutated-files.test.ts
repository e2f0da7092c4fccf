import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scoreFile } from '#shared/scoring/score-file.ts';
import { readScoreFiles } from '#shared/scoring/score-files.ts';
import { often } from '#test/often.ts';
import { randomFile } from './recompute/random-file.ts';

const Scored = z.object({
  total: z.number(),
  max: z.number(),
  bonus: z.number(),
  doubts: z.array(z.string()),
  items: z.array(z.object({ points: z.number(), doubt: z.string().nullable(), lines: z.array(z.object({ effect: z.number() })) })),
  totalLines: z.array(z.object({ effect: z.number() })),
});

/** Values that have no business where they land: every type, every edge, every scale that people confuse. */
const oddValues: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '__proto__',
  'constructor',
  'A',
  '85%',
  0,
  -0.01,
  -5,
  0.98,
  1,
  85,
  101,
  120,
  5004.5,
  0.125,
  1e9,
  1e15,
  -1e300,
  1e300,
  1e-300,
  [],
  {},
  [85, 0],
  [0, 0],
  [3, 2],
  { 0: 1 },
  [[[[]]]],
];

/** A file with every kind of rule in which nothing is odd. */
const cleanFile = {
  standard: {
    format: 'yanshoutai-standard/1',
    id: 'clean',
    version: '1',
    title: '试行细则',
    total: 60,
    sections: [
      {
        id: 'a',
        title: '组织建设',
        max: 30,
        floor: 10,
        items: [
          {
            id: 'a1',
            no: '1',
            text: '委员会健全',
            max: 10,
            rules: [
              { kind: 'per-missing', points: 2, cap: 6 },
              { kind: 'fixed', points: 1, scope: 'section' },
            ],
          },
          {
            id: 'a2',
            no: '2',
            text: '入会率',
            max: 10,
            rules: [{ kind: 'per-step', threshold: 98, step: 5, points: 1, proportional: true, fact: 'membershipRate' }],
          },
          {
            id: 'a3',
            no: '3',
            text: '建会率',
            max: 10,
            rules: [
              {
                kind: 'tiers',
                tiers: [
                  { atLeast: 90, points: 10 },
                  { atLeast: 80, points: 5 },
                ],
              },
            ],
          },
        ],
      },
      {
        id: 'b',
        title: '作用发挥',
        max: 30,
        items: [
          { id: 'b1', no: '4', text: '活动', max: 6, rules: [{ kind: 'count', points: 1, cap: 6 }] },
          { id: 'b2', no: '5', text: '台账', max: 6, rules: [{ kind: 'grade', shares: { A: 100, B: 80 } }] },
          { id: 'b3', no: '6', text: '档案', max: 6, rules: [{ kind: 'parts', parts: [2, 4] }] },
          { id: 'b4', no: '7', text: '经费', max: 6, classes: ['一类'], rules: [{ kind: 'discretionary', min: 1, max: 3, step: 0.5 }] },
          { id: 'b5', no: '8', text: '女职工', max: 6, rules: [{ kind: 'all-or-nothing' }, { kind: 'not-applicable', gives: 'rescale' }] },
          { id: 'b6', no: '9', text: '表彰', max: 0, rules: [{ kind: 'bonus', points: 0.5, cap: 1, group: 'g' }] },
          { id: 'b7', no: '10', text: '换届', max: 0, rules: [{ kind: 'mandatory' }, { kind: 'veto', when: [{ fact: 'workers', is: 'at-least', value: 3 }] }] },
        ],
      },
    ],
    bonusCap: 1,
    gates: [{ text: '满意率', requires: [{ fact: 'satisfied', is: 'share-at-least', of: 'ballots', value: [85, 100] }] }],
    scorers: [
      { title: '考评组', share: 60, own: true },
      { title: '会员', share: 40, fact: 'memberAppraisal' },
    ],
    bands: [{ title: '合格', atLeast: 40, requires: [{ fact: 'membershipRate', is: 'at-least', value: 0.8 }] }],
    policy: { accept: 40, rectify: 30 },
  },
  findings: {
    a1: { verdict: 'partly', answers: { 0: 1 } },
    a2: { answers: { 0: 87.9 } },
    a3: { answers: { 0: 90 } },
    b1: { answers: { 0: 3 } },
    b2: { answers: { 0: 'B' } },
    b3: { answers: { 0: [0] } },
    b4: { answers: { 0: 1.5 } },
    b5: { verdict: 'not-applicable' },
    b6: { verdict: 'met', answers: { 0: 1 } },
    b7: { verdict: 'met' },
  },
  facts: { kind: 'enterprise', unitClass: '一类', workers: 186, membershipRate: 0.88, satisfied: 47, ballots: 50, memberAppraisal: 55 },
};

type Path = readonly (string | number)[];
interface Mutation {
  readonly at: number;
  readonly how: 'replace' | 'delete' | 'add' | 'copy';
  readonly value: unknown;
  readonly from: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'add', 'copy'),
  value: fc.constantFrom(...oddValues),
  from: fc.nat(),
});

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, Array.isArray(value) ? Number(key) : key]))];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((one, key) => (typeof one === 'object' && one !== null ? (one as Record<string | number, unknown>)[key] : undefined), value);

/** The file with one thing in it otherwise; `file` itself is left as it is. */
function mutate(file: unknown, { at: place, how, value, from }: Mutation): unknown {
  const copy = structuredClone(file);
  const paths = pathsIn(copy).filter((path) => path.length > 0);
  const path = paths[place % Math.max(1, paths.length)] ?? [];
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
  const key = path.at(-1);
  if (parent === undefined || key === undefined) return value;
  if (how === 'delete') Reflect.deleteProperty(parent, key);
  else if (how === 'copy') parent[key] = structuredClone(at(copy, paths[from % paths.length] ?? []));
  else if (how === 'add' && typeof parent[key] === 'object' && parent[key] !== null) (parent[key] as Record<string, unknown>)['extra'] = value;
  else parent[key] = value;
  return copy;
}

/** Odd things that only a text can hold. */
const inText: readonly ((text: string, place: number) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text, place) => text.slice(0, place % text.length),
  (text) => text.replace('"findings":', '"findings":{},"findings":'),
  (text) => text.replace('"facts":{', '"facts":{"__proto__":{"kind":"office"},'),
  (text) => text.replace('"facts":', `"facts":${'['.repeat(2000)}${']'.repeat(2000)},"more":`),
  (text, place) => `${text.slice(0, place % text.length)}e9${text.slice(place % text.length)}`,
];

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

const sumOf = (lines: readonly { readonly effect: number }[]): number => lines.reduce((sum, { effect }) => sum + Math.round(effect * 100), 0);

/** Scores everything that a text holds and checks each result against what must be true of any; says of each whether anything was doubted. */
function lawful(text: string): readonly { readonly doubted: boolean; readonly over: boolean }[] {
  return readScoreFiles(text).files.flatMap((read) => {
    const outcome = read.ok ? scoreFile(read.value.json, [], read.value.placeAt) : read;
    if (!outcome.ok) {
      expect(outcome.problem).toMatch(/^[^\n]+。$/u);
      return [];
    }
    expect(numbersIn(outcome.value).filter((value) => !Number.isFinite(value))).toEqual([]);
    const { total, max, bonus, doubts, items, totalLines } = Scored.parse(outcome.value);
    for (const item of items) expect(sumOf(item.lines)).toBe(Math.round(item.points * 100));
    expect(sumOf(totalLines)).toBe(Math.round(total * 100));
    return [{ doubted: doubts.length > 0 || items.some(({ doubt }) => doubt !== null), over: total < 0 || total > max + bonus }];
  });
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
const textual = fc.tuple(fc.constantFrom(...inText), fc.nat());

describe('a score file of which anything is otherwise', () => {
  it('never crashes and never gives NaN or infinity, and its receipts add up', { timeout: often(120_000) }, () => {
    fc.assert(
      fc.property(randomFile, mutations, textual, (file, all, [write, place]) => {
        lawful(write(JSON.stringify(all.reduce<unknown>(mutate, file)), place));
      }),
      { numRuns: often(200) },
    );
  });

  it('is within 0 and its maximum with bonus, or doubted, or refused', { timeout: often(120_000) }, () => {
    expect(lawful(JSON.stringify(cleanFile))).toEqual([{ doubted: false, over: false }]);
    fc.assert(
      fc.property(mutations, textual, (all, [write, place]) => {
        const mutant = all.reduce<unknown>(mutate, cleanFile);
        const unitsBelow = JSON.stringify(mutant).includes('"rollUp"');
        for (const { doubted, over } of lawful(write(JSON.stringify(mutant), place))) expect(over && !doubted && !unitsBelow).toBe(false);
      }),
      { numRuns: often(500) },
    );
  });
});
