import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Round, SheetPhase } from '#shared/model/round.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { Checklist } from './checklist.tsx';
import { useVisitSheet } from './use-visit-sheet.ts';

/** One unit's visit, read and opened. Mount it again for another unit. */
export function UnitVisit(props: { readonly round: Round; readonly unitId: string; readonly phase: SheetPhase }) {
  const { round, unitId, phase } = props;
  const sheet = useVisitSheet(round, unitId, phase);
  const visit = useMemo(() => ({ roundId: round.id, unitId, phase }), [round.id, unitId, phase]);
  if (sheet === 'loading') return <div className="loading">正在读取核查清单</div>;
  if (sheet === 'missing') {
    return (
      <EmptyPage
        sentence="本批次里没有这个单位，或者它的考核标准不在这台电脑上。"
        action={
          <Link to="/visit">
            <Button type="primary">返回任务列表</Button>
          </Link>
        }
      />
    );
  }
  return <Checklist visit={visit} sheet={sheet} round={round} />;
}
