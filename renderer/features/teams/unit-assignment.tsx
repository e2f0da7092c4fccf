import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { assignLead, assignUnits } from '#shared/record/team-acts.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { Unit } from '#shared/model/unit.ts';
import { peopleOf } from '#shared/model/round-plan.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { SpreadProposal } from './spread-proposal.tsx';
import { townRows, townWord, type TeamsView, type TownRow } from '#shared/rounds/teams-view.ts';

type Act = (drafts: readonly Draft[], done: string) => Promise<boolean>;

const free = '';

/** 单位分配: whole towns in one act, single units by hand, or an even spread that the program proposes. */
export function UnitAssignment(props: { readonly view: TeamsView }) {
  const { view } = props;
  const undoable = useUndoable();
  const [proposing, setProposing] = useState(false);
  const rows = useMemo(() => townRows(view.units), [view.units]);
  const open = view.units.filter((unit) => !view.plan.teamOf.has(unit.id)).length;
  return (
    <section className="panel" aria-label="单位分配">
      <div className="panel-head">
        <h2>单位分配</h2>
        <span className={open === 0 ? 'quiet' : 'teams-open'}>{open === 0 ? `${view.units.length} 家都已分到组` : `还有 ${open} 家没有分到组`}</span>
        <Button disabled={view.round.locked || view.units.length === 0} aria-expanded={proposing} onClick={() => setProposing(!proposing)}>
          按数量均分
        </Button>
      </div>
      {proposing ? <SpreadProposal view={view} onClose={() => setProposing(false)} /> : null}
      <Table<TownRow>
        className="office-table"
        aria-label="各乡镇的小组"
        size="small"
        rowKey="town"
        columns={columnsFor(view, undoable)}
        dataSource={[...rows]}
        pagination={pagesOf(40)}
        expandable={{
          expandedRowRender: (row) => <UnitRows view={view} row={row} act={undoable} />,
          expandIcon: ({ expanded, onExpand, record }) => (
            <Button
              size="small"
              type="text"
              aria-expanded={expanded}
              aria-label={`${townWord(record.town)}逐家分配`}
              onClick={(event) => onExpand(record, event)}
            >
              {expanded ? '收起' : '逐家'}
            </Button>
          ),
          columnWidth: 72,
        }}
        locale={{ emptyText: '本批次还没有单位。导入自评材料后再分。' }}
      />
    </section>
  );
}

const columnsFor = (view: TeamsView, act: Act): TableColumnsType<TownRow> => [
  { title: '乡镇(街道)', key: 'town', width: 200, render: (_, row) => townWord(row.town) },
  { title: '单位', key: 'count', width: 80, align: 'right', render: (_, row) => row.units.length },
  { title: '已分到', key: 'split', width: 300, render: (_, row) => splitWords(view, row) },
  {
    title: '整个乡镇分给',
    key: 'team',
    width: 220,
    render: (_, row) => (
      <Select<string | null>
        aria-label={`${townWord(row.town)}分给`}
        className="teams-choice"
        disabled={view.round.locked}
        placeholder="选小组"
        value={commonTeam(view, row)}
        options={teamOptions(view)}
        onChange={(teamId) => {
          const words = `${townWord(row.town)} ${row.units.length} 家${teamId === free || teamId === null ? '已不分组' : `已分给${nameOf(view, teamId)}`}`;
          void act([assignUnits(view.round.id, Object.fromEntries(row.units.map((unit) => [unit.id, teamId === free ? null : teamId])))], words);
        }}
      />
    ),
  },
];

const teamOptions = (view: TeamsView) => [{ value: free, label: '不分组' }, ...view.plan.teams.map((team) => ({ value: team.id, label: team.name }))];

const nameOf = (view: TeamsView, teamId: string): string => view.plan.teams.find(({ id }) => id === teamId)?.name ?? '';

/** The team that has all units of a town; null where they are in several or in none. */
function commonTeam(view: TeamsView, row: TownRow): string | null {
  const [first, ...others] = new Set(row.units.map((unit) => view.plan.teamOf.get(unit.id)));
  return others.length === 0 ? (first ?? null) : null;
}

function splitWords(view: TeamsView, row: TownRow): string {
  const counts = view.plan.teams.flatMap((team) => {
    const count = row.units.filter((unit) => view.plan.teamOf.get(unit.id) === team.id).length;
    return count === 0 ? [] : [`${team.name} ${count} 家`];
  });
  const open = row.units.filter((unit) => !view.plan.teamOf.has(unit.id)).length;
  return [...counts, ...(open === 0 ? [] : [`未分 ${open} 家`])].join('，');
}

/** The units of one town, each with its own team and the member who leads the visit. */
function UnitRows(props: { readonly view: TeamsView; readonly row: TownRow; readonly act: Act }) {
  const { view, row, act } = props;
  const columns: TableColumnsType<Unit> = [
    { title: '单位', dataIndex: 'name' },
    {
      title: '小组',
      key: 'team',
      width: 200,
      render: (_, unit) => (
        <Select<string>
          aria-label={`${unit.name}分给`}
          className="teams-choice"
          size="small"
          disabled={view.round.locked}
          value={view.plan.teamOf.get(unit.id) ?? free}
          options={teamOptions(view)}
          onChange={(teamId) => act([assignUnits(view.round.id, { [unit.id]: teamId === free ? null : teamId })], `已改${unit.name}的小组`)}
        />
      ),
    },
    { title: '主查人', key: 'lead', width: 180, render: (_, unit) => <LeadChoice view={view} unit={unit} act={act} /> },
  ];
  return <Table<Unit> aria-label={`${townWord(row.town)}的单位`} size="small" rowKey="id" columns={columns} dataSource={[...row.units]} pagination={false} />;
}

function LeadChoice(props: { readonly view: TeamsView; readonly unit: Unit; readonly act: Act }) {
  const { view, unit, act } = props;
  const team = view.plan.teams.find(({ id }) => id === view.plan.teamOf.get(unit.id));
  if (team === undefined) return <span className="quiet">先分到组</span>;
  return (
    <Select<string>
      aria-label={`${unit.name}主查人`}
      className="teams-choice"
      size="small"
      disabled={view.round.locked}
      value={view.plan.leadOf.get(unit.id) ?? free}
      options={[{ value: free, label: '不指定' }, ...peopleOf(team).map((name) => ({ value: name, label: name }))]}
      onChange={(name) => act([assignLead(view.round.id, unit.id, name === free ? null : name)], `已改${unit.name}的主查人`)}
    />
  );
}
