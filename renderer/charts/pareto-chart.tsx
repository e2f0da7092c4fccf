import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { NameTick } from './name-tick.tsx';
import { markedBy } from './present-mark.ts';

/** One item: its share of all that was lost, and that of all down to it, in percent. */
export interface ParetoBar {
  readonly name: string;
  readonly percent: number;
  readonly together: number;
  readonly shown: string;
  readonly lines: readonly string[];
}

/** The most lost first, with the line of what they come to together. */
export function ParetoDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly bars: readonly ParetoBar[];
  readonly onBar: (index: number) => void;
}) {
  const { about, bars, onBar } = props;
  const marks = bars.map((bar, index) => ({ says: `${bar.name}：${bar.lines.join('，')}`, open: () => onBar(index) }));
  const legend = [
    { word: '占全部失分', colour: chartColours.lost },
    { word: '累计', colour: chartColours.assessed },
  ];
  return (
    <ChartFigure about={{ ...about, marks, legend }} label={props.label} height={bars.length * 34 + 44}>
      {(present) => (
        <ComposedChart
          layout="vertical"
          data={bars.map((bar, index) => ({ ...bar, ...markedBy(present, index) }))}
          margin={{ top: 4, right: 48, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={chartColours.grid} horizontal={false} />
          <XAxis type="number" domain={[0, 100]} unit="%" tick={axisText} stroke={chartColours.grid} />
          <YAxis type="category" dataKey="name" tick={NameTick} stroke={chartColours.grid} width={232} interval={0} />
          <Tooltip
            cursor={{ fill: 'var(--act-ground)' }}
            isAnimationActive={false}
            content={tipOf<ParetoBar>((bar) => ({ title: bar.name, lines: bar.lines }))}
          />
          <Bar
            dataKey="percent"
            fill={chartColours.lost}
            isAnimationActive={false}
            maxBarSize={18}
            cursor="pointer"
            onClick={(_: unknown, index: number) => onBar(index)}
          />
          <Line dataKey="together" stroke={chartColours.assessed} strokeWidth={2} dot={{ r: 3, fill: chartColours.assessed }} isAnimationActive={false} />
        </ComposedChart>
      )}
    </ChartFigure>
  );
}
