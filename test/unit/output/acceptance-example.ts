import type { AcceptanceInput, AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { rank } from '#shared/scoring/rank.ts';
import type { ItemScore, ScoreResult } from '#shared/scoring/score-result.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import { sumCenti } from '#shared/points.ts';

/** A standard of two sections and three items, in the form that files have. */
export const exampleStandard: Standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'example',
  version: '2024',
  title: '基层工会规范化建设考核标准',
  total: 20,
  sections: [
    {
      id: 'a',
      title: '组织建设',
      max: 12,
      items: [
        { id: 'a1', no: '1', text: '工会委员会、经审会、女职工委员会健全，按期换届', max: 8, rules: [{ kind: 'per-missing', points: 2 }] },
        { id: 'a2', no: '2', text: '有牌子，有印章', max: 4, rules: [{ kind: 'fixed', points: 1.5 }] },
      ],
    },
    { id: 'b', title: '阵地建设', max: 8, items: [{ id: 'b1', no: '1', text: '有活动场所', max: 8, rules: [{ kind: 'discretionary' }] }] },
  ],
  policy: { accept: 16, rectify: 12 },
});

/** A finished score from the lost points of each item. */
export function exampleScore(lost: Readonly<Record<string, number>>): ScoreResult {
  const items = itemsOf(exampleStandard).map(({ section, item }): ItemScore => {
    const taken = lost[item.id] ?? 0;
    const lines = taken === 0 ? [] : [{ rule: 0, text: `${item.text.slice(0, 4)}不足 = −${String(taken / 100)}分`, effect: -taken }];
    return {
      itemId: item.id,
      sectionId: section.id,
      points: item.max - taken,
      max: item.max,
      bonus: 0,
      judged: true,
      notApplicable: false,
      forOthers: false,
      asksFacts: [],
      doubt: null,
      lines,
    };
  });
  const total = sumCenti(items.map((item) => item.points));
  return {
    total,
    max: exampleStandard.total,
    bonus: 0,
    items,
    sections: exampleStandard.sections.map((section) => ({
      sectionId: section.id,
      title: section.title,
      points: sumCenti(items.filter((item) => item.sectionId === section.id).map((item) => item.points)),
      max: section.max,
      belowFloor: false,
      lines: [],
    })),
    totalLines: [],
    gates: [],
    judged: items.length,
    openMandatory: [],
    vetoes: [],
    heldBack: null,
    grade: total >= 1600 ? '达标' : null,
    withheld: null,
    missing: [],
    rated: { points: exampleStandard.total, of: exampleStandard.total, enough: true },
    recommendation: total >= 1600 ? 'accepted' : total >= 1200 ? 'rectify' : 'rejected',
    reasons: [`总分${String(total / 100)}分`],
  };
}

/** A unit whose visit is finished and decided as recommended. */
export function exampleUnit(name: string, lost: Readonly<Record<string, number>>, change: Partial<AcceptanceUnit> = {}): AcceptanceUnit {
  const score = exampleScore(lost);
  return {
    unitId: name,
    name,
    town: '城关镇',
    kind: 'school',
    submitted: true,
    submittedOn: '2024-10-12',
    selfTotal: 1950,
    visit: {
      standard: exampleStandard,
      phase: 'first',
      completed: true,
      visitedOn: '2024-11-08',
      score,
      self: { a1: 800, a2: 350, b1: 800 },
      notes: lost['a2'] === undefined ? {} : { a2: '缺财务专用章' },
    },
    firstTotal: change.visit === null || change.visit?.completed === false ? null : score.total,
    reTotal: null,
    decision: { outcome: score.recommendation ?? 'rejected', adopted: true, reason: '', decidedOn: '2024-12-30', outdated: null },
    notice: null,
    ...change,
  };
}

/** A round of these units. */
export const exampleInput = (units: readonly AcceptanceUnit[], change: Partial<AcceptanceInput> = {}): AcceptanceInput => ({
  federation: '云溪县总工会',
  roundTitle: '2024年基层工会规范化建设验收',
  locked: true,
  preparedOn: '2024-12-31',
  scope: '',
  standard: exampleStandard,
  units,
  places: new Map(
    rank(
      units.filter(({ firstTotal }) => firstTotal !== null),
      ({ firstTotal }) => firstTotal ?? 0,
    ).map(({ unit, place }) => [unit.unitId, place]),
  ),
  ...change,
});
