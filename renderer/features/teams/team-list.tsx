import { PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { dissolveTeam } from '#shared/record/team-acts.ts';
import type { Team } from '#shared/model/round-plan.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { TeamPackage } from './team-package.tsx';
import { TeamForm } from './team-form.tsx';
import { unitsOfTeam, type TeamsView } from '#shared/rounds/teams-view.ts';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

/** 核查小组: the teams with their people and how far they are. */
export function TeamList(props: { readonly view: TeamsView }) {
  const { view } = props;
  const { plan, round } = view;
  const undoable = useUndoable();
  const [edited, setEdited] = useState<Team | 'new' | null>(null);
  const [packedId, setPackedId] = useState<string | null>(null);
  const packed = plan.teams.find(({ id }) => id === packedId);
  const dissolve = (team: Team) => {
    const units = unitsOfTeam(view, team.id);
    return undoable(
      [
        dissolveTeam(
          round.id,
          team.id,
          units.map(({ id }) => id),
        ),
      ],
      `已撤销${team.name}`,
    );
  };
  return (
    <section className="panel" aria-label="核查小组">
      <div className="panel-head">
        <h2>核查小组</h2>
        <Button
          type={plan.teams.length === 0 ? 'primary' : 'default'}
          icon={<PlusOutlined aria-hidden />}
          disabled={round.locked}
          onClick={() => setEdited('new')}
        >
          新建小组
        </Button>
      </div>
      <OfficeTable<Team>
        aria-label="核查小组"
        rowKey="id"
        columns={columnsFor(view, setEdited, dissolve, (team) => setPackedId(team.id))}
        dataSource={plan.teams}
        pagination={false}
        emptyText="还没有小组。先新建小组，再把单位分给各组。"
      />
      {packed === undefined ? null : <TeamPackage key={packed.id} view={view} team={packed} onClose={() => setPackedId(null)} />}
      {edited === null ? null : <TeamForm view={view} team={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

const columnsFor = (
  view: TeamsView,
  onEdit: (team: Team) => void,
  onDissolve: (team: Team) => Promise<boolean>,
  onPack: (team: Team) => void,
): TableColumnsType<Team> => [
  { title: '小组', dataIndex: 'name', width: 150 },
  { title: '组长', dataIndex: 'leader', width: 110, render: (leader: string) => (leader === '' ? '未定' : leader) },
  { title: '组员', key: 'members', render: (_, team) => team.members.filter((name) => name !== team.leader).join('、') || '—' },
  { title: '单位', key: 'units', width: 80, align: 'right', render: (_, team) => unitsOfTeam(view, team.id).length },
  { title: '已核查', key: 'done', width: 90, align: 'right', render: (_, team) => unitsOfTeam(view, team.id).filter(({ id }) => view.done.has(id)).length },
  { title: '数据包', key: 'packed', width: 150, render: (_, team) => packedWords(view, team) },
  {
    title: '操作',
    key: 'acts',
    width: 250,
    render: (_, team) => (
      <span className="row-acts">
        <Button
          size="small"
          disabled={unitsOfTeam(view, team.id).length === 0}
          aria-label={`制作数据包：${team.name}`}
          title="只带本组单位的材料，拷给这个组的笔记本"
          onClick={() => onPack(team)}
        >
          制作数据包
        </Button>
        <Button size="small" disabled={view.round.locked} aria-label={`修改${team.name}`} onClick={() => onEdit(team)}>
          修改
        </Button>
        <Button size="small" disabled={view.round.locked} aria-label={`撤组：${team.name}`} onClick={() => onDissolve(team)}>
          撤组
        </Button>
      </span>
    ),
  },
];

/** When a team's package was last made, and whether its units changed since. */
function packedWords(view: TeamsView, team: Team): string {
  if (team.packed === null) return '还没有做';
  const changed = team.packed.units === unitsOfTeam(view, team.id).length ? '' : '，单位已变';
  return `${team.packed.on.slice(5)} ${team.packed.units} 家${changed}`;
}
