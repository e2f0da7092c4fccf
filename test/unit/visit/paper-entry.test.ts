import { describe, expect, it } from 'vitest';
import { noFinding, type Finding, type Findings } from '#shared/model/finding.ts';
import { withFields } from '#shared/record/read-visit-fields.ts';
import { entryOfMark, markText, paperText, pastedRows, planEntries, type PaperColumn } from '#shared/visit/paper-entry.ts';
import { everyKind, itemOf } from './a-standard.ts';
import { itemsOf } from '#shared/model/standard.ts';

const visit = { roundId: 'r', unitId: 'u', phase: 'first' } as const;
const entry = (id: string, column: PaperColumn, text: string) => ({ item: itemOf(id), column, text });

/** What is recorded after cells were typed, and the sentences of those that were not taken. */
function typed(findings: Findings, ...cells: readonly ReturnType<typeof entry>[]): { readonly after: Findings; readonly sentences: readonly string[] } {
  const { drafts, refused } = planEntries(visit, {}, findings, cells);
  return { after: drafts.reduce((now, { fields }) => withFields(now, fields), findings), sentences: refused.map(({ sentence }) => sentence) };
}
const found = (findings: Findings, id: string): Finding => findings[id] ?? noFinding;

describe('a checklist filled in by pen', () => {
  it.each([
    ['1', 'met'],
    ['２', 'partly'],
    ['不符合', 'unmet'],
    ['√', 'met'],
    ['×', 'unmet'],
    ['0', 'not-applicable'],
  ])('takes the verdict %s', (text, verdict) => {
    expect(found(typed({}, entry('missing', 'verdict', text)).after, 'missing').verdict).toBe(verdict);
  });

  it('refuses what is no verdict, and says what is', () => {
    const { after, sentences } = typed({}, entry('missing', 'verdict', '4'));
    expect(after).toEqual({});
    expect(sentences).toEqual(['“4”不是结论，应按 1 符合、2 部分符合、3 不符合、0 不适用，或写这几个词。']);
  });

  it('takes a count by the item’s rule, with the verdict that follows', () => {
    const { after } = typed({}, entry('missing', 'answer', '２个'));
    expect(found(after, 'missing')).toMatchObject({ answers: { 0: 2 }, verdict: 'partly' });
    for (const wrong of ['-1', '1.5', '很多', '1；2'])
      expect(typed({}, entry('missing', 'answer', wrong))).toMatchObject({ after: {}, sentences: [expect.stringMatching(/正整数|只有 1 处/u) as unknown] });
  });

  it('takes an answer of every kind of rule that it shows again, and refuses others', () => {
    let taken = 0;
    for (const { item } of itemsOf(everyKind)) {
      const { after, sentences } = typed({}, { item, column: 'answer', text: '1' });
      if (sentences.length > 0) continue;
      taken += 1;
      const shown = paperText(item, {}, found(after, item.id), 'answer');
      expect(typed(after, { item, column: 'answer', text: shown })).toEqual({ after, sentences: [] });
      expect(typed({}, { item, column: 'answer', text: '哪里' }).sentences).toHaveLength(1);
    }
    expect(taken).toBeGreaterThan(5);
  });

  it('takes points within the item’s maximum', () => {
    expect(found(typed({}, entry('missing', 'points', '3.5')).after, 'missing')).toMatchObject({ points: 350, verdict: 'partly' });
    expect(typed({}, entry('missing', 'points', '35')).sentences).toEqual([expect.stringContaining('应为 0 至 6 之间的数')]);
  });

  it('sees in one cell what the one before it changed', () => {
    const { after } = typed({}, entry('missing', 'points', '3'), entry('missing', 'verdict', '1'), entry('missing', 'note', ' 已补齐 '));
    expect(found(after, 'missing')).toEqual({ ...noFinding, verdict: 'met', note: '已补齐' });
  });

  it('writes nothing where a cell says what is recorded', () => {
    const { after } = typed({}, entry('missing', 'verdict', '2'), entry('missing', 'answer', '1'));
    expect(
      planEntries(visit, {}, after, [
        entry('missing', 'verdict', '部分符合'),
        entry('missing', 'verdict', '2'),
        entry('missing', 'answer', '1'),
        entry('missing', 'note', ''),
      ]).drafts,
    ).toEqual([]);
  });

  it('clears what a cell is emptied of', () => {
    const { after } = typed({}, entry('missing', 'answer', '1'));
    expect(found(typed(after, entry('missing', 'answer', '')).after, 'missing').answers).toEqual({});
  });

  it('leaves out of a block only the cells that are wrong', () => {
    const { after, sentences } = typed({}, entry('missing', 'verdict', '1'), entry('step', 'verdict', '九'), entry('step', 'note', '说明'));
    expect([found(after, 'missing').verdict, found(after, 'step').note, sentences.length]).toEqual(['met', '说明', 1]);
  });

  it('takes marks of a table of units: points, and signs for verdicts', () => {
    expect(['3', '√', '不符合', '/'].map((text) => entryOfMark(itemOf('missing'), text).column)).toEqual(['points', 'verdict', 'verdict', 'verdict']);
    expect([markText({ ...noFinding, points: 350, verdict: 'partly' }), markText({ ...noFinding, verdict: 'met' }), markText(noFinding)]).toEqual([
      '3.5',
      '√',
      '',
    ]);
  });

  it('takes a block apart as spreadsheets put it on the clipboard', () => {
    expect(pastedRows('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });
});
