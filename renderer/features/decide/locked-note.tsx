import { Alert } from 'antd';
import { momentOf } from '#shared/days/moment-of.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import type { Round } from '#shared/model/round.ts';
import { overstepWords } from '#shared/record/rights-acts.ts';
import { LockedDespite } from '#shared/record/round-acts.ts';
import { roundSubject } from '#shared/record/subject.ts';
import type { DecisionRow } from '#shared/rounds/decision-rows.ts';
import { useOversteps } from '#renderer/hooks/use-oversteps.ts';
import { useLive } from '#renderer/store/services.tsx';

/** Says that a round is locked, by whom and when, which decisions were kept although they were out of date, and what to do about it. */
export function LockedNote(props: { readonly round: Round; readonly rows: readonly DecisionRow[] }) {
  const subject = roundSubject(props.round.id);
  const entries = useLive((store) => store.history(subject), [subject]);
  const locking = entries?.findLast((entry) => entry.subject === subject && entry.act === 'round-locked');
  const beyond = useOversteps().find(({ batch }) => batch !== null && batch === locking?.batch);
  const by = locking === undefined || locking.by === '' ? '' : `由${locking.by}`;
  const at = locking === undefined ? '' : `于 ${momentOf(clockMs(locking.at))} `;
  const despite = LockedDespite.safeParse(locking?.fields['lockedDespite']).data;
  const kept = Object.keys(despite?.units ?? {}).map((unitId) => props.rows.find((row) => row.unitId === unitId)?.name ?? unitId);
  return (
    <Alert
      type="info"
      showIcon
      title={`本批次已${at}${by}锁定，决定只能查看。需要改动的，先解除锁定并写明理由。`}
      description={
        [
          beyond === undefined ? '' : `${overstepWords(beyond)}。`,
          despite === undefined ? '' : `锁定时 ${String(kept.length)} 个单位的决定与结果不一致，仍按原决定锁定：${kept.join('、')}。理由：${despite.reason}`,
        ].join('') || null
      }
    />
  );
}
