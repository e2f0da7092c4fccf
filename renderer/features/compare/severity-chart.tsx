import { useMemo } from 'react';
import { definitions } from '#shared/analysis/definitions.ts';
import type { GroupSeverity } from '#shared/analysis/severity.ts';
import { toPoints } from '#shared/points.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, IntervalChart } from '#renderer/charts/lazy-charts.tsx';
import { intervalText, signedCenti } from './severity-words.ts';

const points = (centi: number): number => toPoints(Math.round(centi));

/** 尺度和区间: every group of which something can be said, with what chance allows it. */
export function SeverityChart(props: { readonly severity: GroupSeverity; readonly nameOf: (member: string) => string; readonly base: string }) {
  const { severity, nameOf, base } = props;
  const marks = useMemo(
    () =>
      severity.rows
        .filter(({ says }) => says !== 'few')
        .map(({ members, leaning, units }) => ({
          name: members.map(nameOf).join('、'),
          value: points(leaning.points),
          low: points(leaning.low),
          high: points(leaning.high),
          lines: [`尺度 ${signedCenti(leaning.points)} 分`, `95% 区间 ${intervalText(leaning)}`, `${String(units)} 家`],
        })),
    [severity, nameOf],
  );
  const about = useMemo(
    () => ({
      title: '尺度和区间',
      definition: definitions.severity,
      base,
      brief: true as const,
      table: chartTable(marks, [
        ['组或人', 'text', ({ name }) => name],
        ['尺度', 'points', ({ value }) => value],
        ['区间下限', 'points', ({ low }) => low],
        ['区间上限', 'points', ({ high }) => high],
      ]),
    }),
    [marks, base],
  );
  if (marks.length === 0) return null;
  return (
    <ChartPlace height={marks.length * 36 + 100}>
      <IntervalChart
        about={about}
        label={`各组尺度：${marks.map(({ name, lines }) => `${name}${lines[0] ?? ''}`).join('，')}`}
        marks={marks}
        axis="比平均给得低 ← 分 → 比平均给得高"
      />
    </ChartPlace>
  );
}
