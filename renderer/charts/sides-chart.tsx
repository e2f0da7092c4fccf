import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFigure } from './chart-figure.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours, sideColours } from './colours.ts';

/** One group of bars: a section with the percent that each unit reached, in the order of the units. */
export interface SideBars {
  readonly name: string;
  readonly percents: readonly number[];
}

/** A few units beside each other, section by section, in percent of what could be reached. */
export function SidesDrawing(props: { readonly label: string; readonly names: readonly string[]; readonly bars: readonly SideBars[] }) {
  const { names } = props;
  const data = props.bars.map(({ name, percents }) => ({
    name,
    percents,
    ...Object.fromEntries(percents.map((percent, index) => [`side${String(index)}`, percent])),
  }));
  return (
    <>
      <ChartLegend entries={names.map((word, index) => ({ word, colour: sideColours[index % sideColours.length] ?? chartColours.assessed }))} />
      <ChartFigure label={props.label} height={220}>
        <BarChart data={data} margin={{ top: 8, right: 8, bottom: 4, left: 0 }} barGap={1} accessibilityLayer={false}>
          <CartesianGrid stroke={chartColours.grid} vertical={false} />
          <XAxis dataKey="name" tick={axisText} stroke={chartColours.grid} interval={0} />
          <YAxis domain={[0, 100]} unit="%" tick={axisText} stroke={chartColours.grid} width={44} />
          <Tooltip
            cursor={{ fill: 'var(--act-ground)' }}
            isAnimationActive={false}
            content={tipOf<SideBars>((bar) => ({ title: bar.name, lines: bar.percents.map((percent, index) => `${names[index] ?? ''} ${String(percent)}%`) }))}
          />
          {names.map((name, index) => (
            <Bar
              key={name}
              dataKey={`side${String(index)}`}
              name={name}
              fill={sideColours[index % sideColours.length]}
              isAnimationActive={false}
              maxBarSize={24}
            />
          ))}
        </BarChart>
      </ChartFigure>
    </>
  );
}
