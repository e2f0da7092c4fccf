import { CartesianGrid, ComposedChart, Line, ReferenceLine, Scatter, Tooltip, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One group: how many units it has, its share in percent, what is said of it. */
export interface FunnelDot {
  readonly n: number;
  readonly percent: number;
  readonly name: string;
  readonly lines: readonly string[];
  readonly says: 'few' | 'chance' | 'above' | 'below';
}

/** The limits at a number of units, in percent. */
export interface FunnelEdge {
  readonly n: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly outerFrom: number;
  readonly outerTo: number;
}

const dotColours = { few: chartColours.axis, chance: chartColours.assessed, above: chartColours.accept, below: chartColours.reject } as const;

/** Groups by size and share, between the lines within which chance alone would keep them. */
export function FunnelDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly dots: readonly FunnelDot[];
  readonly edges: readonly FunnelEdge[];
  /** What all groups together are called. */
  readonly whole: string;
  readonly overall: number;
  readonly onDot: (index: number) => void;
}) {
  const { about, dots, edges, whole, overall, onDot } = props;
  const marks = dots.map((dot, index) => ({ says: `${dot.name}：${dot.lines.join('，')}`, open: () => onDot(index) }));
  const legend = [
    { word: `与${whole}的差别可能是偶然`, colour: dotColours.chance },
    { word: `明显高于${whole}`, colour: dotColours.above },
    { word: `明显低于${whole}`, colour: dotColours.below },
    { word: '不足5个，不作比较', colour: dotColours.few },
  ];
  const widest = edges.at(-1)?.n ?? 1;
  const line = { type: 'step', dot: false, isAnimationActive: false, stroke: chartColours.axis, activeDot: false } as const;
  return (
    <ChartFigure about={{ ...about, marks, legend }} label={props.label} height={320}>
      {(present) => (
        <ComposedChart data={[...edges]} margin={{ top: 12, right: 24, bottom: 18, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke={chartColours.grid} />
          <XAxis
            type="number"
            dataKey="n"
            domain={[0, widest + 1]}
            allowDecimals={false}
            tick={axisText}
            stroke={chartColours.grid}
            label={{ value: '计入单位数', position: 'insideBottom', offset: -10, ...axisText }}
          />
          <YAxis type="number" domain={[0, 100]} unit="%" tick={axisText} stroke={chartColours.grid} width={48} />
          <ReferenceLine y={overall} stroke={chartColours.axis} label={{ value: whole, position: 'insideTopRight', ...axisText }} />
          <Line {...line} dataKey="innerFrom" strokeDasharray="4 3" />
          <Line {...line} dataKey="innerTo" strokeDasharray="4 3" />
          <Line {...line} dataKey="outerFrom" strokeDasharray="1 3" />
          <Line {...line} dataKey="outerTo" strokeDasharray="1 3" />
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            shared={false}
            content={tipOf<Partial<FunnelDot>>((dot) => ({ title: dot.name ?? `${String(dot.n ?? 0)} 个单位`, lines: dot.lines ?? [] }))}
          />
          <Scatter
            data={dots.map((dot, index) => ({ ...dot, fill: dotColours[dot.says], ...markedBy(present, index) }))}
            dataKey="percent"
            isAnimationActive={false}
            cursor="pointer"
            onClick={(_: unknown, index: number) => onDot(index)}
          />
        </ComposedChart>
      )}
    </ChartFigure>
  );
}
