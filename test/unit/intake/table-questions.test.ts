import { describe, expect, it } from 'vitest';
import { mappingOfAnswer } from '#shared/intake/questions/ask-columns.ts';
import { weights } from '#shared/intake/evidence/weights.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import { shippedExperience } from '#shared/intake/readings/reader-experience.ts';
import { leaving } from '#shared/importing/column-roles.ts';
import type { QuestionAnswer, ReadingQuestion } from '#shared/model/submission.ts';

const encoder = new TextEncoder();
const bytesOf = (...rows: readonly string[]): Uint8Array => encoder.encode(rows.join('\n'));
const only = (questions: readonly ReadingQuestion[] | undefined): ReadingQuestion => {
  const [question, ...others] = questions ?? [];
  if (question === undefined || others.length > 0) throw new Error(`one question was expected: ${JSON.stringify(questions)}`);
  return question;
};
const mappingBy = (question: ReadingQuestion, wanted: (answer: QuestionAnswer) => boolean) => {
  const answer = question.answers.find(wanted);
  if (answer === undefined) throw new Error('such an answer was expected');
  return { ...mappingOfAnswer(question, answer), by: 'recipe' as const };
};

describe('rows below a total that are shaped like items', () => {
  const form = (unit: string, self: number): Uint8Array =>
    bytesOf(
      `单位：${unit}`,
      '项目,考核内容,分值,自评分',
      `组织,班子健全有人管事,6,${String(self)}`,
      '组织,制度完备上墙公示,6,4',
      '合计,,12,10',
      '往年,去年整改完成情况,5,5',
    );
  const selves = (bytes: Uint8Array, mappings: Parameters<typeof readFile>[2] = {}) =>
    readFile('表.csv', bytes, mappings).submissions[0]?.items.map(({ self }) => self);
  const question = only(readFile('表.csv', form('甲厂工会', 6)).questions);

  it('are asked about, on their rows', () => {
    expect(question).toMatchObject({ kind: 'rows-below', answers: [{ range: 'Sheet1!A6:D6', below: true }, { below: false }] });
  });

  it('are left or read as answered, and the next file asks no more', () => {
    expect(selves(form('甲厂工会', 6))).toEqual([600, 400, 500]);
    const left = mappingBy(question, ({ below }) => below === false);
    const next = readFile('表.csv', form('乙厂工会', 5), { mappings: [left] });
    expect(next.submissions[0]?.items.map(({ self }) => self)).toEqual([500, 400]);
    expect(next.questions).toBeUndefined();
    const read = mappingBy(question, ({ below }) => below === true);
    expect(selves(form('乙厂工会', 5), { mappings: [read] })).toEqual([500, 400, 500]);
    expect(readFile('表.csv', form('乙厂工会', 5), { mappings: [read] }).questions).toBeUndefined();
  });

  it('are not asked about where they say themselves what they are, or where the total stands first', () => {
    expect(
      readFile(
        '表.csv',
        bytesOf('单位：甲厂工会', '项目,考核内容,分值,自评分', '组织,班子健全,6,6', '组织,制度完备,6,4', '合计,,12,10', '加分,市级以上表彰,5,5'),
      ).questions,
    ).toBeUndefined();
    expect(
      readFile('表.csv', bytesOf('单位：甲厂工会', '项目,考核内容,分值,自评分', '合计,,12,10', '组织,班子健全,6,6', '组织,制度完备,6,4')).questions,
    ).toBeUndefined();
  });
});

