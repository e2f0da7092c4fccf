import { describe, expect, it } from 'vitest';
import { read, utils, write, type WorkBook } from 'xlsx';
import { z } from 'zod';
import { shippedStandards } from '#resources/standards/index.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { changeUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveAnswer, giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import { readFile } from '#shared/intake/read-file.ts';
import type { RuleAnswer } from '#shared/model/finding.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { itemsOf, Standard, unitKindWords, type Item, type Rule } from '#shared/model/standard.ts';
import { toPoints } from '#shared/points.ts';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { verifyWorkbook } from '#shared/output/verify-workbook.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import { askedOfTotal } from '#shared/standards/try-total.ts';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import { confirmImport } from '#renderer/features/import/confirm-import.ts';
import type { Store } from '#renderer/store/store.ts';
import { planned } from '../unit/import/samples.ts';
import { recompute } from '../unit/scoring/recompute/recompute.ts';
import type { ScoreFile } from '../unit/scoring/recompute/file-shapes.ts';
import { newMachine } from './machine.ts';

const towns = ['城关镇', '河东乡', '石桥镇', '红旗镇'];
/** How a union of the standard's kind is called in a town. */
const unitNames: Readonly<Record<string, string>> = {
  office: '财政所',
  institution: '卫生院',
  enterprise: '机械有限公司',
  community: '第一社区',
  school: '中心小学',
  industry: '商会',
  township: '总',
  other: '服务站',
};
const nameOf = (standard: Standard, town: string): string => `${town}${unitNames[standard.kinds[0] ?? 'enterprise'] ?? ''}工会`;

/** A form of the standard that a unit filled in: everything at its full mark but the first item, which it leaves half a point short. */
function filledForm(standard: Standard, name: string): { readonly bytes: Uint8Array; readonly total: number } {
  const listed = itemsOf(standard).filter(({ item }) => item.max > 0);
  const self = listed.map(({ item }, index) => toPoints(index === 0 ? item.max - 50 : item.max));
  const total = self.reduce((sum, points) => sum + Math.round(points * 100), 0) / 100;
  const sheet = utils.aoa_to_sheet([
    [`${standard.title}自评表`],
    [`单位名称：${name}`],
    ['项目', '序号', '考核内容', '分值', '评分办法', '自评分', '备注'],
    ...listed.map(({ section, item }, index) => [section.title, item.no, item.text, toPoints(item.max), item.ruleText, self[index], '']),
    ['合计', '', '', toPoints(listed.reduce((sum, { item }) => sum + item.max, 0)), '', total, ''],
  ]);
  const book: WorkBook = { SheetNames: ['自评表'], Sheets: { 自评表: sheet } };
  return { bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer), total };
}

/** An answer with which a rule strikes, or earns less than all. */
function strikes(rule: Rule, item: Item): RuleAnswer | null {
  switch (rule.kind) {
    case 'per-missing':
    case 'count':
    case 'bonus':
      return 'points' in rule && rule.points === undefined ? toPoints(rule.cap ?? 100) : 2;
    case 'per-step':
      return (rule.threshold ?? 0) - rule.step * 1.5;
    case 'tiers':
      return (rule.tiers.at(-1)?.atLeast ?? 0) + 0.5;
    case 'grade':
      return Object.keys(rule.shares).at(-1) ?? '';
    case 'parts':
      return [0];
    case 'discretionary':
      return toPoints(rule.min ?? Math.min(50, item.max));
    case 'not-applicable':
      return null;
    default:
      return true;
  }
}

/** What was found at the unit of a number: of every item the rule of that place struck, where it has one; otherwise 符合, every fourth 不符合 or 不适用. */
function findingsFor(standard: Standard, visit: { readonly roundId: string; readonly unitId: string }, number: number): readonly Draft[] {
  const key = { ...visit, phase: 'first' as const };
  return itemsOf(standard).flatMap(({ item }, index): readonly Draft[] => {
    const rule = item.rules[number];
    if (rule?.kind === 'not-applicable' || (number === 3 && index % 4 === 0)) return [giveVerdict(key, [item.id], 'not-applicable')];
    const answer = rule === undefined ? null : strikes(rule, item);
    if (answer === null) return [giveVerdict(key, [item.id], index % 7 === 6 ? 'unmet' : 'met')];
    return [giveAnswer(key, item.id, number, answer, 'partly')];
  });
}

