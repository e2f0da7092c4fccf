import { Alert } from 'antd';
import type { Round } from '#shared/model/round.ts';
import { BlindRulePanel } from './blind-rule.tsx';
import { TeamArrangements } from './team-arrangements.tsx';
import { TeamList } from './team-list.tsx';
import { UnitAssignment } from './unit-assignment.tsx';
import { useTeamsView } from './use-teams-view.ts';

/** 分工: teams, who visits which units, in which order. */
export function TeamsDesk(props: { readonly round: Round }) {
  const view = useTeamsView(props.round);
  if (view === undefined) return <div className="loading">正在读取分工</div>;
  return (
    <>
      {view.round.locked ? <Alert type="info" showIcon title="本批次已锁定，分工只能查看。" /> : null}
      <TeamList view={view} />
      {view.plan.teams.length === 0 ? null : (
        <>
          <UnitAssignment view={view} />
          <TeamArrangements view={view} />
        </>
      )}
      <BlindRulePanel key={JSON.stringify(view.round.blind ?? null)} round={view.round} />
    </>
  );
}
