import { CartesianGrid, ErrorBar, ReferenceLine, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One value with the bounds that chance allows it, in points. */
export interface IntervalMark {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly lines: readonly string[];
}

const rowHeight = 36;

/** Values with their intervals, one a line in the order given; the line at 0 is what they are compared with. */
export function IntervalDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly marks: readonly IntervalMark[];
  readonly axis: string;
  readonly nameWidth?: number;
}) {
  const { about, axis } = props;
  const said = props.marks.map(({ name, lines }) => ({ says: `${name}：${lines.join('，')}` }));
  const bound = Math.ceil(props.marks.reduce((most, { low, high }) => Math.max(most, -low, high), 0.5));
  return (
    <ChartFigure about={{ ...about, marks: said }} label={props.label} height={props.marks.length * rowHeight + 56}>
      {(present) => (
        <ScatterChart margin={{ top: 4, right: 24, bottom: 16, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke={chartColours.grid} horizontal={false} />
          <XAxis
            type="number"
            dataKey="value"
            domain={[-bound, bound]}
            tick={axisText}
            stroke={chartColours.grid}
            label={{ value: axis, position: 'insideBottom', offset: -10, ...axisText }}
          />
          <YAxis
            type="category"
            dataKey="name"
            allowDuplicatedCategory={false}
            reversed
            tick={axisText}
            stroke={chartColours.grid}
            width={props.nameWidth ?? 200}
            interval={0}
          />
          <ReferenceLine x={0} stroke={chartColours.axis} strokeDasharray="4 4" />
          <Tooltip cursor={false} isAnimationActive={false} content={tipOf<IntervalMark>(({ name, lines }) => ({ title: name, lines }))} />
          <Scatter
            data={props.marks.map((mark, index) => ({ ...mark, span: [mark.value - mark.low, mark.high - mark.value], ...markedBy(present, index) }))}
            fill={chartColours.assessed}
            isAnimationActive={false}
          >
            <ErrorBar dataKey="span" direction="x" width={6} strokeWidth={2} stroke={chartColours.assessed} isAnimationActive={false} />
          </Scatter>
        </ScatterChart>
      )}
    </ChartFigure>
  );
}
