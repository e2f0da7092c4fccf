import { Select } from 'antd';
import { assignSection } from '#shared/record/team-acts.ts';
import { peopleOf, type Team } from '#shared/model/round-plan.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { TeamsView } from '#shared/rounds/teams-view.ts';

const everybody = '';

/** 各部分由谁查: the sections of the standard, each given to a member or left to all. */
export function TeamSections(props: { readonly view: TeamsView; readonly team: Team }) {
  const { view, team } = props;
  const undoable = useUndoable();
  const options = [{ value: everybody, label: '全组' }, ...peopleOf(team).map((name) => ({ value: name, label: name }))];
  return (
    <div>
      <h3>各部分由谁查</h3>
      {view.standard === undefined ? <p className="quiet">本批次还没有选定考核标准。</p> : null}
      <ul className="team-sections" aria-label={`${team.name}各部分由谁查`}>
        {view.standard?.sections.map((section) => (
          <li key={section.id}>
            <span>
              {section.title} <span className="quiet">{section.items.length} 项</span>
            </span>
            <Select<string>
              aria-label={`${section.title}由谁查`}
              className="teams-choice"
              size="small"
              disabled={view.round.locked}
              value={team.sections[section.id] ?? everybody}
              options={options}
              onChange={(name) => {
                const words = name === everybody ? `“${section.title}”由全组查` : `“${section.title}”由${name}查`;
                void undoable([assignSection(view.round.id, team.id, section.id, name === everybody ? null : name)], words);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
