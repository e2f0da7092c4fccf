import type { ComparedVisit, VisitedUnit } from '#shared/analysis/cohort.ts';
import { Standard, UnitKind } from '#shared/model/standard.ts';

const [unitCount, sectionCount, itemsEach, years] = [5000, 10, 6, 3];
const itemCount = sectionCount * itemsEach;

/** A standard of 60 items in 10 sections. */
export const manyItems: Standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'bench',
  version: '1',
  title: 'bench',
  total: itemCount * 2,
  sections: Array.from({ length: sectionCount }, (_, section) => ({
    id: `s${String(section)}`,
    title: `部分${String(section)}`,
    max: itemsEach * 2,
    items: Array.from({ length: itemsEach }, (__, item) => ({
      id: `i${String(section)}-${String(item)}`,
      no: String(item),
      text: `内容${String(section)}-${String(item)}`,
      max: 2,
    })),
  })),
  policy: { accept: 96, rectify: 72 },
});

/** Numbers that look like chance, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function visitOf(next: () => number): ComparedVisit {
  const assessed = Int32Array.from({ length: itemCount }, () => Math.floor(next() * 5) * 50);
  const sections = new Int32Array(sectionCount);
  let total = 0;
  assessed.forEach((points, index) => {
    const section = Math.floor(index / itemsEach);
    sections[section] = (sections[section] ?? 0) + points;
    total += points;
  });
  return {
    standardHash: 'h',
    completedMs: 1,
    verdicts: new Uint8Array(itemCount).fill(2),
    assessed,
    self: Int32Array.from(assessed, (points) => Math.min(200, points + 50)),
    sections,
    total,
    selfTotal: total + 900,
    recommendation: total > 6000 ? 'accepted' : 'rectify',
  };
}

function yearOf(year: number): readonly VisitedUnit[] {
  const next = chance(year);
  const kinds = UnitKind.options;
  return Array.from({ length: unitCount }, (_, index): VisitedUnit => {
    const first = visitOf(next);
    return {
      unitId: `u${String(index)}`,
      name: `单位${String(index)}`,
      town: `乡镇${String(index % 40)}`,
      kind: kinds[index % kinds.length] ?? 'other',
      system: `系统${String(index % 9)}`,
      workers: (index * 37) % 700,
      team: `t${String(index % 12)}`,
      first,
      re: undefined,
      visit: first,
      decision: index % 2 === 0 ? 'accepted' : null,
    };
  });
}

/** 5,000 visited units of three years, the last one last. Numbers look like chance and are the same in every run. */
export const comparedYears: readonly (readonly VisitedUnit[])[] = Array.from({ length: years }, (_, year) => yearOf(year + 1));

/** The bare loop: every point of every item of every unit of three years, added up and put in the order of the totals. */
export function bareLoop(): number {
  let sum = 0;
  for (const units of comparedYears) {
    const totals = new Float64Array(units.length);
    units.forEach(({ visit }, index) => {
      let own = 0;
      for (let item = 0; item < itemCount; item += 1) {
        const points = visit.assessed[item] ?? -1;
        const self = visit.self[item] ?? -1;
        if (points >= 0 && visit.verdicts[item] !== 4) own += points;
        if (self >= 0) sum += self;
      }
      totals[index] = own;
    });
    totals.sort();
    sum += totals[0] ?? 0;
  }
  return sum;
}
