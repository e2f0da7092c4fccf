import { describe, expect, it } from 'vitest';
import type { SubmissionRecord } from '#renderer/store/records.ts';
import { fileOf, planned, refusedFile, submissionOf, unitOf } from './samples.ts';

const held = (more: Partial<SubmissionRecord>): SubmissionRecord => ({
  id: 's1',
  roundId: 'r1',
  importId: 'i1',
  unitId: 'id of 城关镇中心小学工会',
  document: 'd1',
  file: 'hash-of-old',
  fileName: 'old.xlsx',
  date: '2024-11-01',
  selfTotal: 300,
  layout: 'form',
  importedMs: 1,
  importedBy: '',
  ...more,
});
const school = unitOf('城关镇中心小学工会');

describe('planRows', () => {
  it('keeps refused files as rows with their reason, beside the good ones', () => {
    const rows = planned([refusedFile(0), fileOf(1, [submissionOf('青石镇卫生院工会')])]);
    expect(rows.map((row) => [row.state, row.remark])).toEqual([
      ['refused', '「文件」已损坏。'],
      ['in', ''],
    ]);
  });

  it('leaves a blank form out until a person gives it a unit', () => {
    const [item] = submissionOf('青石镇卫生院工会').items;
    const blank = item === undefined ? [] : [item, item].map((one) => ({ ...one, self: null, selfRaw: '' }));
    const files = [fileOf(0, [submissionOf('青石镇卫生院工会', { items: blank })])];
    expect(planned(files)[0]).toMatchObject({ state: 'left', remark: '空表：自评分一项也没有填，不会导入。要导入的，请在“归入单位”里选定单位。' });
    expect(planned(files, [], { edits: new Map([['0/0', { choice: { kind: 'new' } as const }]]) })[0]).toMatchObject({ state: 'in', remark: '' });
    const unanswerable = blank.map((one) => ({ ...one, selfRaw: '优' }));
    expect(planned([fileOf(0, [submissionOf('青石镇卫生院工会', { items: unanswerable })])])[0]).toMatchObject({ state: 'in' });
  });

  it('ticks new units by default only while the books are empty', () => {
    const files = [fileOf(0, [submissionOf('青石镇卫生院工会')])];
    expect(planned(files)[0]).toMatchObject({ state: 'in', target: { kind: 'new' } });
    expect(planned(files, [school])[0]).toMatchObject({ state: 'open', target: { kind: 'open' } });
    const ticked = new Map([['0/0', { choice: { kind: 'new' } as const }]]);
    expect(planned(files, [school], { edits: ticked })[0]).toMatchObject({ state: 'in', target: { kind: 'new' } });
    expect(planned(files, [school], { registerNew: true })[0]?.state).toBe('in');
  });

  it('goes to a unit that is surely meant, and asks where it is only alike', () => {
    const rows = planned([fileOf(0, [submissionOf('云溪县城关镇中心小学工会委员会')]), fileOf(1, [submissionOf('中心小学工会')])], [school], {
      registerNew: true,
    });
    expect(rows.map((row) => [row.state, row.target.kind])).toEqual([
      ['in', 'unit'],
      ['open', 'open'],
    ]);
  });

  it('asks for the name that a form leaves out, and takes it when it is written in', () => {
    const files = [fileOf(0, [submissionOf(null)])];
    expect(planned(files)[0]).toMatchObject({ state: 'open', remark: '表中没有单位名称，请填写或选择单位。' });
    expect(planned(files, [], { edits: new Map([['0/0', { unitName: '青石镇卫生院工会' }]]) })[0]).toMatchObject({ state: 'in', unitName: '青石镇卫生院工会' });
  });

  it('joins two spellings of one new unit and lets the newest count', () => {
    const rows = planned([
      fileOf(0, [submissionOf('华创证劵工会', { date: '2024-11-09' })]),
      fileOf(1, [submissionOf('华创证券工会', { date: '2024-11-02' })]),
    ]);
    expect(rows.map((row) => row.winner)).toEqual(['0/0', '0/0']);
    expect(rows[0]?.rivals.map((rival) => rival.key)).toEqual(['0/0', '1/0']);
  });

  it('knows the unit that a form was made for, unless the form came back with another name', () => {
    const madeFrom = { standardId: 's', version: '1', hash: 'h', unitId: school.id };
    const other = unitOf('青石镇卫生院工会', { uscc: null, orgUscc: null });
    const rows = planned(
      [
        fileOf(0, [submissionOf(null, { madeFrom })]),
        fileOf(1, [submissionOf(school.name, { madeFrom })]),
        fileOf(2, [submissionOf(other.name, { madeFrom })]),
        fileOf(3, [submissionOf(null, { madeFrom: { ...madeFrom, unitId: 'of another machine' } })]),
      ],
      [school, other],
    );
    expect(rows.map(({ target }) => (target.kind === 'unit' ? [target.unit.name, target.how] : target.kind))).toEqual([
      [school.name, 'addressed'],
      [school.name, 'addressed'],
      [other.name, 'name'],
      'open',
    ]);
  });

  it('never joins two numbers', () => {
    const rows = planned([fileOf(0, [submissionOf('第一小学工会')]), fileOf(1, [submissionOf('第二小学工会')])]);
    expect(rows.every((row) => row.rivals.length === 0)).toBe(true);
  });

  it('recognises the same file twice in one choice', () => {
    const rows = planned([fileOf(0, [submissionOf('甲工会')], 'same'), fileOf(1, [submissionOf('甲工会')], 'same')]);
    expect(rows.map((row) => row.state)).toEqual(['in', 'known']);
    expect(rows[1]?.remark).toContain('0.xlsx');
  });

  it('recognises a file that this round already holds', () => {
    expect(planned([fileOf(0, [submissionOf(school.name)])], [school], { held: [held({ file: 'hash-0' })] })[0]?.state).toBe('known');
  });

  it('lets the newer of old and new count, unless a person keeps the old', () => {
    const files = [fileOf(0, [submissionOf(school.name)])];
    const newer = planned(files, [school], { held: [held({})] })[0];
    expect(newer).toMatchObject({ state: 'in', winner: '0/0' });
    expect(newer?.rivals.map((rival) => rival.key)).toEqual(['old', '0/0']);
    expect(planned(files, [school], { held: [held({ date: '2024-12-01' })] })[0]?.winner).toBe('old');
    expect(planned(files, [school], { held: [held({})], winners: new Map([[`unit/${school.id}`, 'old']]) })[0]?.winner).toBe('old');
  });

  it('brings facts into the books, saying what changes, and passes over what is already so', () => {
    const workers = (value: number) => ({ workers: { value, cell: 'Sheet1!C4', raw: String(value) } });
    const roster = submissionOf(school.name, { layout: 'roster', facts: workers(186) });
    const known = { ...school, facts: { workers: 180 } };
    expect(planned([fileOf(0, [roster])], [known])[0]).toMatchObject({ state: 'in', factChanges: [{ fact: 'workers', before: 180, after: 186 }] });
    expect(planned([fileOf(0, [roster])], [{ ...school, facts: { workers: 186 } }])[0]?.state).toBe('known');
  });

  it('brings a corrected fact into the books, and keeps what was read beside it', () => {
    const roster = submissionOf(school.name, { layout: 'roster', facts: { workers: { value: 1860, cell: 'Sheet1!C4', raw: '1860' } } });
    const edits = new Map([['0/0', { facts: { workers: { value: 186, by: '李明', atMs: 5 } } }]]);
    const row = planned([fileOf(0, [roster])], [{ ...school, facts: { workers: 180 } }], { edits })[0];
    expect(row?.factChanges).toEqual([{ fact: 'workers', before: 180, after: 186 }]);
    expect(row?.submission?.facts['workers']).toEqual({ value: 186, cell: 'Sheet1!C4', raw: '1860', corrected: { from: 1860, by: '李明', atMs: 5 } });
  });

  it('shows a corrected score with what was read, and counts it in the total', () => {
    const selfs = { 0: { self: 350, by: '李明', atMs: 5 } };
    const row = planned([fileOf(0, [submissionOf('甲工会')])], [], { edits: new Map([['0/0', { selfs }]]) })[0];
    expect(row?.submission?.items[0]).toMatchObject({ self: 350, selfRaw: '4分', corrected: { from: 400, by: '李明', atMs: 5 } });
    expect(row?.submission?.computedTotal).toBe(350);
  });

  describe('what a person must agree to', () => {
    const heads = (workers: number, womenWorkers: number) => ({
      workers: { value: workers, cell: 'Sheet1!C4', raw: String(workers) },
      womenWorkers: { value: womenWorkers, cell: 'Sheet1!D4', raw: String(womenWorkers) },
    });
    const hospital = unitOf('临河县人民医院工会', { kind: 'institution', facts: { workers: 410, womenWorkers: 300 } });
    const town = [fileOf(0, [submissionOf('城关镇人民医院工会', { facts: heads(62, 27) })])];
    const agreed = new Map([['0/0', { choice: { kind: 'unit', unitId: hospital.id } as const, takesChanges: true }]]);

    it('asks whether the town’s hospital is the county’s, and takes both unit and facts with one tick', () => {
      expect(planned(town, [hospital], { registerNew: true })[0]).toMatchObject({
        state: 'open',
        target: { kind: 'open' },
        doubted: { unit: hospital, agreed: false },
        remark:
          '像是“临河县人民医院工会”，但地名不同（表中“城关镇人民医院工会”，台账“临河县人民医院工会”），人数相差很大（职工人数表中 62、台账 410，女职工人数表中 27、台账 300）。' +
          '归入后台账按表更新。是同一个单位就勾选“归入”，不是就勾选“登记”。',
      });
      expect(planned(town, [hospital], { edits: agreed })[0]).toMatchObject({
        state: 'in',
        target: { kind: 'unit', how: 'chosen' },
        takesChanges: true,
        remark: '',
      });
    });

    it('shows what changes much of a unit that was chosen from the list, and leaves the books alone until that is agreed to', () => {
      const chosen = new Map([['0/0', { choice: { kind: 'unit', unitId: hospital.id } as const }]]);
      const [row] = planned(town, [hospital], { edits: chosen });
      expect(row).toMatchObject({ state: 'in', takesChanges: false, remark: expect.stringContaining('职工人数：410 → 62，女职工人数：300 → 27') as string });
      expect(row?.largeChanges.map(({ fact }) => fact)).toEqual(['workers', 'womenWorkers']);
    });

    it('keeps a facts sheet back until its large changes are agreed to', () => {
      const rate = { membershipRate: { value: 0.4, cell: 'Sheet1!E4', raw: '40%' }, chairName: { value: '李明', cell: 'A1', raw: '李明' } };
      const known = unitOf('城关镇中心小学工会', { facts: { membershipRate: 0.98 } });
      const sheet = [fileOf(0, [submissionOf(known.name, { layout: 'facts', facts: rate })])];
      expect(planned(sheet, [known])[0]).toMatchObject({
        state: 'open',
        target: { kind: 'unit' },
        takesChanges: false,
        remark: '变化很大：入会率：98% → 40%。核实后勾选“更新”，台账才会改；不勾选就不导入。',
      });
      expect(planned(sheet, [known], { edits: new Map([['0/0', { takesChanges: true }]]) })[0]).toMatchObject({ state: 'in', remark: '' });
      const form = [fileOf(0, [submissionOf(known.name, { facts: rate })])];
      expect(planned(form, [known])[0]).toMatchObject({ state: 'in', takesChanges: false, remark: expect.stringContaining('不勾选只导入自评') as string });
    });

    it('says beside two forms of one unit too that the books wait', () => {
      const known = unitOf('城关镇中心小学工会', { facts: { membershipRate: 0.98 } });
      const rate = { membershipRate: { value: 0.4, cell: 'Sheet1!E4', raw: '40%' } };
      const rows = planned([fileOf(0, [submissionOf(known.name, { facts: rate })]), fileOf(1, [submissionOf(known.name)])], [known]);
      expect(rows[0]?.remark).toMatch(/同一单位有多份.*变化很大/u);
    });

    it('leads the form made for a merged unit to its successor, and asks', () => {
      const into = unitOf('青石镇中心小学工会', { town: '青石镇' });
      const gone = { ...school, ended: { kind: 'merged' as const, into: into.id, on: '2024-05-01', reason: '撤点并校' } };
      const madeFrom = { standardId: 's', version: '1', hash: 'h', unitId: gone.id };
      const [row] = planned([fileOf(0, [submissionOf(null, { madeFrom })])], [gone, into]);
      expect(row).toMatchObject({ state: 'open', doubted: { unit: into, via: gone } });
      expect(row?.remark).toContain('“城关镇中心小学工会”已于 2024-05-01 并入“青石镇中心小学工会”');
    });

    it('changes no kind of a known unit by what its name looks like', () => {
      const other = unitOf('云溪县餐饮商会工会', { kind: 'other' });
      expect(planned([fileOf(0, [submissionOf(other.name)])], [other])[0]?.factChanges).toEqual([]);
      const said = submissionOf(other.name, { facts: { kind: { value: '行业', cell: 'A1', raw: '行业' } } });
      expect(planned([fileOf(0, [said])], [other])[0]?.factChanges).toEqual([{ fact: 'kind', before: null, after: 'industry' }]);
    });
  });
});
