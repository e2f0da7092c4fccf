import { MeetingMode } from '#renderer/features/decide/meeting/meeting-mode.tsx';
import { useDesk } from '#renderer/features/decide/use-desk-rows.ts';
import type { Round } from '#shared/model/round.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import '#renderer/features/decide/decide.css';
import '#renderer/features/decide/desk.css';
import '#renderer/features/decide/meeting/meeting.css';

/** 会议模式, without the frame of the program: what is shown to a meeting. */
export function MeetingScreen() {
  const { round } = useServices();
  if (round === undefined) return <EmptyPage sentence="还没有验收批次，不能开审议会。" action={<LinkButton to="/decide">返回决定</LinkButton>} />;
  return <RoundMeeting key={round.id} round={round} />;
}

function RoundMeeting(props: { readonly round: Round }) {
  const desk = useDesk(props.round);
  return desk === undefined ? <p className="loading">正在读取决定</p> : <MeetingMode round={props.round} desk={desk} />;
}
