import { DownloadOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Select, Table, Tag, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { compareStandards, type StandardComparison } from '#shared/standards/compare-standards.ts';
import { comparisonRows, rowKindWords, standardComparisonTable, type ComparisonRow } from '#shared/output/comparison-rows.ts';
import { useServices } from '#renderer/store/services.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { useSaveTable } from '../use-save-table.ts';
import { otherSide, useSides, type StandardSide } from './sides.ts';
import { wordingColumns } from '../wording-columns.tsx';

/** 比较两个版本: two standards of the library or the drafts compared with each other; both are in the address. */
export function CompareVersions() {
  const sides = useSides();
  const [query, setQuery] = useSearchParams();
  if (sides === undefined) return null;
  const sought = (name: string) => sides.find((side) => side.key === query.get(name));
  // Without a word from the address it opens on two versions of one standard, if there are any.
  const after = sought('after') ?? sides.find((side) => otherSide(sides, side) !== undefined);
  const before = sought('before') ?? (after === undefined ? undefined : otherSide(sides, after));
  const chosen = { ...(before === undefined ? {} : { before: before.key }), ...(after === undefined ? {} : { after: after.key }) };
  const choose = (next: Readonly<Record<string, string>>) => setQuery({ ...chosen, ...next });
  const options = sides.map((side) => ({ value: side.key, label: side.label, title: side.label }));
  return (
    <div className="standard-differences">
      <section className="panel standard-pair" aria-label="选择要比较的版本">
        <label>
          原来的版本
          <Select
            aria-label="原来的版本"
            value={before?.key ?? null}
            placeholder="请选一个版本"
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(key: string | null) => {
              if (key !== null) choose({ before: key });
            }}
          />
        </label>
        <Button
          icon={<SwapOutlined aria-hidden />}
          disabled={before === undefined || after === undefined}
          onClick={() => {
            if (before !== undefined && after !== undefined) choose({ before: after.key, after: before.key });
          }}
        >
          对调
        </Button>
        <label>
          现在的版本
          <Select
            aria-label="现在的版本"
            value={after?.key ?? null}
            placeholder="请选一个版本"
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(key: string | null) => {
              if (key !== null) choose({ after: key });
            }}
          />
        </label>
      </section>
      {before === undefined || after === undefined ? (
        <p className="quiet">同一标准只有一个版本时，请选要比较的另一份标准。</p>
      ) : (
        <Differences before={before} after={after} />
      )}
    </div>
  );
}

const summaryOf = ({ added, removed, changed, same }: StandardComparison): string =>
  [
    ...(changed.length === 0 ? [] : [`改动 ${String(changed.length)} 条`]),
    ...(added.length === 0 ? [] : [`新增 ${String(added.length)} 条`]),
    ...(removed.length === 0 ? [] : [`删去 ${String(removed.length)} 条`]),
    `${String(same)} 条相同`,
  ].join('，');

function Differences(props: { readonly before: StandardSide; readonly after: StandardSide }) {
  const { before, after } = props;
  const { nowMs } = useServices();
  const [save, saving] = useSaveTable();
  const comparison = useMemo(() => compareStandards(before.standard, after.standard), [before, after]);
  const rows = useMemo(() => comparisonRows(comparison), [comparison]);
  const nothing = rows.length === 0 && comparison.head.length === 0;
  const exportShown = () => {
    const today = dayOfMs(nowMs());
    const meta = [`原来：${before.label}`, `现在：${after.label}`, `${summaryOf(comparison)}。导出日期：${showDay(today)}`];
    return save(standardComparisonTable('标准版本对照', meta, comparison, rows), `标准版本对照-${after.standard.title}-${today}`);
  };
  return (
    <>
      <section className="panel" aria-label="差异概况">
        <header className="standard-head">
          <p role="status" aria-label="比较结果">
            {nothing ? '两个版本的内容相同。' : `${summaryOf(comparison)}。`}
          </p>
          <Button icon={<DownloadOutlined aria-hidden />} disabled={nothing} loading={saving} onClick={() => void exportShown()}>
            导出对照表
          </Button>
        </header>
        {comparison.head.length === 0 ? null : (
          <ul className="standard-head-changes">
            {comparison.head.map(({ what, before: old, after: now }) => (
              <li key={what} className="standard-change">
                {what}：<del>{old}</del> → <ins>{now}</ins>
              </li>
            ))}
          </ul>
        )}
      </section>
      {rows.length === 0 ? null : <DifferenceTable rows={rows} />}
    </>
  );
}

const colours: Readonly<Record<ComparisonRow['kind'], string>> = { added: 'success', removed: 'error', changed: 'warning' };

/** Every item that differs, with the wording of both versions side by side. */
function DifferenceTable(props: { readonly rows: readonly ComparisonRow[] }) {
  return (
    <section className="panel">
      <Table className="office-table" aria-label="版本差异" size="small" rowKey="key" columns={columns} dataSource={props.rows} pagination={pagesOf(50)} />
    </section>
  );
}

const kindFilters = (['changed', 'added', 'removed'] as const).map((kind) => ({ text: rowKindWords[kind], value: kind }));

const columns: TableColumnsType<ComparisonRow> = [
  {
    title: '变化',
    dataIndex: 'kind',
    width: 90,
    filters: kindFilters,
    onFilter: (value, row) => row.kind === value,
    render: (kind: ComparisonRow['kind']) => <Tag color={colours[kind]}>{rowKindWords[kind]}</Tag>,
  },
  ...wordingColumns<ComparisonRow>(),
];
