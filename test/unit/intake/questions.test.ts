import { describe, expect, it } from 'vitest';
import { mappingOfAnswer } from '#shared/intake/questions/ask-columns.ts';
import { readFile } from '#shared/intake/read-file.ts';
import type { ReadingQuestion } from '#shared/model/submission.ts';

const encoder = new TextEncoder();
const form = (headings: string, ...rows: readonly string[]): Uint8Array => encoder.encode(['单位：甲厂工会', headings, ...rows].join('\n'));
const twoYears = form('项目,考核内容,分值,2023年自评,2024年自评', '组织,班子健全,6,6,5', '组织,制度完备,6,5,4');

const only = (questions: readonly ReadingQuestion[] | undefined): ReadingQuestion => {
  const [question, ...others] = questions ?? [];
  if (question === undefined || others.length > 0) throw new Error('one question was expected');
  return question;
};
const selves = (bytes: Uint8Array, mappings: Parameters<typeof readFile>[2] = {}): unknown =>
  readFile('表.csv', bytes, mappings).submissions[0]?.items.map(({ self }) => self);

describe('two columns that may both hold the unit’s own scores', () => {
  const question = only(readFile('表.csv', twoYears).questions);

  it('are asked about, each with its place, the one taken for now first', () => {
    expect(question).toMatchObject({ kind: 'self-column', sheet: 'Sheet1', submission: 0 });
    expect(question.answers.map(({ label, range }) => [label, range])).toEqual([
      ['2023年自评', 'Sheet1!D2:D4'],
      ['2024年自评', 'Sheet1!E2:E4'],
    ]);
    expect(selves(twoYears)).toEqual([600, 500]);
  });

  it('are settled by an answer, for this file and for the next of its layout', () => {
    const [, second] = question.answers;
    if (second === undefined) throw new Error('a second answer was expected');
    const mapping = mappingOfAnswer(question, second);
    const settled = readFile('表.csv', twoYears, { mappings: [mapping] });
    expect(settled.questions).toBeUndefined();
    expect(selves(twoYears, { mappings: [mapping] })).toEqual([500, 400]);
    const next = form('项目,考核内容,分值,2024年自评,2025年自评', '组织,班子健全,6,3,2');
    expect(selves(next, { mappings: [{ ...mapping, by: 'recipe' }] })).toEqual([200]);
  });
});

describe('two columns that may both hold the full marks', () => {
  it('are asked about, with a warning beside', () => {
    const reading = readFile('表.csv', form('项目,考核内容,分值,标准分,自评分', '组织,班子健全,6,5,5', '组织,制度完备,6,5,4'));
    const question = only(reading.questions);
    expect(question).toMatchObject({ kind: 'max-column' });
    expect(question.answers.map(({ label, roles }) => [label, roles['2'], roles['3']])).toEqual([
      ['分值', 'max', 'ignored'],
      ['标准分', 'ignored', 'max'],
    ]);
    expect(reading.problems.map(({ code }) => code)).toContain('max-column-assumed');
  });
});

describe('no question', () => {
  it.each([
    ['the inspectors’ scores beside the unit’s own', '项目,考核内容,分值,自评,初评,复评', '组织,班子健全,6,6,5,5'],
    ['a column of the same name with nothing in it', '项目,考核内容,分值,自评分,单位自评', '组织,班子健全,6,6,'],
  ])('is asked of %s', (_, headings, row) => {
    expect(readFile('表.csv', form(headings, row)).questions).toBeUndefined();
  });
});
