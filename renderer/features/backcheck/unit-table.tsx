import { Tag } from 'antd';
import { Link } from 'react-router';
import { consequenceWords } from '#shared/backcheck/back-check.ts';
import { backCheckStateWords, type BackCheckRow } from '#shared/rounds/back-check-view.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

const stateColours = { todo: 'default', doing: 'processing', done: 'success' } as const;

/** Where the second form of a unit is filled in and looked at. */
export const backCheckAddress = (unitId: string): string => `/visit/backcheck/${encodeURIComponent(unitId)}`;

/** 抽中单位: who inspected each, how far its second form is, what differs and what followed. */
export function BackCheckUnits(props: { readonly rows: readonly BackCheckRow[] }) {
  const { columns, told, tools } = useShownTable({ name: '抽中单位', columns: allColumns, rows: props.rows });
  const done = props.rows.filter(({ state }) => state === 'done').length;
  return (
    <section className="panel" aria-label="抽中单位">
      <div className="backcheck-head">
        <h2>
          抽中单位 <small className="quiet">{`已复核 ${String(done)}/${String(props.rows.length)} 家`}</small>
        </h2>
        {tools}
      </div>
      <OfficeTable<BackCheckRow>
        aria-label="抽中单位"
        rowKey="unitId"
        dataSource={props.rows}
        columns={columns}
        onChange={told}
        pagination={pagesOf(20, '家')}
      />
    </section>
  );
}

const followWords = ({ form }: BackCheckRow): string => (form?.follows === undefined || form.follows === null ? '' : consequenceWords[form.follows.kind]);
const differingWords = ({ differing }: BackCheckRow): string =>
  differing === null ? '' : differing.count === 0 ? `${String(differing.of)} 项全部一致` : `${String(differing.of)} 项中 ${String(differing.count)} 项不同`;
const actWords = { todo: '填复核表', doing: '接着填', done: '看对照' } as const;

const allColumns: readonly ShownColumn<BackCheckRow>[] = [
  { title: '单位', key: 'unit', value: (row) => row.name, render: (_, row) => <Link to={`/visit/${encodeURIComponent(row.unitId)}`}>{row.name}</Link> },
  { title: '乡镇(街道)', key: 'town', width: 110, value: (row) => row.town, render: (_, row) => row.town },
  { title: '核查人', key: 'inspectors', width: 180, value: (row) => row.inspectors.join('、'), render: (_, row) => row.inspectors.join('、') },
  {
    title: '进展',
    key: 'state',
    width: 88,
    value: (row) => backCheckStateWords[row.state],
    render: (_, row) => <Tag color={stateColours[row.state]}>{backCheckStateWords[row.state]}</Tag>,
  },
  {
    title: '复核人',
    key: 'by',
    width: 96,
    value: (row) => row.form?.by ?? '',
    render: (_, row) => (
      <>
        {row.form?.by ?? ''}
        {row.breach ? <Tag color="error">核查过这家，不计入</Tag> : null}
      </>
    ),
  },
  { title: '对照', key: 'differing', width: 140, value: differingWords, render: (_, row) => differingWords(row) },
  {
    title: '处理',
    key: 'follows',
    width: 150,
    value: followWords,
    render: (_, row) => (row.state === 'done' && followWords(row) === '' ? <Tag color="warning">待定</Tag> : followWords(row)),
  },
  { title: '', key: 'act', width: 92, render: (_, row) => <Link to={backCheckAddress(row.unitId)}>{actWords[row.state]}</Link> },
];
