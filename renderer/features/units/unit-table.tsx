import { Link } from 'react-router';
import { isActive } from '#shared/model/lineage.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import type { Round } from '#shared/model/round.ts';
import { unitStageWords, unitStages } from '#shared/rounds/unit-stage.ts';
import { filingWords, outcomeWords } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OutdatedTag } from '#renderer/ui/outdated-tag.tsx';
import { OutcomeTag } from '#renderer/ui/outcome-tag.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { FilingNote } from './filing-note.tsx';
import type { ListView } from './list-address.ts';
import type { RoundResult, UnitRow } from './use-unit-rows.ts';

const pageSize = 50;

/** 单位列表: a row a unit, with its results in the latest rounds. Sorted and paged as the address says. */
export function UnitTable(props: {
  readonly rows: readonly UnitRow[];
  readonly columns: readonly ShownColumn<UnitRow>[];
  readonly view: ListView;
  readonly selected: readonly string[];
  readonly onSelect: (unitIds: readonly string[]) => void;
  readonly onChange: (change: Partial<ListView>) => void;
}) {
  const { view, onChange } = props;
  return (
    <OfficeTable<UnitRow>
      aria-label="单位列表"
      rowKey={(row) => row.unit.id}
      dataSource={props.rows}
      columns={props.columns}
      rowSelection={{
        selectedRowKeys: props.selected,
        onChange: props.onSelect,
        getTitleCheckboxProps: () => ({ 'aria-label': '全选' }),
        getCheckboxProps: (row) => ({ 'aria-label': `选择${row.unit.name}` }),
      }}
      pagination={pagesOf(pageSize, '个单位', { current: view.page })}
      onChange={(pagination, _filters, sorter, { action }) => {
        if (action === 'paginate') onChange({ page: pagination.current ?? 1 });
        if (action === 'sort' && !Array.isArray(sorter)) {
          onChange({ sort: sorter.order === undefined || sorter.order === null ? null : String(sorter.columnKey), descending: sorter.order === 'descend' });
        }
      }}
    />
  );
}

/** The columns of 单位列表: the unit, and a column for each of the rounds. Sorted as the address says. */
export function unitListColumns(rounds: readonly Round[], view: ListView): readonly ShownColumn<UnitRow>[] {
  const sorted = (key: string) => ({ key, sortOrder: view.sort === key ? (view.descending ? ('descend' as const) : ('ascend' as const)) : null });
  return [
    {
      title: '单位',
      ...sorted('name'),
      width: 270,
      value: (row) => row.unit.name,
      sorter: (a, b) => a.unit.name.localeCompare(b.unit.name, 'zh-CN'),
      render: (_, row) => <UnitName row={row} />,
    },
    {
      title: '乡镇(街道)',
      ...sorted('town'),
      width: 140,
      sorter: (a, b) => a.unit.town.localeCompare(b.unit.town, 'zh-CN'),
      value: (row) => row.unit.town,
      render: (_, row) => row.unit.town,
    },
    {
      title: '类型',
      ...sorted('kind'),
      width: 120,
      sorter: (a, b) => a.unit.kind.localeCompare(b.unit.kind),
      value: (row) => unitKindWords[row.unit.kind],
      render: (_, row) => unitKindWords[row.unit.kind],
    },
    {
      title: '会员',
      ...sorted('members'),
      width: 90,
      align: 'right',
      sorter: (a, b) => (a.members ?? -1) - (b.members ?? -1),
      value: (row) => row.members,
      format: 'integer',
      render: (_, row) => row.members ?? '—',
    },
    {
      title: '本批次进展',
      ...sorted('stage'),
      width: 120,
      sorter: (a, b) => stagePlace(a) - stagePlace(b),
      value: stageText,
      render: (_, row) => <Stage row={row} />,
    },
    ...rounds.map((round, index) => ({
      title: <span title={round.title}>{rounds.some((other) => other !== round && other.year === round.year) ? round.title : `${round.year}年`}</span>,
      ...sorted(`round-${round.id}`),
      word: round.title,
      value: (row: UnitRow) => resultText(row.results.get(round.id)),
      width: index === 0 ? 170 : 160,
      sorter: (a: UnitRow, b: UnitRow) => (a.results.get(round.id)?.total ?? -1) - (b.results.get(round.id)?.total ?? -1),
      render: (_: unknown, row: UnitRow) => <RoundResultCell result={row.results.get(round.id)} />,
    })),
  ];
}

const stageText = ({ unit, stage, filing }: UnitRow): string => {
  if (!isActive(unit)) return '已注销';
  if (stage === null) return '不在本批次';
  return filing?.kind === 'deferred' ? `${unitStageWords[stage]}，${filingWords(filing)}` : unitStageWords[stage];
};

function Stage({ row }: { readonly row: UnitRow }) {
  if (!isActive(row.unit) || row.stage === null) return <span className="quiet">{stageText(row)}</span>;
  return row.filing === null || row.stage === 'skipped' ? unitStageWords[row.stage] : <FilingNote filing={row.filing} />;
}

function resultText(result: RoundResult | undefined): string {
  if (result === undefined) return '';
  return [
    result.total === null ? '' : `${showPoints(result.total)} 分`,
    result.outcome === null ? '' : outcomeWords[result.outcome],
    result.outdated === null ? '' : '（结果有变，待重新决定）',
  ]
    .join(' ')
    .trim();
}

const stagePlace = (row: UnitRow): number => (row.stage === null ? -1 : unitStages.indexOf(row.stage));

function UnitName(props: { readonly row: UnitRow }) {
  const { unit } = props.row;
  return (
    <Link to={`/units/${unit.id}`} title={unit.aliases.length === 0 ? undefined : `又名：${unit.aliases.join('、')}`}>
      {unit.name}
    </Link>
  );
}

/** What a round ended with: points and outcome, a dash where the unit did not get so far. */
function RoundResultCell(props: { readonly result: RoundResult | undefined }) {
  const { result } = props;
  if (result === undefined || (result.total === null && result.outcome === null)) return <span className="quiet">—</span>;
  return (
    <span className="round-result">
      <span className="round-result-points">{result.total === null ? '' : `${showPoints(result.total)} 分`}</span>
      {result.initial === null ? null : (
        <span className="quiet" title={`初验 ${showPoints(result.initial)} 分`}>
          复验
        </span>
      )}
      {result.outcome === null ? null : <OutcomeTag outcome={result.outcome} />}
      {result.outdated === null ? null : <OutdatedTag why={result.outdated} />}
    </span>
  );
}
