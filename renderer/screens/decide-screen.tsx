import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { DecideTask } from '#renderer/features/decide/decide-task.tsx';
import { LockRound } from '#renderer/features/decide/lock-round.tsx';
import { RoundBreaches } from '#renderer/features/objections/ruling-breaches.tsx';
import { useDesk } from '#renderer/features/decide/use-desk-rows.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { Round } from '#shared/model/round.ts';
import { DecideTabs } from './decide-tabs.tsx';
import '#renderer/features/decide/decide.css';
import '#renderer/features/decide/desk.css';

const hint = '程序按标准给出建议和理由，由人作出决定。改判要写明理由，每次决定都留下记录。名次按初验得分，复验不改变名次。';

/** 决定: what the federation decides for each unit of the round. */
export function DecideScreen() {
  const { round } = useServices();
  if (round === undefined) {
    return (
      <Page title="决定" hint={hint}>
        <EmptyPage sentence="还没有验收批次。先在工作台新建批次，或载入示例县。" action={<LinkButton to="/">去工作台</LinkButton>} />
      </Page>
    );
  }
  return <RoundDecisions round={round} />;
}

/** The way into 会议模式. */
function MeetingButton() {
  const navigate = useNavigate();
  return <Button onClick={() => void navigate('/decide/meeting')}>会议模式</Button>;
}

function RoundDecisions(props: { readonly round: Round }) {
  const { round } = props;
  const desk = useDesk(round);
  if (desk?.rows.length === 0) {
    return (
      <Page title="决定" hint={hint}>
        <DecideTabs />
        <EmptyPage sentence="本批次还没有单位。导入自评材料后，单位会列在这里。" action={<LinkButton to="/import">去导入</LinkButton>} />
      </Page>
    );
  }
  return (
    <Page title="决定" bare>
      <div className="desk-top">
        <DecideTabs />
        {desk === undefined ? null : (
          <span className="desk-top-acts">
            <MeetingButton />
            <LockRound round={round} rows={desk.rows} breaches={<RoundBreaches round={round} />} />
          </span>
        )}
      </div>
      {desk === undefined ? null : <DecideTask key={round.id} round={round} desk={desk} />}
    </Page>
  );
}
