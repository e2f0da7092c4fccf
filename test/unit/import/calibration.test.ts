import { describe, expect, it } from 'vitest';
import { calibrate, noCalibration } from '#shared/importing/calibration.ts';
import { readFile } from '#shared/intake/read-file.ts';
import type { Submission } from '#shared/model/submission.ts';

const form = `基层工会自评表\n单位：甲厂工会\n职工人数：120\n序号,考核内容,分值,自评分\n1,制度上墙,10,8\n2,会员档案齐全,10,约9\n3,独立开户,20,20\n`;

/** The form as it would be kept once confirmed. */
function kept(text: string): Submission {
  const reading = readFile('表.csv', new TextEncoder().encode(text));
  const [submission] = reading.submissions;
  if (submission === undefined) throw new Error('the form was not read');
  return { ...submission, problems: reading.problems.map(({ code, severity, cell, value, message }) => ({ code, severity, cell, value, message })) };
}

const by = { by: '李', atMs: 1 };

describe('calibration', () => {
  it('counts what was sure and what was asked about', () => {
    const read = kept(form);
    expect(calibrate(noCalibration, read)).toEqual({ sure: 2 + Object.keys(read.facts).length, sureWrong: 0, asked: 1, askedWrong: 0 });
  });

  it('counts corrections where they were made, and adds up', () => {
    const read = kept(form);
    const items = read.items.map((item, index) => (index < 2 ? { ...item, corrected: { from: item.self, ...by } } : item));
    const once = calibrate(noCalibration, { ...read, items });
    expect(once).toMatchObject({ sureWrong: 1, asked: 1, askedWrong: 1 });
    expect(calibrate(once, read)).toMatchObject({ sureWrong: 1, asked: 2, askedWrong: 1 });
  });

  it('is sure of no score of a column that was only assumed', () => {
    const read = kept(form.replace('自评分', '自评一,自评二').replaceAll(/,(8|约9|20)$/gmu, ',$1,$1'));
    expect(calibrate(noCalibration, read)).toMatchObject({ asked: 3 });
  });

  it('leaves out what was confirmed before doubts were kept', () => {
    const { problems: _, ...old } = kept(form);
    expect(calibrate(noCalibration, old)).toEqual(noCalibration);
  });
});
