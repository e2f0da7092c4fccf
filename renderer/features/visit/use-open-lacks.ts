import { useMemo } from 'react';
import { lacksOf, partLacks, type Lack, type LackExceptions } from '#shared/checks/lacking.ts';
import type { AttachedFile } from '#shared/evidence/evidence.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { exceptionsOf } from '#shared/record/read-visit-fields.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { VisitSheet } from './use-visit-sheet.ts';
import type { VisitView } from '#shared/visit/visit-session.ts';

const none: LackExceptions = {};

/** What the visit lacks as it is on the screen, without what was excepted already. What nobody judged is asked for apart. */
export function useOpenLacks(visit: VisitKey, sheet: VisitSheet, view: VisitView, files: readonly Pick<AttachedFile, 'itemId'>[]): readonly Lack[] {
  const { roundId, unitId, phase } = visit;
  const exceptions = useLive(async (store) => exceptionsOf(await store.visitFields(roundId, unitId, phase)), [roundId, unitId, phase]) ?? none;
  const { standard, facts } = sheet;
  const { findings, result } = view;
  return useMemo(() => {
    const filed = new Set(files.map(({ itemId }) => itemId));
    return partLacks(lacksOf({ standard, findings, result, facts, filed }), exceptions).open.filter(({ kind }) => kind !== 'unjudged');
  }, [standard, findings, result, facts, files, exceptions]);
}
