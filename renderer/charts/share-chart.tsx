import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One bar: a share in percent with what it is called. */
export interface ShareBar {
  readonly name: string;
  readonly percent: number;
  readonly shown: string;
  readonly lines: readonly string[];
}

const rowHeight = 28;

/** Shares, one bar a line, in the order given. */
export function ShareDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly bars: readonly ShareBar[];
  readonly colour: 'lost' | 'assessed';
  readonly nameWidth?: number;
  readonly onBar: (index: number) => void;
}) {
  const { about, bars, colour, onBar } = props;
  const marks = bars.map((bar, index) => ({ says: `${bar.name}：${bar.lines.join('，')}`, open: () => onBar(index) }));
  return (
    <ChartFigure about={{ ...about, marks }} label={props.label} height={bars.length * rowHeight + 40}>
      {(present) => (
        <BarChart
          layout="vertical"
          data={bars.map((bar, index) => ({ ...bar, ...markedBy(present, index) }))}
          margin={{ top: 4, right: 64, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={chartColours.grid} horizontal={false} />
          <XAxis type="number" domain={[0, colour === 'lost' ? 'auto' : 100]} unit="%" tick={axisText} stroke={chartColours.grid} />
          <YAxis type="category" dataKey="name" tick={axisText} stroke={chartColours.grid} width={props.nameWidth ?? 240} interval={0} />
          <Tooltip
            cursor={{ fill: 'var(--act-ground)' }}
            isAnimationActive={false}
            content={tipOf<ShareBar>((bar) => ({ title: bar.name, lines: bar.lines }))}
          />
          <Bar
            dataKey="percent"
            fill={chartColours[colour]}
            isAnimationActive={false}
            maxBarSize={18}
            cursor="pointer"
            onClick={(_: unknown, index: number) => onBar(index)}
          >
            <LabelList dataKey="shown" position="right" style={axisText} />
          </Bar>
        </BarChart>
      )}
    </ChartFigure>
  );
}
