import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One pair of bars: shares of the maximum in percent, null where there is none. */
export interface RateBar {
  readonly name: string;
  readonly assessed: number | null;
  readonly self: number | null;
  /** What the pointer shows. */
  readonly lines: readonly string[];
}

const rowHeight = 40;

/** Assessed and self points side by side as shares of the maximum: a pair of bars a line. */
export function RateDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly bars: readonly RateBar[];
  readonly onBar: (index: number) => void;
}) {
  const { about, bars, onBar } = props;
  const legend = [
    { word: '考评', colour: chartColours.assessed },
    { word: '自评', colour: chartColours.self },
  ];
  const marks = bars.map((bar, index) => ({ says: `${bar.name}：${bar.lines.join('，')}`, open: () => onBar(index) }));
  const answer = { cursor: 'pointer', onClick: (_: unknown, index: number) => onBar(index) } as const;
  return (
    <ChartFigure about={{ ...about, marks, legend }} label={props.label} height={bars.length * rowHeight + 40}>
      {(present) => (
        <BarChart
          layout="vertical"
          data={bars.map((bar, index) => ({ ...bar, ...markedBy(present, index) }))}
          margin={{ top: 4, right: 24, bottom: 4, left: 0 }}
          barGap={1}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={chartColours.grid} horizontal={false} />
          <XAxis type="number" domain={[0, 100]} unit="%" tick={axisText} stroke={chartColours.grid} />
          <YAxis type="category" dataKey="name" tick={axisText} stroke={chartColours.grid} width={150} interval={0} />
          <Tooltip
            cursor={{ fill: 'var(--act-ground)' }}
            isAnimationActive={false}
            content={tipOf<RateBar>((bar) => ({ title: bar.name, lines: bar.lines }))}
          />
          <Bar dataKey="assessed" name="考评" fill={chartColours.assessed} isAnimationActive={false} {...answer} />
          <Bar dataKey="self" name="自评" fill={chartColours.self} isAnimationActive={false} {...answer} />
        </BarChart>
      )}
    </ChartFigure>
  );
}
