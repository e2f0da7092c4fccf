import { Bar, BarChart, CartesianGrid, LabelList, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One bar: how many units have a total in a range. */
export interface DistributionBar {
  /** “80”: the lower end of the range, short enough for the axis. */
  readonly from: string;
  /** “80–85” */
  readonly range: string;
  readonly count: number;
  /** What totals in the range would lead to, where that is told: its colour. */
  readonly zone?: 'accept' | 'rectify' | 'reject';
}

/** A line that decides, drawn where a range begins. */
export interface DistributionLine {
  /** The `from` of that range. */
  readonly at: string;
  readonly word: string;
  readonly zone: 'accept' | 'rectify';
}

/** How totals are spread: a bar a range; `onBar` is told which range was chosen. */
export function DistributionDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly bars: readonly DistributionBar[];
  readonly lines?: readonly DistributionLine[];
  readonly height?: number;
  readonly onBar?: (index: number) => void;
}) {
  const { bars, lines = [], onBar } = props;
  const data = bars.map((bar) => ({ ...bar, fill: bar.zone === undefined ? chartColours.assessed : chartColours[bar.zone] }));
  const marks = bars.map((bar, index) => ({
    says: `${bar.range}分，${String(bar.count)} 个单位`,
    ...(onBar === undefined ? {} : { open: () => onBar(index) }),
  }));
  return (
    <ChartFigure about={{ ...props.about, marks }} label={props.label} height={props.height ?? 220}>
      {(present) => (
        <BarChart
          data={data.map((bar, index) => ({ ...bar, ...markedBy(present, index) }))}
          margin={{ top: 20, right: 8, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={chartColours.grid} vertical={false} />
          <XAxis dataKey="from" tick={axisText} stroke={chartColours.grid} interval={0} />
          <YAxis tick={axisText} stroke={chartColours.grid} allowDecimals={false} width={36} />
          <Tooltip
            cursor={{ fill: 'var(--act-ground)' }}
            isAnimationActive={false}
            content={tipOf<DistributionBar>((bar) => ({ title: `${bar.range}分`, lines: [`${String(bar.count)} 个单位`] }))}
          />
          {lines.map((line) => (
            <ReferenceLine
              key={line.word}
              x={line.at}
              position="start"
              stroke={chartColours[line.zone]}
              strokeDasharray="4 3"
              label={{ value: line.word, position: 'top', ...axisText }}
            />
          ))}
          <Bar
            dataKey="count"
            isAnimationActive={false}
            maxBarSize={56}
            {...(onBar === undefined ? {} : { cursor: 'pointer', onClick: (_: unknown, index: number) => onBar(index) })}
          >
            <LabelList dataKey="count" position="top" style={axisText} />
          </Bar>
        </BarChart>
      )}
    </ChartFigure>
  );
}
