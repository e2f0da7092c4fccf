import { describe, expect, it } from 'vitest';
import { asWeights, learnedWeights } from '#shared/intake/evidence/learned-weights.ts';
import { firings, weights } from '#shared/intake/evidence/weights.ts';
import { lessonIn, withoutRoles } from '#shared/intake/lesson.ts';
import { mappingOfAnswer } from '#shared/intake/questions/ask-columns.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { shippedExperience } from '#shared/intake/readings/reader-experience.ts';
import { checkWords } from '#shared/importing/check-words.ts';
import type { CheckCounts } from '#shared/intake/evidence/count-weights.ts';

const encoder = new TextEncoder();
const learned = (check: string, shipped: number, counted: number, layouts: readonly CheckCounts[]) =>
  learnedWeights({ weights: { [check]: shipped }, firings: { [check]: counted } }, layouts)[0]?.learned;

describe('weights counted again from confirmed layouts', () => {
  it('stay as shipped where nothing was confirmed, and know every check by words', () => {
    expect(asWeights(learnedWeights({ weights, firings }, []))).toEqual(weights);
    expect(Object.keys(weights).filter((check) => checkWords(check) === undefined)).toEqual([]);
    expect(Object.keys(firings)).toEqual(Object.keys(weights));
  });

  it('move towards what was right, the more layouts the more, what was counted before as ballast', () => {
    expect(learned('a', 0.5, 40, [{ a: [1, 0] }])).toBe(0.51);
    expect(
      learned(
        'a',
        0.5,
        40,
        Array.from({ length: 12 }, () => ({ a: [2, 0] as const })),
      ),
    ).toBe(0.64);
    expect(
      learned(
        'a',
        0.5,
        240,
        Array.from({ length: 12 }, () => ({ a: [2, 0] as const })),
      ),
    ).toBe(0.55);
    expect(learned('a', 0.5, 40, [{ a: [0, 3] }])).toBe(0.43);
  });

  it('are not turned by dozens of layouts, nor moved by one however large', () => {
    expect(
      learned(
        'a',
        0.5,
        40,
        Array.from({ length: 60 }, () => ({ a: [0, 4] as const })),
      ),
    ).toBe(0.3);
    expect(learned('a', 0.5, 40, [{ a: [0, 4000] }])).toBe(learned('a', 0.5, 40, [{ a: [0, 4] }]));
    expect(learned('a', 0.5, 40, [{ b: [0, 4000] }])).toBe(0.5);
  });

  it('do not depend on the order of the layouts', () => {
    const layouts: readonly CheckCounts[] = Array.from({ length: 40 }, (_, index) => ({ a: [index % 3, (index * 7) % 5] }));
    expect(learned('a', 0.31, 77, layouts.toReversed())).toBe(learned('a', 0.31, 77, layouts));
  });
});

describe('a confirmed file', () => {
  const bytes = encoder.encode('单位：甲厂工会\n项目,考核内容,分值,2023年自评,2024年自评\n组织,班子健全有人管事,6,6,5\n组织,制度完备上墙公示,6,5,4\n');
  const [question] = readFile('表.csv', bytes).questions ?? [];
  const second = question?.answers[1];
  const mapping = question === undefined || second === undefined ? undefined : mappingOfAnswer(question, second);
  const asRead = lessonIn(bytes, shippedExperience);
  const corrected = mapping === undefined ? undefined : lessonIn(bytes, { ...shippedExperience, mappings: [mapping] });

  it('teaches by counts alone, under a name of its headings', () => {
    expect(asRead?.layout).toMatch(/^[0-9a-f]{16}$/u);
    expect(corrected?.layout).toBe(asRead?.layout);
    expect(JSON.stringify(asRead)).not.toMatch(/甲厂|班子|自评/u);
  });

  it('counts for what was taken, and against it once a person said otherwise', () => {
    expect(asRead?.checks['self: the first of its kind']).toEqual([1, 0]);
    expect(corrected?.checks['self: the first of its kind']).toEqual([0, 1]);
    expect(corrected?.checks['item: nearly every text another']).toEqual(asRead?.checks['item: nearly every text another']);
  });

  it('teaches nothing of a role that nobody settled', () => {
    const kept = asRead === undefined ? [] : Object.keys(withoutRoles(asRead, ['self']).checks);
    expect(kept.some((check) => check.startsWith('item: '))).toBe(true);
    expect(kept.some((check) => check.startsWith('self: '))).toBe(false);
  });

  it('is read otherwise once enough corrected layouts moved the weights', () => {
    const halves = encoder.encode('单位：甲厂工会\n项目,考核内容,分值,上半年自评,全年自评\n组织,班子健全有人管事,6,6,5\n组织,制度完备上墙公示,6,5,4\n');
    const selves = (of: Readonly<Record<string, number>>) => readFile('表.csv', halves, { weights: of }).submissions[0]?.items.map(({ self }) => self);
    const first = { signature: '项目|考核内容|分值|上半年自评|全年自评', roles: { 0: 'section', 1: 'item', 2: 'max', 3: 'self' }, by: 'person' } as const;
    const lesson = lessonIn(halves, { ...shippedExperience, mappings: [first] });
    if (lesson === undefined) throw new Error('a lesson was expected');
    const taught = (layouts: number) =>
      asWeights(
        learnedWeights(
          { weights, firings },
          Array.from({ length: layouts }, () => lesson.checks),
        ),
      );
    expect(selves(weights)).toEqual([500, 400]);
    expect(selves(taught(2))).toEqual([500, 400]);
    expect(selves(taught(40))).toEqual([600, 500]);
  });
});
