import { type ItemReply } from '#shared/closing/closing.ts';
import { noPapers, type ObjectionPapers } from '#shared/closing/objection.ts';
import { objectionPapersOf } from '#shared/record/read-visit-fields.ts';
import { shortfallsOf, type ShortfallWeight } from '#shared/scoring/shortfalls.ts';
import type { Ruling } from '#shared/closing/rulings.ts';
import type { VisitKey, Round } from '#shared/model/round.ts';
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

async function readFindings(store: Store, round: Round, record: VisitRecord): Promise<readonly Objection[]> {
  const { unitId, phase } = record;
  const read = await store.readVisit(round.id, unitId, phase);
  if (read === undefined) return [];
  const { unit, standard, rulings, closing } = read;
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
        openMatters: read.openMatters,
      },
    ];
  });
}
