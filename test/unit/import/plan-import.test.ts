import { describe, expect, it } from 'vitest';
import { planImport } from '#shared/importing/plan-import.ts';
import { newUnitsOf } from '#shared/importing/new-units.ts';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { fileOf, planned, refusedFile, submissionOf, unitOf } from './samples.ts';

/** Ids that do not come in order, as random ones do not. */
function ids(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return String((count * 7) % 1000).padStart(3, '0');
  };
}

const draftsOf = (rows: readonly PlannedRow[], roundId: string | null = 'r1', year: number | null = 2024): readonly Draft[] =>
  planImport({
    rows,
    importId: 'i1',
    newId: ids(),
    roundId,
    taught: [],
    newRound: null,
    standardHash: 'v1',
    year,
    documents: new Map(rows.map((row) => [row.key, `doc ${row.key}`])),
  });
const acts = (drafts: readonly Draft[], act: string) => drafts.filter((draft) => draft.act === act);

describe('planImport', () => {
  it('leaves out what is refused or open, and takes the rest', () => {
    const rows = planned([refusedFile(0), fileOf(1, [submissionOf(null)]), fileOf(2, [submissionOf('甲工会')])]);
    const drafts = draftsOf(rows);
    expect(acts(drafts, 'submission-imported').map((draft) => draft.fields['fileName'])).toEqual(['2.xlsx']);
    expect(acts(drafts, 'files-imported')[0]?.fields['files']).toEqual([{ name: '2.xlsx', sha256: 'hash-2' }]);
  });

  it('registers one unit for two spellings, with the other as alias, and gives the winner the greatest id', () => {
    const rows = planned([
      fileOf(0, [submissionOf('云溪县红旗街道卫生院工会', { date: '2024-12-01' })]),
      fileOf(1, [submissionOf('红旗街道卫生院工会', { date: '2024-11-01' })]),
    ]);
    const drafts = draftsOf(rows);
    const [unit] = acts(drafts, 'unit-registered');
    expect(acts(drafts, 'unit-registered')).toHaveLength(1);
    expect(unit?.fields).toMatchObject({ name: '云溪县红旗街道卫生院工会', town: '红旗街道', 'alias/红旗街道卫生院工会': true });
    const submissions = acts(drafts, 'submission-imported');
    expect(submissions.map((draft) => draft.fields['fileName'])).toEqual(['1.xlsx', '0.xlsx']);
    const [before, winner] = submissions.map((draft) => draft.subject);
    expect([before, winner].sort()).toEqual([before, winner]);
  });

  it('takes a line of a table of units by their criteria for the form of that unit', () => {
    const lines = ['石桥村工会', '杨柳村工会'].map((name) => submissionOf(name, { layout: 'roster', items: submissionOf(name).items, computedTotal: 400 }));
    const imported = acts(draftsOf(planned([fileOf(0, lines)])), 'submission-imported');
    expect(imported.map(({ fields }) => fields['layout'])).toEqual(['form', 'form']);
    expect(imported.map(({ fields }) => fields['selfTotal'])).toEqual([400, 400]);
  });

  it('learns the other name of a known unit, and the facts that changed', () => {
    const unit = unitOf('城关镇中心小学工会', { facts: { workers: 180 } });
    const form = submissionOf('云溪县城关镇中心小学', { facts: { workers: { value: 186, cell: 'A1', raw: '186人' } } });
    const drafts = draftsOf(planned([fileOf(0, [form])], [unit]));
    expect(acts(drafts, 'alias-learned')[0]?.fields).toEqual({ 'alias/云溪县城关镇中心小学': true });
    expect(acts(drafts, 'unit-changed')[0]?.fields).toEqual({ 'fact/workers': 186 });
    expect(acts(drafts, 'round-joined')[0]?.fields).toEqual({ [`unit/${unit.id}`]: true });
  });

  it('writes nothing but units, round, files and submissions: findings are never touched', () => {
    const unit = unitOf('城关镇中心小学工会');
    const kinds = draftsOf(planned([fileOf(0, [submissionOf(unit.name)]), fileOf(1, [submissionOf('乙工会')])], [unit], { registerNew: true })).map(
      (draft) => draft.subject.split('/')[0],
    );
    expect(new Set(kinds)).toEqual(new Set(['unit', 'import', 'round', 'submission']));
  });

  it('keeps the old submission when told so, and still keeps the file', () => {
    const unit = unitOf('城关镇中心小学工会');
    const rows = planned([fileOf(0, [submissionOf(unit.name)])], [unit]).map((row) => ({ ...row, winner: 'old' }));
    const drafts = draftsOf(rows);
    expect(acts(drafts, 'submission-imported')).toEqual([]);
    expect(acts(drafts, 'files-imported')[0]?.fields['files']).toEqual([{ name: '0.xlsx', sha256: 'hash-0' }]);
  });

  it('brings a roster into the books alone: no submission, and no round where there is none', () => {
    const roster = submissionOf('丙工会', {
      layout: 'roster',
      facts: { workers: { value: 12, cell: 'A1', raw: '12' }, town: { value: '青石镇', cell: 'B1', raw: '青石镇' } },
    });
    const rows = planned([fileOf(0, [roster])]);
    expect(draftsOf(rows).map((draft) => draft.act)).toEqual(['unit-registered', 'register-imported', 'files-imported']);
    expect(acts(draftsOf(rows), 'register-imported')[0]?.fields['facts/0']).toEqual({
      unitId: expect.any(String) as string,
      fileName: '0.xlsx',
      facts: { workers: { value: 12, cell: 'A1', raw: '12' } },
    });
    const [unit] = draftsOf(rows, null);
    expect(unit?.fields).toMatchObject({ name: '丙工会', town: '青石镇', 'fact/workers': 12 });
    expect(unit?.fields).not.toHaveProperty('fact/town');
  });

  it('leaves the books alone where large changes were not agreed to, and takes the form in', () => {
    const unit = unitOf('城关镇中心小学工会', { facts: { membershipRate: 0.98 } });
    const facts = { membershipRate: { value: 0.4, cell: 'A1', raw: '40%' }, chairName: { value: '李明', cell: 'A2', raw: '李明' } };
    const files = [fileOf(0, [submissionOf(unit.name, { facts })])];
    const kept = draftsOf(planned(files, [unit]));
    expect(acts(kept, 'unit-changed')).toEqual([]);
    expect(acts(kept, 'submission-imported')).toHaveLength(1);
    const agreed = draftsOf(planned(files, [unit], { edits: new Map([['0/0', { takesChanges: true }]]) }));
    expect(acts(agreed, 'unit-changed')[0]?.fields).toEqual({ 'fact/membershipRate': 0.4, 'fact/chairName': '李明' });
  });

  it('learns no name from a code alone, and the name that a person agreed to', () => {
    const unit = unitOf('城关镇中心小学工会');
    const renamed = [fileOf(0, [submissionOf('城关镇中心完全小学工会', { unit: { name: '城关镇中心完全小学工会', uscc: unit.uscc, cell: null } })])];
    const byCode = planned(renamed, [unit]);
    expect(byCode[0]?.target).toMatchObject({ kind: 'unit', how: 'code' });
    expect(acts(draftsOf(byCode), 'alias-learned')).toEqual([]);
    const chosen = planned(renamed, [unit], { edits: new Map([['0/0', { choice: { kind: 'unit', unitId: unit.id } as const }]]) });
    expect(acts(draftsOf(chosen), 'alias-learned')[0]?.fields).toEqual({ 'alias/城关镇中心完全小学工会': true });
  });

  it('registers the kind that the preview shows: “其他” stays 其他, and a later form that names a kind decides', () => {
    const name = '云溪县餐饮商会工会';
    const kind = (value: string) => ({ facts: { kind: { value, cell: 'A1', raw: value } } });
    const registered = (...rows: readonly PlannedRow[]) => acts(draftsOf(rows), 'unit-registered')[0]?.fields['kind'];
    for (const [forms, expected] of [
      [[submissionOf(name)], 'industry'],
      [[submissionOf(name, kind('其他'))], 'other'],
      [[submissionOf(name, kind('其它组织'))], 'other'],
      [[submissionOf(name, kind('独立基层工会')), submissionOf(name, kind('企业'))], 'enterprise'],
    ] as const) {
      const rows = planned(forms.map((form, order) => fileOf(order, [form])));
      expect(registered(...rows)).toBe(expected);
      expect([...newUnitsOf(rows).values()].map((unit) => unit.kind)).toEqual([expected]);
    }
  });

  it('gives a unit of a park its town', () => {
    const rows = planned([fileOf(0, [submissionOf('云溪县工业园区宏达机械有限公司工会')])]);
    expect(acts(draftsOf(rows), 'unit-registered')[0]?.fields['town']).toBe('工业园区');
  });

  it('keeps counts of a ballot under the year of the round, also where they equal those of another year', () => {
    const stated = { ballots: { value: 100, cell: 'Sheet1!B9', raw: '100' }, satisfied: { value: 90, cell: 'Sheet1!B10', raw: '90' } };
    const unit = unitOf('甲工会', { facts: { ballots: 100, satisfied: 85, ballotYear: 2023 } });
    const [changed] = acts(draftsOf(planned([fileOf(0, [submissionOf('甲工会', { facts: stated })])], [unit])), 'unit-changed');
    expect(changed?.fields).toEqual({
      'fact/ballots': 100,
      'fact/satisfied': 90,
      'fact/ballotYear': 2024,
      'fact/ballots@2023': 100,
      'fact/satisfied@2023': 85,
    });
    const [registered] = acts(draftsOf(planned([fileOf(0, [submissionOf('乙工会', { facts: stated })])])), 'unit-registered');
    expect(registered?.fields).toMatchObject({ 'fact/ballots': 100, 'fact/ballotYear': 2024 });
    const [yearless] = acts(draftsOf(planned([fileOf(0, [submissionOf('乙工会', { facts: stated })])]), null, null), 'unit-registered');
    expect(yearless?.fields).not.toHaveProperty('fact/ballotYear');
  });
});
