import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';

/** One bar: how many units have a total in a range. */
export interface DistributionBar {
  /** “80”: the lower end of the range, short enough for the axis. */
  readonly from: string;
  /** “80–85” */
  readonly range: string;
  readonly count: number;
}

/** How totals are spread: a bar a range. */
export function DistributionDrawing(props: { readonly label: string; readonly bars: readonly DistributionBar[] }) {
  return (
    <ChartFigure label={props.label} height={220}>
      <BarChart data={[...props.bars]} margin={{ top: 20, right: 8, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke={chartColours.grid} vertical={false} />
        <XAxis dataKey="from" tick={axisText} stroke={chartColours.grid} interval={0} />
        <YAxis tick={axisText} stroke={chartColours.grid} allowDecimals={false} width={36} />
        <Tooltip
          cursor={{ fill: 'var(--act-ground)' }}
          isAnimationActive={false}
          content={tipOf<DistributionBar>((bar) => ({ title: `${bar.range}分`, lines: [`${String(bar.count)} 个单位`] }))}
        />
        <Bar dataKey="count" fill={chartColours.assessed} isAnimationActive={false} maxBarSize={56}>
          <LabelList dataKey="count" position="top" style={axisText} />
        </Bar>
      </BarChart>
    </ChartFigure>
  );
}
