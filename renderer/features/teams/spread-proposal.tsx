import { Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { assignUnits } from '#shared/record/team-acts.ts';
import { spreadEvenly } from '#shared/rounds/even-spread.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { townWord, unitsOfTeam, type TeamsView } from '#shared/rounds/teams-view.ts';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

type Scope = 'open' | 'all';

interface Proposed {
  readonly id: string;
  readonly name: string;
  readonly now: number;
  readonly then: number;
  readonly towns: readonly string[];
}

/** An even spread, with its counts, before it is taken. Units whose visit is completed stay where they are. */
export function SpreadProposal(props: { readonly view: TeamsView; readonly onClose: () => void }) {
  const { view, onClose } = props;
  const undoable = useUndoable();
  const openCount = view.units.filter((unit) => !view.plan.teamOf.has(unit.id)).length;
  const [scope, setScope] = useState<Scope>(openCount === 0 ? 'all' : 'open');
  const spread = useMemo(() => proposeSpread(view, scope), [view, scope]);
  const rows = useMemo(() => proposedRows(view, spread), [view, spread]);
  const take = async () => {
    if (await undoable([assignUnits(view.round.id, Object.fromEntries(spread))], `已分配 ${spread.size} 家`)) onClose();
  };
  return (
    <div className="spread-proposal" role="region" aria-label="均分方案">
      <Radio.Group
        aria-label="分哪些单位"
        value={scope}
        onChange={(event) => setScope(event.target.value as Scope)}
        options={[
          { value: 'open', label: `只分没有组的 ${openCount} 家`, disabled: openCount === 0 },
          { value: 'all', label: '除已完成核查的以外全部重分' },
        ]}
      />
      <OfficeTable<Proposed>
        aria-label="均分方案"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: '小组', dataIndex: 'name', width: 150 },
          { title: '现有', dataIndex: 'now', align: 'right', width: 80 },
          { title: '分后', dataIndex: 'then', align: 'right', width: 80 },
          { title: '去哪些乡镇', key: 'towns', render: (_, row) => row.towns.map(townWord).join('、') || '—' },
        ]}
      />
      <div className="page-actions">
        <Button type="primary" disabled={spread.size === 0} onClick={take}>
          采用这个方案
        </Button>
        <Button onClick={onClose}>不采用</Button>
        <span className="quiet">同一乡镇尽量分给一个组，采用后仍可逐家调整。</span>
      </div>
    </div>
  );
}

function proposeSpread(view: TeamsView, scope: Scope): ReadonlyMap<string, string> {
  const moving = view.units.filter((unit) => !view.plan.teamOf.has(unit.id) || (scope === 'all' && !view.done.has(unit.id)));
  const ids = new Set(moving.map(({ id }) => id));
  const held = Object.fromEntries(view.plan.teams.map((team) => [team.id, unitsOfTeam(view, team.id).filter(({ id }) => !ids.has(id)).length]));
  return spreadEvenly(
    moving,
    view.plan.teams.map(({ id }) => id),
    held,
  );
}

const proposedRows = (view: TeamsView, spread: ReadonlyMap<string, string>): readonly Proposed[] =>
  view.plan.teams.map((team) => {
    const own = view.units.filter((unit) => (spread.get(unit.id) ?? view.plan.teamOf.get(unit.id)) === team.id);
    return {
      id: team.id,
      name: team.name,
      now: unitsOfTeam(view, team.id).length,
      then: own.length,
      towns: [...new Set(own.map(({ town }) => town))],
    };
  });
