import { useMemo } from 'react';
import { agreementBy, agreementOf, type AnswerAgreement } from '#shared/backcheck/agreement.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { agreementCells } from '#shared/output/papers/back-check-papers.ts';
import { useBackCheck, type BackCheckView } from '#renderer/hooks/use-back-check.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { ComparePartPanel } from './compare-part.tsx';

/** 复核抽查: how far first and second answers agree, by item and by inspector, with how many pairs each rests on. */
export function BackCheckPart() {
  const { round } = useServices();
  return round === undefined ? null : <Recheck round={round} />;
}

function Recheck(props: { readonly round: BackCheckView['round'] }) {
  const view = useBackCheck(props.round);
  if (view === undefined) return <div className="loading">正在读取复核抽查</div>;
  const done = view === null ? 0 : view.rows.filter(({ state, breach }) => state === 'done' && !breach).length;
  const drawn = view?.rows.length ?? 0;
  const all = view === null ? undefined : agreementOf(view.pairs);
  const base =
    view?.draw === null || view === null
      ? '本批次还没有抽样。'
      : `抽中 ${String(drawn)} 家，已复核 ${String(done)} 家，两次都作答的 ${String(all?.pairs ?? 0)} 项次，一致 ${all === undefined ? '—' : (agreementCells(all)[1] ?? '—')}。`;
  return (
    <ComparePartPanel
      name="复核抽查"
      base={base}
      definition={definitions.recheck}
      controls={<LinkButton to="/visit/backcheck">{view?.draw === null ? '去抽样' : '抽样和填表'}</LinkButton>}
    >
      {view === null ? null : <AgreementTables view={view} />}
    </ComparePartPanel>
  );
}

interface AgreementRow {
  readonly key: string;
  readonly name: string;
  readonly agreement: AnswerAgreement;
}

function AgreementTables(props: { readonly view: BackCheckView }) {
  const { pairs, standard } = props.view;
  const items = useMemo(() => {
    const textOf = new Map(itemsOf(standard).map(({ item }) => [item.id, item.text]));
    return agreementBy(pairs, ({ itemId }) => [itemId]).map((group) => ({ ...group, name: textOf.get(group.key) ?? '标准中已没有的项目' }));
  }, [pairs, standard]);
  const people = useMemo(() => agreementBy(pairs, ({ inspectors }) => inspectors).map((group) => ({ ...group, name: group.key })), [pairs]);
  return (
    <div className="compare-columns">
      <AgreementTable name="复核抽查" heading="按条目" rows={items} columns={itemColumns} />
      <AgreementTable name="复核抽查按核查人" heading="按核查人" rows={people} columns={peopleColumns} />
    </div>
  );
}

function AgreementTable(props: {
  readonly name: string;
  readonly heading: string;
  readonly rows: readonly AgreementRow[];
  readonly columns: readonly ShownColumn<AgreementRow>[];
}) {
  const { name, heading, rows } = props;
  const { columns, told, tools } = useShownTable({ name, columns: props.columns, rows });
  return (
    <div>
      <div className="compare-table-head">
        <h3>{heading}</h3>
        {tools}
      </div>
      <OfficeTable<AgreementRow>
        aria-label={name}
        rowKey="key"
        dataSource={rows}
        columns={columns}
        onChange={told}
        pagination={false}
        emptyText="还没有填完的复核表"
      />
    </div>
  );
}

const cell = (row: AgreementRow, index: number): string => agreementCells(row.agreement)[index] ?? '—';
const figure = (title: string, key: string, index: number, width: number): ShownColumn<AgreementRow> => ({
  title,
  key,
  width,
  align: 'right',
  value: (row) => cell(row, index),
  render: (_, row) => cell(row, index),
});

const figures = [figure('答案对', 'pairs', 0, 72), figure('一致', 'same', 1, 64), figure('平均差（分）', 'difference', 2, 104), figure('卡帕', 'kappa', 3, 64)];
const itemColumns = [
  { title: '考核内容', key: 'name', value: (row: AgreementRow) => row.name, render: (_: unknown, row: AgreementRow) => row.name },
  ...figures,
];
const peopleColumns = [
  { title: '核查人', key: 'name', className: 'nowrap', value: (row: AgreementRow) => row.name, render: (_: unknown, row: AgreementRow) => row.name },
  {
    title: '单位',
    key: 'units',
    width: 56,
    align: 'right' as const,
    value: (row: AgreementRow) => row.agreement.units,
    format: 'integer' as const,
    render: (_: unknown, row: AgreementRow) => row.agreement.units,
  },
  ...figures,
];
