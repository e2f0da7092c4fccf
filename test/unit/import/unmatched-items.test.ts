import { describe, expect, it } from 'vitest';
import { unmatchedItems } from '#shared/importing/unmatched-items.ts';
import { hashOfStandard } from '#shared/model/standard-hash.ts';
import { item, section, standard } from '../scoring/make-standard.ts';
import { submissionOf } from './samples.ts';

const known = standard([section('组织建设', [item({ id: 'a', text: '按期换届', max: 5 })])], { title: '规范化标准', version: '1.1' });
const from = (standardId: string, version: string, hash: string) => submissionOf('甲工会', { madeFrom: { standardId, version, hash, unitId: null } });
const told = (submission: Parameters<typeof unmatchedItems>[1]) => unmatchedItems(known, submission).map(({ code, message }) => [code, message]);

describe('a form compared with the standard of its round', () => {
  it('has nothing to tell where it was made from that very standard, or says nothing of itself', () => {
    expect(told(from('s', '1.1', hashOfStandard(known)))).toEqual([]);
    expect(told(submissionOf('甲工会'))).toEqual([]);
  });

  it('says so where it was made from another version, or from another standard', () => {
    expect(told(from('s', '1.0', 'other'))).toEqual([
      ['form-other-version', '这份自评表按1.0 版发出，本批次用的是“规范化标准”1.1 版。内容相同的条目照常对上，请核对其余条目。'],
    ]);
    expect(told(from('another', '3', 'other'))[0]?.[1]).toContain('按另一份标准发出');
  });

  it('lets the lines of an older version follow their items, whatever these are called now', () => {
    const reworded = standard([section('组织建设', [item({ id: 'a', text: '职工书屋藏书', max: 5 })])], { title: '规范化标准', version: '1.2' });
    const codes = (given: typeof known | undefined) => unmatchedItems(reworded, from('s', '1.1', 'v1'), given).map(({ code }) => code);
    expect(codes(undefined)).toEqual(['form-other-version', 'form-other-standard', 'item-missing']);
    expect(codes(known)).toEqual(['form-other-version']);
  });

  it('names lines that the standard has not, and items that the form has not', () => {
    const lines = submissionOf('x').items;
    const strange = lines.map((line) => ({ ...line, text: '职工书屋藏书' }));
    const partly = submissionOf('甲工会', { items: [...lines, ...strange.slice(0, 1)] });
    expect(told(partly).map(([code]) => code)).toEqual(['item-unmatched']);
    const foreign = submissionOf('甲工会', { items: strange });
    expect(told(foreign).map(([code]) => code)).toEqual(['form-other-standard', 'item-missing']);
    expect(told(foreign)[0]?.[1]).toContain('不在考核标准“规范化标准”里');
  });
});
