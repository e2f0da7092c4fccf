import { isAnswered, isSecondPerson, noSecondAnswer, type Answer, type BackCheckDraw, type BackCheckForm } from '../backcheck/back-check.ts';
import { saySame, type AnswerPair } from '../backcheck/agreement.ts';
import { drawBackCheck, type DrawnFrom } from '../backcheck/draw.ts';
import type { PickableItem } from '../backcheck/pick-items.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import { verdictCodes, type SheetRecord, type VisitRecord } from '../record/records.ts';

/** How far the second form of a unit is. */
export type BackCheckState = 'todo' | 'doing' | 'done';

/** The words for it. */
export const backCheckStateWords: Readonly<Record<BackCheckState, string>> = { todo: '待复核', doing: '正在填', done: '已复核' };

/** A unit of a back-check as its list shows it. */
export interface BackCheckRow {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly inspectors: readonly string[];
  readonly form: BackCheckForm | undefined;
  readonly state: BackCheckState;
  /** Whether the one who filled it in had inspected the unit: such a form counts nowhere. */
  readonly breach: boolean;
  /** Items with another answer than the first, of how many; null until it is done. */
  readonly differing: { readonly count: number; readonly of: number } | null;
}

/** The units that a back-check is drawn from: first visits completed by this standard, with who made them. */
export const backCheckPool = (visits: readonly VisitRecord[], standardHash: string): readonly DrawnFrom[] =>
  visits
    .filter((visit) => visit.phase === 'first' && visit.completedMs !== null && visit.standardHash === standardHash)
    .map(({ unitId, inspectors }) => ({ unitId, inspectors }))
    .sort((a, b) => (a.unitId < b.unitId ? -1 : 1));

/** What the first visit said of some items, objections aside: in the order of the standard's typed arrays. */
export function firstAnswers(visit: VisitRecord, standard: Standard, itemIds: readonly string[]): Readonly<Record<string, Answer>> {
  const asked = new Set(itemIds);
  const assessed = visit.inspected?.assessed ?? visit.assessed;
  return Object.fromEntries(
    itemsOf(standard).flatMap(({ item }, index): readonly (readonly [string, Answer])[] => {
      if (!asked.has(item.id)) return [];
      const [verdict, points] = [verdictCodes[visit.verdicts[index] ?? 0] ?? null, assessed[index] ?? -1];
      return [[item.id, { verdict, points: verdict === 'not-applicable' || points < 0 ? null : Math.min(points, item.max) }]];
    }),
  );
}

/** What a second form may ask: items with a full mark that are for every unit; where there are none, all with a full mark. */
export function pickableItems(standard: Standard, visits: readonly VisitRecord[], sheets: readonly SheetRecord[]): readonly PickableItem[] {
  const counted = visits.filter((visit) => visit.phase === 'first' && visit.completedMs !== null);
  const pairs = sheetPairs(sheets);
  const all = itemsOf(standard).map(({ item }, index) => ({ item, index }));
  const scored = all.filter(({ item }) => item.max > 0);
  const forAll = scored.filter(({ item }) => item.kinds === undefined && item.classes === undefined);
  return (forAll.length > 0 ? forAll : scored).map(({ item, index }) => ({
    itemId: item.id,
    max: item.max,
    lost: counted.reduce((sum, visit) => sum + lostOn(visit, index, item), 0),
    apart: pairs.filter(([one, two]) => one.assessed[index] !== two.assessed[index]).length,
  }));
}

function lostOn(visit: VisitRecord, index: number, item: Item): number {
  const points = visit.assessed[index] ?? -1;
  return points < 0 || verdictCodes[visit.verdicts[index] ?? 0] === 'not-applicable' ? 0 : Math.max(0, item.max - points);
}

/** The two sheets of each unit that two people scored apart and both completed. */
export function sheetPairs(sheets: readonly SheetRecord[]): readonly (readonly [SheetRecord, SheetRecord])[] {
  const done = new Map<string, SheetRecord[]>();
  for (const sheet of sheets) if (sheet.completedMs !== null) done.set(sheet.unitId, [...(done.get(sheet.unitId) ?? []), sheet]);
  return [...done.values()].flatMap(([one, two]) =>
    one === undefined || two === undefined || one.standardHash !== two.standardHash ? [] : [[one, two] as const],
  );
}

/** The units of a back-check: those drawn in the order of the draw, then others that have a second form from an earlier draw. */
export function backCheckRows(
  draw: BackCheckDraw | null,
  forms: readonly BackCheckForm[],
  visits: readonly VisitRecord[],
  unitOf: ReadonlyMap<string, Pick<Unit, 'name' | 'town'>>,
): readonly BackCheckRow[] {
  const formOf = new Map(forms.map((form) => [form.unitId, form]));
  const inspectorsOf = new Map(visits.flatMap((visit) => (visit.phase === 'first' ? [[visit.unitId, visit.inspectors] as const] : [])));
  const drawn = draw?.units ?? [];
  return [...new Set([...drawn, ...formOf.keys()])].map((unitId) => {
    const [form, unit] = [formOf.get(unitId), unitOf.get(unitId)];
    const inspectors = form?.done?.inspectors ?? inspectorsOf.get(unitId) ?? [];
    const pairs = form === undefined ? [] : formPairs(form, () => 1);
    return {
      unitId,
      name: unit?.name ?? '（台账中没有的单位）',
      town: unit?.town ?? '',
      inspectors,
      form,
      state: form === undefined || form.by === '' ? 'todo' : form.done === null ? 'doing' : 'done',
      breach: form !== undefined && form.by !== '' && !isSecondPerson(form.by, inspectors),
      differing: form === undefined || form.done === null ? null : { count: pairs.filter((pair) => !saySame(pair)).length, of: pairs.length },
    };
  });
}

function formPairs(form: BackCheckForm, maxOf: (itemId: string) => number): readonly AnswerPair[] {
  const { done, unitId } = form;
  if (done === null) return [];
  return Object.entries(done.first).flatMap(([itemId, first]) => {
    const second = form.answers[itemId] ?? noSecondAnswer;
    return isAnswered(first) && isAnswered(second) ? [{ unitId, itemId, max: maxOf(itemId), inspectors: done.inspectors, first, second }] : [];
  });
}

/** First and second answers beside each other, of every form that is done and was filled in by somebody else. Items answered only once are in none. */
export function backCheckPairs(forms: readonly BackCheckForm[], standard: Standard): readonly AnswerPair[] {
  const maxOf = new Map(itemsOf(standard).map(({ item }) => [item.id, item.max]));
  return forms
    .filter((form) => form.done !== null && isSecondPerson(form.by, form.done.inspectors))
    .flatMap((form) => formPairs(form, (id) => maxOf.get(id) ?? 0));
}

/** Whether making a recorded draw again gives the units that it says. */
export function drawHolds(draw: BackCheckDraw): boolean {
  const again = drawBackCheck(draw.pool, draw.seed, draw.percent).units;
  return again.length === draw.units.length && again.every((unitId, index) => unitId === draw.units[index]);
}