/** Imports the filled forms of one unit a town into a new round of the standard, through the file reader and the confirmation of the screen. */
async function importForms(store: Store, standard: Standard): Promise<string> {
  const forms = towns.map((town) => ({ name: nameOf(standard, town), ...filledForm(standard, nameOf(standard, town)) }));
  const files = forms.map(({ name, bytes, total }, order) => {
    const reading = readFile(`${name}.xlsx`, bytes);
    expect([reading.status, reading.submissions[0]?.unit.name, reading.submissions[0]?.computedTotal]).toEqual(['read', name, Math.round(total * 100)]);
    expect(reading.submissions[0]?.items).toHaveLength(itemsOf(standard).filter(({ item }) => item.max > 0).length);
    return { order, picked: { path: `${name}.xlsx` }, reading };
  });
  let made = 0;
  const confirmed = await confirmImport({
    store,
    contentOf: ({ order }) => (forms[order] === undefined ? undefined : new Blob([new Uint8Array(forms[order].bytes)])),
    newId: () => `id${String((made += 1)).padStart(4, '0')}`,
    rows: planned(files),
    round: { kind: 'new', title: `2024年${standard.title}`, year: 2024, standard },
    today: '2024-11-01',
    lessonsOf: async (layouts) => Promise.resolve(layouts.map(() => undefined)),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  if (confirmed.kind !== 'done' || confirmed.roundId === null) throw new Error(`not imported: ${confirmed.kind}`);
  return confirmed.roundId;
}

/** Facts that gates, grades, other scorers and the conditions of rules ask for, at values that meet them. */
const statedFacts = (standard: Standard): Readonly<Record<string, number | boolean>> => ({
  ...Object.fromEntries(
    itemsOf(standard).flatMap(({ item }) =>
      item.rules.flatMap(({ when }) => (when ?? []).map(({ fact, is }) => [`fact/${fact}`, is === 'yes' || is === 'no' ? true : 100] as const)),
    ),
  ),
  'fact/ballotYear': 2024,
  ...Object.fromEntries(askedOfTotal(standard).map(({ fact }) => [`fact/${fact}`, fact === 'memberAppraisal' ? 88.5 : 100])),
});

/** The finished file’s 汇总表 as rows by the unit's name. */
function summaryIn(bytes: Uint8Array): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const sheet = read(bytes, { type: 'array' }).Sheets['汇总表'];
  const rows = sheet === undefined ? [] : utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: true });
  const head = rows.findIndex((row) => row.includes('考评总分'));
  const titles = (rows[head] ?? []).map(String);
  return new Map(
    rows.slice(head + 1).map((row) => [String(row[titles.indexOf('单位名称')]), Object.fromEntries(titles.map((title, place) => [title, row[place]]))]),
  );
}

describe.each(shippedStandards.map((standard) => ({ title: standard.title, standard })))('$title', ({ standard }) => {
  it('carries a round from the filled form to the decision and the exported results', { timeout: 60_000 }, async () => {
    const store = await newMachine().open();
    const roundId = await importForms(store, standard);
    const units = await store.units();
    expect(units.map(({ name }) => name).sort()).toEqual(towns.map((town) => nameOf(standard, town)).sort());
    if (standard.kinds[0] !== undefined && standard.kinds[0] !== 'other') expect(units.map(({ kind }) => unitKindWords[kind])).not.toContain('其他');
    const hash = (await store.round(roundId))?.standardHash ?? '';
    expect(await store.standard(hash)).toEqual(standard);
    for (const [number, unit] of units.entries()) {
      const visit = { roundId, unitId: unit.id };
      await store.act([changeUnit(unit.id, statedFacts(standard))]);
      await store.act([openVisit({ ...visit, phase: 'first' }, hash), ...findingsFor(standard, visit, number)]);
      await store.act([completeVisit({ ...visit, phase: 'first' })]);
    }
    const visits = await store.visits(roundId);
    await store.act(
      visits.map(({ unitId, recommendation }) =>
        decide(roundId, unitId, { outcome: recommendation ?? 'rejected', adopted: true, reason: '', recommended: recommendation }),
      ),
    );

    const round = await store.round(roundId);
    const collected = round === undefined ? undefined : collectAcceptance(await readAcceptance(store, round, '2024-12-02'));
    if (collected === undefined) throw new Error('nothing collected');
    expect(collected.differing).toEqual([]);
    const model = acceptanceWorkbook(collected.input);
    const bytes = await writeWorkbook(model);
    expect(verifyWorkbook(bytes, model)).toMatchObject({ ok: true });
    const summary = summaryIn(bytes);
    for (const visit of visits) {
      const unit = await store.unit(visit.unitId);
      const detail = await store.visit(roundId, visit.unitId, 'first');
      const file: ScoreFile = {
        standard: z.encode(Standard, standard),
        findings: detail?.findings ?? {},
        facts: { ...unit?.facts, kind: unit?.kind ?? '', selfTotal: unit?.facts['selfTotal'] ?? toPoints(visit.selfTotal ?? 0) },
      };
      const expected = recompute(file) as { readonly total: number; readonly grade: string | null; readonly recommendation: string };
      const row = summary.get(unit?.name ?? '');
      expect([unit?.name, row?.['考评总分'], row?.['等次'] ?? '']).toEqual([unit?.name, expected.total, expected.grade ?? '']);
      expect(visit).toMatchObject({ total: Math.round(expected.total * 100), recommendation: expected.recommendation });
      expect(visit.self.some((points) => points > 0)).toBe(true);
      expect(visit.reasons.filter((reason) => /还不能判断|还没有填写|没有核查/u.test(reason))).toEqual([]);
    }
  });
});
