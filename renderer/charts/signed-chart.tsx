import { Bar, BarChart, CartesianGrid, LabelList, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One bar to the right of 0 or to the left. */
export interface SignedBar {
  readonly name: string;
  readonly value: number;
  /** With its sign: “+1.25”. */
  readonly shown: string;
  readonly lines: readonly string[];
}

/** Gains and losses, a bar a line, in the order given. */
export function SignedDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly bars: readonly SignedBar[];
  readonly onBar: (index: number) => void;
}) {
  const { about, bars, onBar } = props;
  const marks = bars.map((bar, index) => ({ says: `${bar.name}：${bar.shown}，${bar.lines.join('，')}`, open: () => onBar(index) }));
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value))) * 1.25;
  const edge = Math.ceil(most);
  return (
    <ChartFigure about={{ ...about, marks }} label={props.label} height={bars.length * 34 + 44}>
      {(present) => (
        <BarChart
          layout="vertical"
          data={bars.map((bar, index) => ({ ...bar, fill: bar.value < 0 ? chartColours.lost : chartColours.assessed, ...markedBy(present, index) }))}
          margin={{ top: 4, right: 56, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={chartColours.grid} horizontal={false} />
          <XAxis type="number" domain={[-edge, edge]} tick={axisText} stroke={chartColours.grid} unit="分" />
          <YAxis type="category" dataKey="name" tick={axisText} stroke={chartColours.grid} width={112} interval={0} />
          <ReferenceLine x={0} stroke={chartColours.axis} />
          <Tooltip
            cursor={{ fill: 'var(--act-ground)' }}
            isAnimationActive={false}
            content={tipOf<SignedBar>((bar) => ({ title: bar.name, lines: [bar.shown, ...bar.lines] }))}
          />
          <Bar dataKey="value" isAnimationActive={false} maxBarSize={20} cursor="pointer" onClick={(_: unknown, index: number) => onBar(index)}>
            <LabelList dataKey="shown" position="right" style={axisText} />
          </Bar>
        </BarChart>
      )}
    </ChartFigure>
  );
}
