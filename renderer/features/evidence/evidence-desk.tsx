import { Tabs } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { readLikenesses } from '#renderer/hooks/read-likenesses.ts';
import { standingVisits } from '#shared/record/standing.ts';
import { readRoundEvidence, readRoundTraces } from '#renderer/hooks/read-visit-evidence.ts';
import { AlikePart } from './alike-part.tsx';
import { BundlePanel } from './bundle-panel.tsx';
import { DatesPart, oddDates } from './dates-part.tsx';
import { UnprovenPart } from './unproven-part.tsx';
import './evidence.css';

/** The evidence of a round: the bundle to hand on, and what is to be pointed out about it. */
export function EvidenceDesk(props: { readonly round: Round }) {
  const { round } = props;
  const today = dayOfMs(useServices().nowMs());
  const [params, setParams] = useSearchParams();
  const visits = useLive((store) => readRoundEvidence(store, round), [round]);
  const traced = useLive((store) => readRoundTraces(store, round), [round]);
  const likenesses = useLive((store) => readLikenesses(store, (visit) => visit.roundId === round.id), [round.id]);
  const dates = useMemo(() => oddDates(visits ?? [], round, today), [visits, round, today]);
  if (visits === undefined || traced === undefined || likenesses === undefined) return <div className="loading">正在汇总佐证</div>;
  const counting = standingVisits(visits).filter(({ completedMs }) => completedMs !== null);
  const unproven = counting.reduce((sum, visit) => sum + visit.unproven.length, 0);
  return (
    <>
      <BundlePanel round={round} visits={visits} traced={traced} />
      <section className="panel" aria-label="佐证检查">
        <h2>佐证检查</h2>
        <Tabs
          activeKey={params.get('part') ?? 'unproven'}
          onChange={(part) => setParams({ part })}
          items={[
            { key: 'unproven', label: `满分无佐证 ${String(unproven)}`, children: <UnprovenPart visits={counting} /> },
            { key: 'alike', label: '相同照片', children: <AlikePart likenesses={likenesses} /> },
            { key: 'dates', label: `拍摄日期不符 ${String(dates.length)}`, children: <DatesPart rows={dates} /> },
          ]}
        />
      </section>
    </>
  );
}
