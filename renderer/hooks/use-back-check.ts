import { useMemo } from 'react';
import type { AnswerPair } from '#shared/backcheck/agreement.ts';
import type { BackCheckDraw } from '#shared/backcheck/back-check.ts';
import type { DrawnFrom } from '#shared/backcheck/draw.ts';
import type { PickableItem } from '#shared/backcheck/pick-items.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import { backCheckPairs, backCheckPool, backCheckRows, pickableItems, type BackCheckRow } from '#shared/rounds/back-check-view.ts';
import { useLive } from '#renderer/store/services.tsx';

/** All that the pages of a back-check (复核抽查) are drawn from. */
export interface BackCheckView {
  readonly round: Round;
  readonly standardHash: string;
  /** The standard that the draw is of, otherwise the round's. */
  readonly standard: Standard;
  readonly draw: BackCheckDraw | null;
  readonly rows: readonly BackCheckRow[];
  readonly pairs: readonly AnswerPair[];
  /** What a draw would be made from now. */
  readonly pool: readonly DrawnFrom[];
  readonly pickable: readonly PickableItem[];
  /** The completed first visits by unit. */
  readonly visitOf: ReadonlyMap<string, VisitRecord>;
}

/** The back-check of a round; undefined while it is read, null where the round has no standard on this machine. */
export function useBackCheck(round: Round): BackCheckView | null | undefined {
  const read = useLive(
    async (store) => {
      const [check, visits, sheets, units] = await Promise.all([store.backCheck(round.id), store.visits(round.id), store.blindSheets(round.id), store.units()]);
      const standardHash = check.draw?.standardHash ?? round.standardHash ?? '';
      return { ...check, visits, sheets, units, standardHash, standard: standardHash === '' ? undefined : await store.standard(standardHash) };
    },
    [round.id, round.standardHash],
  );
  return useMemo(() => {
    if (read === undefined) return undefined;
    const { draw, forms, visits, sheets, units, standard, standardHash } = read;
    if (standard === undefined) return null;
    return {
      round,
      standard,
      standardHash,
      draw,
      rows: backCheckRows(draw, forms, visits, new Map(units.map((unit) => [unit.id, unit]))),
      pairs: backCheckPairs(forms, standard),
      pool: backCheckPool(visits, standardHash),
      pickable: pickableItems(standard, visits, sheets),
      visitOf: new Map(visits.flatMap((visit) => (visit.phase === 'first' ? [[visit.unitId, visit] as const] : []))),
    };
  }, [read, round]);
}
