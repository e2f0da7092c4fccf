import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import type { Decision, Outcome, Round, VisitKey } from '#shared/model/round.ts';
import { hashOfStandard, standardBytes } from '#shared/model/standard-hash.ts';
import { itemsOf, Standard, UnitKind } from '#shared/model/standard.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import { acceptedTargets, type YearPlan } from '#shared/programme/year-plan.ts';
import { openDocumentReader, type DocumentReader } from '#shared/projecting/document-reader.ts';
import type { IndexChange } from '#shared/projecting/index-change.ts';
import { emptySource } from '#shared/projecting/index-source.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { closeUnit } from '#shared/record/lineage-acts.ts';
import { projectYear } from '#shared/record/project-year.ts';
import { isOfRecord, type VisitRecord } from '#shared/record/records.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { keepStandard } from '#shared/record/standard-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, givePoints, giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { setCounted, setTarget } from '#shared/record/year-acts.ts';
import type { RoundResults } from '#shared/rounds/unit-problems.ts';
import { randomFrom, type Random } from '#test/random.ts';

const items = (ids: readonly string[], max: number) =>
  ids.map((id) => ({ id, no: id, text: `内容${id}`, max, rules: [{ kind: 'discretionary' as const, max }] }));

const standardOf = (
  id: string,
  title: string,
  sections: readonly { readonly id: string; readonly title: string; readonly max: number; readonly items: object[] }[],
): Standard => Standard.parse({ format: 'yanshoutai-standard/1', id, version: '1', title, total: 20, sections, policy: { accept: 14, rectify: 8 } });

const sections = [
  { id: 'a', title: '组织建设', max: 8, items: items(['1', '2'], 4) },
  { id: 'b', title: '作用发挥', max: 12, items: items(['3', '4', '5'], 4) },
];

/** Two that ask the same under other names and in another order, and one that shares some words with other points. */
export const cityStandards: readonly Standard[] = [
  standardOf('hege-zhigongzhijia', '合格职工之家', sections),
  standardOf('ben-xian', '本县办法', sections.toReversed()),
  standardOf('xiangzhen-zonggonghui', '乡镇总工会', [{ id: 'c', title: '阵地建设', max: 20, items: [...items(['1', '6'], 4), ...items(['2', '7'], 6)] }]),
];

const bytesOf = new Map(cityStandards.map((standard) => [hashOfStandard(standard), standardBytes(standard)]));

/** Reads the standards of random counties. */
export const cityReader: DocumentReader = openDocumentReader((hash) => Promise.resolve(bytesOf.get(hash)));

/** A county that lived for two years, and what its laptop makes of its ledger. */
export interface RandomCounty {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly change: IndexChange;
  readonly units: readonly Unit[];
  readonly rounds: readonly Round[];
  readonly visits: readonly VisitRecord[];
  readonly decisions: readonly Decision[];
  readonly plans: readonly YearPlan[];
  readonly results: readonly RoundResults[];
}

/** The years in which random counties have rounds. */
export const cityYears = [2023, 2024] as const;

const factsOf = (random: Random): Facts => ({
  ...(random.below(4) === 0 ? {} : { workers: random.below(300) }),
  ...(random.below(4) === 0 ? {} : { members: random.below(300) }),
  ...(random.below(3) === 0 ? { hasUnion: random.below(2) === 0 } : {}),
  ...(random.below(3) === 0 ? { hardshipWorkers: random.below(9) } : {}),
  ...(random.below(2) === 0 ? { system: random.pick([' 教育', '教育　', '卫健', '']) ?? '' } : {}),
  ...(random.below(3) === 0 ? { establishedOn: '2010-05-01' } : {}),
});

const unitOf = (random: Random, number: number): Unit => ({
  id: `u${String(number)}`,
  name: `单位${String(number)}`,
  aliases: [],
  town: random.pick(['城关镇', '石桥镇', '']) ?? '',
  kind: random.pick(UnitKind.options) ?? 'other',
  uscc: null,
  orgUscc: null,
  facts: factsOf(random),
});