describe('a second table that only its title makes a form of its own', () => {
  const rubric = (points: number): Uint8Array =>
    bytesOf(
      '基层工会考核细则',
      '项目,考核内容,分值,评分标准',
      `组织,按期换届选举,${String(points)},未换届不得分`,
      '组织,会员档案齐全,10,每缺一份扣1分',
      '',
      '工会工作考核补充指标',
      '项目,考核内容,分值,评分标准',
      '经费,开设独立账户,10,未开户不得分',
      '经费,经费按时上缴,10,每迟一月扣1分',
    );
  const read = (bytes: Uint8Array, experience = shippedExperience) => readRubric('细则.csv', bytes, undefined, experience);

  it('is asked about in a rubric, and read as answered, this time and the next', () => {
    const question = only(read(rubric(10)).questions);
    expect(question.kind).toBe('second-table');
    expect(question.answers.map(({ table }) => table).toSorted()).toEqual(['left', 'own', 'part']);
    const totalBy = (use: QuestionAnswer['table'], points: number) => {
      const again = read(rubric(points), { ...shippedExperience, mappings: [mappingBy(question, ({ table }) => table === use)] });
      expect(again.questions).toEqual([]);
      return [again.total, again.problems.filter(({ code }) => code === 'several-tables').length];
    };
    expect(totalBy('part', 12)).toEqual([4200, 0]);
    expect(totalBy('left', 12)).toEqual([2200, 0]);
    expect(totalBy('own', 12)[1]).toBe(1);
  });
});

describe('a table that a person does not want read', () => {
  const form = (unit: string, self: number): Uint8Array =>
    bytesOf(
      `单位：${unit}`,
      '项目,考核内容,分值,自评分',
      `组织,班子健全有人管事,6,${String(self)}`,
      '组织,制度完备上墙公示,6,4',
      '附：加分情况',
      '序号,加分事项,加分标准,申报加分',
      '1,获市级先锋号,5,5',
      '2,发表论文一篇,2,2',
    );
  const items = (bytes: Uint8Array, mappings: Parameters<typeof readFile>[2] = {}) =>
    readFile('表.csv', bytes, mappings).submissions.flatMap((submission) => submission.items.map(({ self }) => self));

  it('stays unread in every file of its heading, and the one above it is read on', () => {
    const second = readFile('表.csv', form('甲厂工会', 6))
      .submissions.flatMap(({ headers }) => headers ?? [])
      .at(-1);
    if (second === undefined) throw new Error('a heading was expected');
    expect(items(form('甲厂工会', 6))).toEqual([600, 400, 500, 200]);
    expect(items(form('乙厂工会', 3), { mappings: [{ ...leaving(second), by: 'recipe' }] })).toEqual([300, 400]);
  });
});

describe('two levels of names that lie close', () => {
  it('are asked about where either may be the sections', () => {
    const bytes = bytesOf(
      '单位：甲厂工会',
      '项目,一级指标,考核内容,分值,自评分',
      '甲类,组织,班子健全有人管事,6,6',
      '甲类,组织,制度完备上墙公示,6,5',
      '乙类,经费,账目清楚按月公开,6,4',
    );
    const close = { ...weights, 'section: the broadest level': 0.6, 'section: the heading asks for the first level': 0.65 };
    const questions = (readFile('表.csv', bytes, { weights: close }).questions ?? []).filter(({ kind }) => kind === 'section-column');
    expect(questions).toHaveLength(1);
  });
});

describe('two columns of texts that lie close', () => {
  const bytes = bytesOf(
    '考核细则',
    '考核内容,工作内容,分值',
    '班子健全有人管事,召开选举大会两次,6',
    '制度完备上墙公示,制度汇编成册上墙,6',
    '账目清楚按月公开,按月公布收支明细,8',
  );

  it('are asked about, and the other one is taken when a person says so', () => {
    const question = only(readRubric('细则.csv', bytes).questions);
    expect(question.kind).toBe('item-column');
    const second = question.answers[1];
    if (second === undefined) throw new Error('a second answer was expected');
    const texts = (mappings: typeof shippedExperience.mappings) =>
      readRubric('细则.csv', bytes, undefined, { ...shippedExperience, mappings }).sections.flatMap(({ items }) => items.map(({ text }) => text));
    expect(texts([mappingOfAnswer(question, second)])).not.toEqual(texts([]));
  });
});
