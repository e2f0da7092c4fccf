import { useEffect, useMemo, useState } from 'react';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { alikeBesideEachOther, matrixOf, type Matrix, type MatrixOrder, type MatrixRow } from '#shared/analysis/matrix.ts';
import type { Steps } from '#shared/steps.ts';
import { inTurns } from '#renderer/store/breather.ts';

/** So many units are put beside their like at once; more of them in turns with the page. */
const atOnce = 500;

/** The steps of a work, ended with undefined as soon as nobody wants it any more. */
function* whileWanted<T>(steps: Steps<T>, isWanted: () => boolean): Steps<T | undefined> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield;
  }
  return undefined;
}

/** The matrix of 单位×条目. Where very many units are put beside their like, it is in the order of their loss until that is done. */
export function useMatrix(
  units: readonly VisitedUnit[],
  places: readonly ItemPlace[],
  order: MatrixOrder,
  byLoss: boolean,
): { readonly matrix: Matrix; readonly arranging: boolean } {
  const inTime = order === 'alike' && units.length > atOnce;
  const known = useMemo(() => matrixOf(units, places, inTime ? 'loss' : order, byLoss), [units, places, inTime, order, byLoss]);
  const [arranged, setArranged] = useState<{ readonly of: Matrix; readonly rows: readonly MatrixRow[] }>();
  useEffect(() => {
    if (!inTime) return undefined;
    let wanted = true;
    void inTurns(whileWanted(alikeBesideEachOther(known.rows), () => wanted)).then((rows) => {
      if (rows !== undefined) setArranged({ of: known, rows });
    });
    return () => {
      wanted = false;
    };
  }, [inTime, known]);
  const matrix = useMemo(() => (inTime && arranged?.of === known ? { ...known, rows: arranged.rows } : known), [inTime, arranged, known]);
  return { matrix, arranging: inTime && arranged?.of !== known };
}
