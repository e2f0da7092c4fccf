import { Segmented } from 'antd';
import { useState } from 'react';
import { TeamRoute } from './team-route.tsx';
import { TeamSections } from './team-sections.tsx';
import type { TeamsView } from '#shared/rounds/teams-view.ts';

/** 组内安排: for one team the order of its towns with their days, and who looks at which section. */
export function TeamArrangements(props: { readonly view: TeamsView }) {
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
