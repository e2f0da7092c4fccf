import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { ManyDots } from './many-dots.tsx';
import { markedBy } from './present-mark.ts';

/** One unit by two totals: one across, one up, in points. */
export interface TwoPoint {
  readonly name: string;
  readonly across: number;
  readonly up: number;
}

/** What two totals are called, and what being off the line says. */
export interface TwoWords {
  readonly across: string;
  readonly up: string;
  readonly line: string;
}

/** More dots than this are drawn at once instead of one by one. */
const mostDots = 1000;
const height = 300;

/** Two totals of each unit against each other, a dot a unit; on the line both agree. `from` and `to` bound both axes. */
export function TwoDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly words: TwoWords;
  readonly points: readonly TwoPoint[];
  readonly from: number;
  readonly to: number;
  readonly onPoint: (index: number) => void;
}) {
  const { about, label, words, points, from, to, onPoint } = props;
  const tell = (point: TwoPoint) => ({ title: point.name, lines: [`${words.across} ${String(point.across)}`, `${words.up} ${String(point.up)}`] });
  const marks = points.map((point, index) => ({ says: `${point.name}：${tell(point).lines.join('，')}`, open: () => onPoint(index) }));
  const scale = `${words.line}${from === 0 ? '' : `两轴都从 ${String(from)} 分起，不从 0 起。`}`;
  const whole = { ...about, marks, scale };
  if (points.length > mostDots)
    return <ManyDots about={whole} label={label} height={height} words={words} points={points} from={from} to={to} onPoint={onPoint} />;
  const axis = { type: 'number', domain: [from, to], allowDataOverflow: true, tick: axisText, stroke: chartColours.grid } as const;
  return (
    <ChartFigure about={whole} label={label} height={height}>
      {(present) => (
        <ScatterChart margin={{ top: 12, right: 16, bottom: 16, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke={chartColours.grid} />
          <XAxis {...axis} dataKey="across" name={words.across} label={{ value: words.across, position: 'insideBottom', offset: -10, ...axisText }} />
          <YAxis {...axis} dataKey="up" name={words.up} width={44} label={{ value: words.up, angle: -90, position: 'insideLeft', offset: 8, ...axisText }} />
          <ReferenceLine
            segment={[
              { x: from, y: from },
              { x: to, y: to },
            ]}
            stroke={chartColours.axis}
            strokeDasharray="4 4"
          />
          <Tooltip cursor={false} isAnimationActive={false} content={tipOf<TwoPoint>(tell)} />
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
