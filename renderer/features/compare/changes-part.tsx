import { Segmented, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { definitions } from '#shared/analysis/definitions.ts';
import { mayBeChance } from '#shared/analysis/statistics.ts';
import { changeParts, changePartWords, type ChangePart as Part, type YearPairing } from '#shared/analysis/year-change.ts';
import type { ChangedUnit, YearChanges } from '#shared/analysis/year-changes.ts';
import { toPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, SignedChart, TwoChart } from '#renderer/charts/lazy-charts.tsx';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { changeColumns } from './change-columns.tsx';
import { ChangeItems } from './change-items.tsx';
import { unitAddress, type CompareView } from './compare-address.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { signedMean } from './signed.ts';
import type { PastRound } from './use-comparison.ts';

/** Whether the mean change says something, as a sentence. */
function chanceWord({ interval, rows }: YearChanges): string {
  if (interval === undefined) return `只有 ${String(rows.length)} 个单位，不下结论。`;
  const range = `95%区间 ${(interval.from / 100).toFixed(2)} 至 ${(interval.to / 100).toFixed(2)} 分`;
  return mayBeChance(interval) ? `平均实际变化的${range}，包含0：可能是偶然。` : `平均实际变化的${range}，不包含0：不像偶然。`;
}

/** 年度变化: why totals are others than a year before, over all units and unit by unit. */
export function ChangesPart(props: {
  readonly changes: YearChanges;
  readonly pairing: YearPairing;
  readonly rescored: ReadonlyMap<string, Int32Array>;
  readonly past: PastRound;
  readonly view: CompareView;
}) {
  const { changes, pairing, rescored, past, view } = props;
  const [by, setBy] = useState<Part>('real');
  const rows = useMemo(() => changes.rows.toSorted((a, b) => b.parts[by] - a.parts[by]), [changes, by]);
  const columns = useMemo(() => changeColumns(past.round.year), [past.round.year]);
  const shown = useShownTable({ name: '年度变化', columns, rows, about: [`与${past.round.title}比`] });
  const n = changes.rows.length;
  return (
    <ComparePartPanel
      name="年度变化"
      base={`${String(n)} 个单位两年都完成了核查；本年另有 ${String(changes.only)} 个去年没有。与“${past.round.title}”比，平均 ${signedMean(changes.change)} 分。${chanceWord(changes)}`}
      definition={definitions.yearChange}
      tools={shown.tools}
      controls={
        <Segmented aria-label="按哪一部分排" value={by} options={changeParts.map((part) => ({ value: part, label: changePartWords[part] }))} onChange={setBy} />
      }
    >
      <div className="compare-columns compare-even">
        <PartsChart changes={changes} onPart={setBy} />
        <YearsChart rows={changes.rows} year={past.round.year} view={view} />
      </div>
      <Table<ChangedUnit>
        className="office-table"
        aria-label="年度变化"
        size="small"
        rowKey={(row) => row.unit.unitId}
        dataSource={rows}
        columns={shown.columns}
        onChange={shown.told}
        pagination={pagesOf(15, '个单位')}
        expandable={{
          expandedRowRender: (row) => <ChangeItems row={row} pairing={pairing} rescored={rescored.get(row.unit.unitId)} />,
          rowExpandable: () => true,
        }}
      />
    </ComparePartPanel>
  );
}

/** The mean of each part: a bar orders the list by it. */
function PartsChart(props: { readonly changes: YearChanges; readonly onPart: (part: Part) => void }) {
  const { changes, onPart } = props;
  const n = changes.rows.length;
  const bars = changeParts.map((part) => ({
    name: changePartWords[part],
    value: changes.parts[part].sum / Math.max(1, n) / 100,
    shown: signedMean(changes.parts[part]),
    lines: [`${String(n)} 个单位的平均`],
  }));
  const about = {
    title: '总分为什么变了',
    definition: definitions.yearChange,
    base: `${String(n)} 个单位的平均，各部分相加等于 ${signedMean(changes.change)} 分`,
    hint: '点一条按它排',
    brief: true as const,
    table: chartTable(changeParts, [
      ['部分', 'text', (part) => changePartWords[part]],
      ['平均', 'points', (part) => changes.parts[part].sum / Math.max(1, n) / 100],
      ['合计', 'points', (part) => toPoints(changes.parts[part].sum)],
    ]),
  };
  return (
    <ChartPlace height={240}>
      <SignedChart
        about={about}
        label={`总分变化的构成：${bars.map(({ name, shown }) => `${name}${shown}`).join('，')}`}
        bars={bars}
        onBar={(index) => {
          const part = changeParts[index];
          if (part !== undefined) onPart(part);
        }}
      />
    </ChartPlace>
  );
}

/** Last year's total against this year's, a dot a unit. */
function YearsChart(props: { readonly rows: readonly ChangedUnit[]; readonly year: number; readonly view: CompareView }) {
  const { rows, year, view } = props;
  const navigate = useNavigate();
  const points = useMemo(() => rows.map(({ unit, last }) => ({ name: unit.name, across: toPoints(last.total), up: toPoints(unit.visit.total) })), [rows]);
  const values = points.flatMap(({ across, up }) => [across, up]);
  const low = values.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const [from, to] = [Math.max(0, Math.floor((low - 2) / 5) * 5), Math.ceil(high / 5) * 5];
  const words = { across: `${String(year)}年总分`, up: '本年总分', line: '点在虚线上方，表示比去年高。' };
  const about = {
    title: '去年与本年',
    definition: definitions.yearChange,
    base: `${String(rows.length)} 个单位`,
    hint: '点一个看这个单位',
    brief: true as const,
    table: chartTable(rows, [
      ['单位', 'text', (row) => row.unit.name],
      [words.across, 'points', (row) => toPoints(row.last.total)],
      [words.up, 'points', (row) => toPoints(row.unit.visit.total)],
      ['变化', 'points', (row) => toPoints(row.change)],
    ]),
  };
  return (
    <ChartPlace height={340}>
      <TwoChart
        about={about}
        label={`各单位两年总分，${String(rows.length)} 个单位`}
        words={words}
        points={points}
        from={from}
        to={to}
        onPoint={(index) => {
          const row = rows[index];
          if (row !== undefined) void navigate(unitAddress(view, row.unit.unitId));
        }}
      />
    </ChartPlace>
  );
}
