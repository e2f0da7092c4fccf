import { useMemo } from 'react';
import { z } from 'zod';
import { blindProgress, type BlindProgress } from '#shared/rounds/blind-progress.ts';
import type { Round } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';

const Settled = z.object({ scorers: z.array(z.string()), totals: z.array(z.int()), changedMs: z.array(z.number()) });

/** How a visit of record came from two sheets. */
type SettledBlind = z.infer<typeof Settled>;

/** The blind scoring of one unit as the person at this machine may see it. */
export interface BlindUnit {
  /** Whether there is a visit of record already, and what it was settled from: null where it was not scored blind. */
  readonly recorded: { readonly settled: SettledBlind | null } | null;
  /** Whether a sheet was changed after it was settled. */
  readonly stale: boolean;
  readonly progress: BlindProgress;
}

/** Reads how far the blind scoring of a unit is; undefined while it is first read. */
export function useBlindUnit(round: Round, unitId: string): BlindUnit | undefined {
  const { name } = useInspector();
  const { id } = round;
  const sheets = useLive(async (store) => (await store.blindSheets(id)).filter((sheet) => sheet.unitId === unitId), [id, unitId]);
  const fields = useLive((store) => store.visitFields(id, unitId, 'first'), [id, unitId]);
  return useMemo(() => {
    if (sheets === undefined || fields === undefined) return undefined;
    const settled = Settled.safeParse(fields['blind']).data ?? null;
    const stale =
      settled !== null &&
      sheets.some((sheet) => settled.scorers.some((scorer) => sheet.phase === `first~${scorer}`) && !settled.changedMs.includes(sheet.changedMs));
    return { recorded: fields['standardHash'] === undefined ? null : { settled }, stale, progress: blindProgress(sheets, name) };
  }, [sheets, fields, name]);
}
