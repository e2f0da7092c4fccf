import { useParams, useSearchParams } from 'react-router';
import { VisitPhase, type Round } from '#shared/model/round.ts';
import { ClosingMeeting } from '#renderer/features/closing/closing-meeting.tsx';
import { NextUnit } from '#renderer/features/visit/next-unit.tsx';
import { useClosing } from '#renderer/hooks/use-closing.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import '#renderer/features/closing/closing.css';

/** 末次会议 of one unit, without the frame of the program: the unit sees itself alone. */
export function ClosingScreen() {
  const { round } = useServices();
  const { unitId } = useParams();
  const [search] = useSearchParams();
  const phase = VisitPhase.safeParse(search.get('phase')).data ?? 'first';
  if (round === undefined || unitId === undefined) return <Nothing />;
  return <OneClosing key={`${round.id}/${unitId}/${phase}`} round={round} unitId={unitId} phase={phase} />;
}

function OneClosing(props: { readonly round: Round; readonly unitId: string; readonly phase: VisitPhase }) {
  const view = useClosing(props.round, props.unitId, props.phase);
  if (view === undefined) return <p className="loading">正在读取核查结果</p>;
  return view === null ? <Nothing /> : <ClosingMeeting view={view} next={<NextUnit round={props.round} unitId={props.unitId} first size="large" />} />;
}

const Nothing = () => <EmptyPage sentence="这个单位在本批次还没有核查，不能开末次会议。" action={<LinkButton to="/visit">返回任务列表</LinkButton>} />;
