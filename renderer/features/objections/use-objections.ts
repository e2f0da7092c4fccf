import { ItemReply } from '#shared/closing/closing.ts';
import { noPapers, type ObjectionPapers } from '#shared/closing/objection.ts';
import { objectionPapersOf } from '#shared/record/read-visit-fields.ts';
import { shortfallsOf, type ShortfallWeight } from '#shared/scoring/shortfalls.ts';
import type { Ruling } from '#shared/closing/rulings.ts';
import { dayOfMs, type Day } from '#shared/days/days.ts';
import type { Involved } from '#shared/desk/who-may-rule.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import { isBlind, scorerOf, type VisitKey, type Round } from '#shared/model/round.ts';
import { rectificationSubject, visitSubject } from '#shared/record/subject.ts';
import { readItemField } from '#shared/record/visit-fields.ts';
import { itemsOf, type Item } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { CentiPoints } from '#shared/points.ts';
import type { VisitRecord } from '#renderer/store/records.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** One finding that a unit disputes or disputed, or could dispute. */
export interface Objection {
  readonly key: string;
  readonly visit: VisitKey;
  readonly unit: Unit;
  readonly item: Item;
  readonly place: number;
  /** The inspectors' points. */
  readonly points: CentiPoints;
  readonly weight: ShortfallWeight;
  readonly note: string;
  readonly reply: ItemReply | undefined;
  readonly ruling: Ruling | undefined;
  readonly papers: ObjectionPapers;
  /** Who had a hand in it: none of them may rule. */
  readonly involved: Involved;
  /** The day on which the unit raised it; null where that is not on record. */
  readonly raisedOn: Day | null;
  /** In how many matters of the visit people still differ. */
  readonly openMatters: number;
}

/** The objections of a round, those that wait first; undefined while they are read. */
export function useObjections(round: Round): readonly Objection[] | undefined {
  return useLive(
    async (store) => {
      const visits = (await store.visits(round.id)).filter(({ disputed, ruled }) => disputed !== undefined || ruled !== undefined);
      const lists = await Promise.all(visits.map((record) => readFindings(store, round, record)));
      const objections = lists.flat().filter(({ reply, ruling }) => ruling !== undefined || reply?.stance === 'disputed');
      return objections.sort(
        (a, b) => Number(a.ruling !== undefined) - Number(b.ruling !== undefined) || a.unit.name.localeCompare(b.unit.name, 'zh-CN') || a.place - b.place,
      );
    },
    [round],
  );
}

/** Every shortfall of a unit's completed visit, for an objection that comes after the meeting; undefined while none is chosen or it is read. */
export function useObjectable(round: Round, record: VisitRecord | undefined): readonly Objection[] | undefined {
  return useLive((store) => (record === undefined ? Promise.resolve(undefined) : readFindings(store, round, record)), [round, record]);
}

/** Who visited and scored a unit, and who issued a notice to it. */
async function readInvolved(store: Store, round: Round, unitId: string): Promise<Involved> {
  const [visits, blind, notices] = await Promise.all([
    store.visits(round.id),
    store.blindSheets(round.id),
    store.history(rectificationSubject(round.id, unitId)),
  ]);
  return {
    visited: [...new Set(visits.flatMap((visit) => (visit.unitId === unitId ? visit.inspectors : [])))],
    scored: blind.flatMap((sheet) => (sheet.unitId === unitId && isBlind(sheet.phase) ? [scorerOf(sheet.phase)] : [])),
    notified: [...new Set(notices.flatMap(({ act, by }) => (act === 'notice-issued' && by !== '' ? [by] : [])))],
  };
}

/** The day of the last time that the unit disputed each item, by the item's id. */
async function readRaised(store: Store, visit: VisitKey): Promise<ReadonlyMap<string, Day>> {
  const entries = await store.history(visitSubject(visit.roundId, visit.unitId, visit.phase));
  const raised = new Map<string, Day>();
  for (const { at, fields } of entries) {
    for (const [field, value] of Object.entries(fields)) {
      const name = readItemField(field);
      if (name?.part === 'reply' && ItemReply.safeParse(value).data?.stance === 'disputed') raised.set(name.itemId, dayOfMs(clockMs(at)));
    }
  }
  return raised;
}

async function readFindings(store: Store, round: Round, record: VisitRecord): Promise<readonly Objection[]> {
  const { unitId, phase } = record;
  const read = await store.readVisit(round.id, unitId, phase);
  if (read === undefined) return [];
  const { unit, standard, rulings, closing } = read;
  const [involved, raised] = await Promise.all([readInvolved(store, round, unitId), readRaised(store, { roundId: round.id, unitId, phase })]);
  const { findings, result } = read.inspected;
  const short = new Map(shortfallsOf(standard, findings, result).map((shortfall) => [shortfall.item.id, shortfall]));
  const scores = new Map(result.items.map((score) => [score.itemId, score]));
  const papers = objectionPapersOf(read.fields);
  return itemsOf(standard).flatMap(({ item }, index): readonly Objection[] => {
    const [reply, ruling, shortfall] = [closing.replies[item.id], rulings[item.id], short.get(item.id)];
    if (shortfall === undefined && reply === undefined && ruling === undefined) return [];
    const visit = { roundId: round.id, unitId, phase };
    const points = scores.get(item.id)?.points ?? 0;
    const weight = shortfall?.weight ?? 'points';
    return [
      {
        key: `${unitId}/${phase}/${item.id}`,
        visit,
        unit,
        item,
        place: index + 1,
        points,
        weight,
        note: findings[item.id]?.note ?? '',
        reply,
        ruling,
        papers: papers[item.id] ?? noPapers,
        involved,
        raisedOn: raised.get(item.id) ?? null,
        openMatters: read.openMatters,
      },
    ];
  });
}