function visitDrafts(random: Random, visit: VisitKey, standard: Standard): readonly Draft[] {
  const judged = itemsOf(standard).flatMap(({ item: { id, max } }): readonly Draft[] => {
    switch (random.below(7)) {
      case 0:
        return [];
      case 1:
        return [giveVerdict(visit, [id], 'not-applicable'), writeNote(visit, id, '不涉及')];
      case 2:
        return [giveVerdict(visit, [id], 'unmet')];
      case 3:
        return [givePoints(visit, id, random.below(max + 1), 'partly')];
      default:
        return [giveVerdict(visit, [id], 'met')];
    }
  });
  return [openVisit(visit, hashOfStandard(standard)), ...judged, ...(random.below(5) === 0 ? [] : [completeVisit(visit)])];
}

const outcomes: readonly Outcome[] = ['accepted', 'rectify', 'rejected'];

function roundDrafts(random: Random, year: number, id: string, count: number): readonly Draft[] {
  const standard = random.pick(cityStandards);
  if (standard === undefined) return [];
  const members = Array.from({ length: count }, (_, number) => `u${String(number)}`).filter(() => random.below(4) > 0);
  const opened: Round = {
    id,
    title: `${String(year)}年 ${id}`,
    year,
    standardHash: random.below(8) === 0 ? null : hashOfStandard(standard),
    openedOn: `${String(year)}-0${String(1 + random.below(3))}-01`,
    visitUntil: null,
    rectifyUntil: null,
    locked: false,
    unitIds: members,
  };
  const visited = Array.from({ length: count }, (_, number) => `u${String(number)}`).filter(() => random.below(3) > 0);
  return [
    openRound(opened),
    ...visited.flatMap((unitId): readonly Draft[] => {
      const own = random.below(6) === 0 ? (random.pick(cityStandards) ?? standard) : standard;
      const again = random.below(3) === 0 ? visitDrafts(random, { roundId: id, unitId, phase: 're' }, own) : [];
      const outcome = random.pick(outcomes) ?? 'rectify';
      const decided = random.below(3) === 0 ? [] : [decide(id, unitId, { outcome, adopted: random.below(3) > 0, reason: '研究', recommended: null })];
      return [...visitDrafts(random, { roundId: id, unitId, phase: 'first' }, own), ...again, ...decided];
    }),
  ];
}

function countyDrafts(random: Random): readonly Draft[] {
  const count = 2 + random.below(8);
  const units = Array.from({ length: count }, (_, number) => unitOf(random, number));
  return [
    ...cityStandards.map((standard) => keepStandard(hashOfStandard(standard), standard.title, standard.version)),
    ...units.map(registerUnit),
    ...cityYears.flatMap((year) => [
      ...(random.below(2) === 0 ? [setTarget(year, random.pick(['townships', 'homes', 'coverage'] as const) ?? 'homes', 50 + random.below(50))] : []),
      ...(random.below(3) === 0 ? [setCounted(year, random.pick(acceptedTargets) ?? 'homes', ['ben-xian'])] : []),
    ]),
    ...cityYears.flatMap((year) => ['a', 'b'].slice(0, 1 + random.below(2)).flatMap((part) => roundDrafts(random, year, `r${String(year)}${part}`, count))),
    ...units.flatMap(({ id }) => (random.below(9) === 0 ? [closeUnit(id, { on: '2024-12-01', reason: '注销' })] : [])),
  ];
}

const present = <Row>(rows: ReadonlyMap<string, Row | undefined>): readonly Row[] =>
  [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, row]) => row ?? []);

/** A county's history out of a seed, and what one laptop makes of it. */
export async function randomCounty(name: string, seed: number): Promise<RandomCounty> {
  const random = randomFrom(seed);
  const { entries } = makeEntries(countyDrafts(random), noPosition, { device: `device${name}`, by: '张明', batch: 'b', nowMs: Date.UTC(2024, 5, 1) });
  const change = await planIndex(emptySource, cityReader, entries, `device${name}`);
  const rounds = present(change.rounds);
  const visits = present(change.visits).filter(isOfRecord);
  const decisions = present(change.decisions);
  const ids = new Map(cityStandards.map((standard) => [hashOfStandard(standard), standard.id]));
  return {
    name,
    entries,
    change,
    units: present(change.units),
    rounds,
    visits,
    decisions,
    plans: [...change.registers].flatMap(([subject, fields]) => projectYear(subject, fields) ?? []),
    results: rounds.map((round) => ({
      round,
      standardId: ids.get(round.standardHash ?? '') ?? null,
      visits: visits.filter(({ roundId }) => roundId === round.id),
      decisions: decisions.filter(({ roundId }) => roundId === round.id),
    })),
  };
}
