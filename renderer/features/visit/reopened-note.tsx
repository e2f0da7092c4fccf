import { Alert } from 'antd';
import { fold } from '#shared/ledger/fold.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { reopening } from '#shared/record/visit-history.ts';
import { useLive } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';

/** Says of a visit that was completed and opened again why, by whom and when. */
export function ReopenedNote(props: { readonly visit: VisitKey }) {
  const { roundId, unitId, phase } = props.visit;
  const subject = visitSubject(roundId, unitId, phase);
  const reopened = useLive(async (store) => reopening(fold(await store.history(subject)).get(subject) ?? {}), [subject]);
  if (reopened === undefined || reopened === null) return null;
  const by = reopened.by === '' ? '' : `由${reopened.by}`;
  return <Alert type="info" showIcon title={`核查曾经完成，${momentOf(reopened.ms)} ${by}重新打开：${reopened.reason}`} />;
}
