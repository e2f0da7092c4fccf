import type { VisitKey, Round } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';

/** Says that a completed visit uses another version than its round does by now. */
export function VersionNote(props: { readonly visit: VisitKey; readonly round: Round }) {
  const { roundId, unitId, phase } = props.visit;
  const begunWith = useLive(
    async (store) => {
      const hash = (await store.visit(roundId, unitId, phase))?.record.standardHash;
      return hash === undefined ? undefined : { hash, version: (await store.standard(hash))?.version ?? '' };
    },
    [roundId, unitId, phase],
  );
  if (begunWith === undefined || begunWith.hash === props.round.standardHash) return null;
  return <p>本批次已改用另一版标准，这次核查仍按开始时的 {begunWith.version} 版计分。</p>;
}
