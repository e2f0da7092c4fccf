import { Segmented } from 'antd';
import { useState } from 'react';
import type { Round } from '#shared/model/round.ts';
import type { TeamsView } from '#shared/rounds/teams-view.ts';
import { BlindRulePanel } from './blind-rule.tsx';
import { SamplePanel } from './sample-panel.tsx';
import { TeamList } from './team-list.tsx';
import { UnitAssignment } from './unit-assignment.tsx';
import { useTeamsView } from './use-teams-view.ts';
import { TeamRoute } from './team-route.tsx';
import { TeamSections } from './team-sections.tsx';
import { LockedAlert } from '#renderer/ui/locked-alert.tsx';

/** 分工: teams, who visits which units, in which order. Double scoring is a matter of teams: it shows once there is one. */
export function TeamsDesk(props: { readonly round: Round }) {
  const view = useTeamsView(props.round);
  if (view === undefined) return <div className="loading">正在读取分工</div>;
  return (
    <>
      <LockedAlert round={view.round} what="分工只能查看" />
      <TeamList view={view} />
      {view.plan.teams.length === 0 ? null : (
        <>
          <UnitAssignment view={view} />
          <TeamArrangements view={view} />
        </>
      )}
      <SamplePanel key={view.round.id} view={view} />
      {view.plan.teams.length === 0 && view.round.blind === undefined ? null : (
        <BlindRulePanel key={JSON.stringify(view.round.blind ?? null)} round={view.round} />
      )}
    </>
  );
}

/** 组内安排: for one team the order of its towns with their days, and who looks at which section. */
function TeamArrangements(props: { readonly view: TeamsView }) {
  const { view } = props;
  const [chosen, setChosen] = useState<string>();
  const team = view.plan.teams.find(({ id }) => id === chosen) ?? view.plan.teams[0];
  if (team === undefined) return null;
  return (
    <section className="panel" aria-label="组内安排">
      <div className="panel-head">
        <h2>组内安排</h2>
        <Segmented
          aria-label="安排哪个小组"
          value={team.id}
          options={view.plan.teams.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => setChosen(id)}
        />
      </div>
      <div className="team-columns">
        <TeamRoute key={`route-${team.id}`} view={view} team={team} />
        <TeamSections key={`sections-${team.id}`} view={view} team={team} />
      </div>
    </section>
  );
}
