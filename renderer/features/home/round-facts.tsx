import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { EditRoundDialog } from './edit-round-dialog.tsx';

/** The round in one line: standard and deadlines, and the way to change them. */
export function RoundFacts(props: { readonly round: Round }) {
  const { round } = props;
  const { nowMs } = useServices();
  const [editing, setEditing] = useState(false);
  const hash = round.standardHash;
  const standards = useLive((store) => store.standards(), []);
  const title = standards?.find((standard) => standard.hash === hash)?.title;
  const today = dayOfMs(nowMs());
  return (
    <div className="toolbar">
      <strong>{round.title}</strong>
      {hash === null ? <Link to="/standards">还没有选考核标准</Link> : <Link to={`/standards?standard=${hash}`}>{title}</Link>}
      <Deadline word="核查截止" day={round.visitUntil} today={today} />
      <Deadline word="整改截止" day={round.rectifyUntil} today={today} />
      {round.locked ? null : (
        <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
          修改批次
        </Button>
      )}
      <LinkButton to="/visit/teams" size="small">
        分工
      </LinkButton>
      {editing ? <EditRoundDialog round={round} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}

function Deadline(props: { readonly word: string; readonly day: string | null; readonly today: string }) {
  const { word, day, today } = props;
  if (day === null) return null;
  return <span className={day < today ? 'deadline-past' : 'quiet'}>{day < today ? `${word} ${day}，已过` : `${word} ${day}`}</span>;
}
