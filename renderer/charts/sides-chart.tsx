import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours, sideColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One group of bars: a section with the percent that each unit reached, in the order of the units. */
export interface SideBars {
  readonly name: string;
  readonly percents: readonly number[];
}

/** A few units beside each other, section by section, in percent of what could be reached. */
export function SidesDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly names: readonly string[];
  readonly bars: readonly SideBars[];
}) {
  const { about, names, bars } = props;
  const colourOf = (index: number): string => sideColours[index % sideColours.length] ?? chartColours.assessed;
  const linesOf = (bar: SideBars): readonly string[] => bar.percents.map((percent, index) => `${names[index] ?? ''} ${String(percent)}%`);
  const data = bars.map(({ name, percents }) => ({
    name,
    percents,
    ...Object.fromEntries(percents.map((percent, index) => [`side${String(index)}`, percent])),
  }));
  const legend = names.map((word, index) => ({ word, colour: colourOf(index) }));
  const marks = bars.map((bar) => ({ says: `${bar.name}：${linesOf(bar).join('，')}` }));
  return (
    <ChartFigure about={{ ...about, marks, legend }} label={props.label} height={280}>
      {(present) => (
        <BarChart
          data={data.map((bar, index) => ({ ...bar, ...markedBy(present, index) }))}
          margin={{ top: 8, right: 8, bottom: 4, left: 16 }}
          barGap={1}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={chartColours.grid} vertical={false} />
          <XAxis dataKey="name" tick={axisText} stroke={chartColours.grid} interval={0} angle={-30} textAnchor="end" height={76} />
          <YAxis domain={[0, 100]} unit="%" tick={axisText} stroke={chartColours.grid} width={44} />
          <Tooltip
            cursor={{ fill: 'var(--act-ground)' }}
            isAnimationActive={false}
            content={tipOf<SideBars>((bar) => ({ title: bar.name, lines: linesOf(bar) }))}
          />
          {names.map((name, index) => (
            <Bar key={name} dataKey={`side${String(index)}`} name={name} fill={colourOf(index)} isAnimationActive={false} maxBarSize={24} />
          ))}
        </BarChart>
      )}
    </ChartFigure>
  );
}
