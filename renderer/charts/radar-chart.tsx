import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { axisText, chartColours, sideColours } from './colours.ts';
import type { SideBars } from './sides-chart.tsx';

/** A few units section by section around a circle, in percent of what could be reached. */
export function RadarDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly names: readonly string[];
  readonly bars: readonly SideBars[];
}) {
  const { about, names, bars } = props;
  const colourOf = (index: number): string => sideColours[index % sideColours.length] ?? chartColours.assessed;
  const data = bars.map(({ name, percents }) => ({ name, ...Object.fromEntries(percents.map((percent, index) => [`side${String(index)}`, percent])) }));
  const legend = names.map((word, index) => ({ word, colour: colourOf(index) }));
  const marks = bars.map((bar) => ({ says: `${bar.name}：${bar.percents.map((percent, index) => `${names[index] ?? ''} ${String(percent)}%`).join('，')}` }));
  return (
    <ChartFigure about={{ ...about, marks, legend }} label={props.label} height={280}>
      {() => (
        <RadarChart data={data} accessibilityLayer={false} outerRadius="72%">
          <PolarGrid stroke={chartColours.grid} />
          <PolarAngleAxis dataKey="name" tick={axisText} />
          <PolarRadiusAxis domain={[0, 100]} tick={axisText} tickCount={3} axisLine={false} />
          {names.map((name, index) => (
            <Radar
              key={name}
              dataKey={`side${String(index)}`}
              name={name}
              stroke={colourOf(index)}
              fill={colourOf(index)}
              fillOpacity={0.08}
              isAnimationActive={false}
            />
          ))}
        </RadarChart>
      )}
    </ChartFigure>
  );
}
