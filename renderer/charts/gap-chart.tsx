import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One unit: its own total across, the assessed one up, in points. */
export interface GapPoint {
  readonly name: string;
  readonly self: number;
  readonly assessed: number;
}

/** Self against assessed totals, a dot a unit; on the line both agree, below it the unit gave itself more. `from` and `to` bound both axes. */
export function GapDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly points: readonly GapPoint[];
  readonly from: number;
  readonly to: number;
  readonly onPoint: (index: number) => void;
}) {
  const { about, points, from, to, onPoint } = props;
  const marks = points.map((point, index) => ({
    says: `${point.name}：自评 ${String(point.self)}，考评 ${String(point.assessed)}`,
    open: () => onPoint(index),
  }));
  const scale = `虚线上两者相等；点在虚线下方，表示自评偏高。${from === 0 ? '' : `两轴都从 ${String(from)} 分起，不从 0 起。`}`;
  return (
    <ChartFigure about={{ ...about, marks, scale }} label={props.label} height={300}>
      {(present) => (
        <ScatterChart margin={{ top: 12, right: 16, bottom: 16, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke={chartColours.grid} />
          <XAxis
            type="number"
            dataKey="self"
            name="自评"
            domain={[from, to]}
            allowDataOverflow
            tick={axisText}
            stroke={chartColours.grid}
            label={{ value: '自评总分', position: 'insideBottom', offset: -10, ...axisText }}
          />
          <YAxis
            type="number"
            dataKey="assessed"
            name="考评"
            domain={[from, to]}
            allowDataOverflow
            tick={axisText}
            stroke={chartColours.grid}
            width={44}
            label={{ value: '考评总分', angle: -90, position: 'insideLeft', offset: 8, ...axisText }}
          />
          <ReferenceLine
            segment={[
              { x: from, y: from },
              { x: to, y: to },
            ]}
            stroke={chartColours.axis}
            strokeDasharray="4 4"
          />
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            content={tipOf<GapPoint>((point) => ({ title: point.name, lines: [`自评 ${String(point.self)}`, `考评 ${String(point.assessed)}`] }))}
          />
          <Scatter
            data={points.map((point, index) => ({ ...point, ...markedBy(present, index) }))}
            fill={chartColours.assessed}
            fillOpacity={0.65}
            isAnimationActive={false}
            cursor="pointer"
            onClick={(_: unknown, index: number) => onPoint(index)}
          />
        </ScatterChart>
      )}
    </ChartFigure>
  );
}
