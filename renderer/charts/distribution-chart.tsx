import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, usePlotArea, XAxis, YAxis } from 'recharts';
import type { PageAbout } from './chart-about.ts';
import { ChartFigure } from './chart-figure.tsx';
import { tipOf } from './chart-tip.tsx';
import { axisText, chartColours } from './colours.ts';
import { markedBy } from './present-mark.ts';

/** One bar: how many units have a total in a range. */
export interface DistributionBar {
  /** The ends of the range in points. */
  readonly from: number;
  readonly to: number;
  /** “80–85” */
  readonly range: string;
  readonly count: number;
  /** What totals in the range would lead to, where that is told: its colour. */
  readonly zone?: 'accept' | 'rectify' | 'reject';
}

/** A line that decides, drawn where it lies among the ranges. */
export interface DistributionLine {
  /** In points. */
  readonly at: number;
  readonly word: string;
  readonly zone: 'accept' | 'rectify' | 'axis';
}

const rowHeight = 14;
/** What a bar's number and a gap need above the bars, in pixels. */
const headroom = 18;
/** The narrowest that a chart with lines is drawn, in pixels: whether their words stand in one row is told by it. */
const narrowest = 460;

/** About how wide a word of the axis is, in pixels. */
const widthOf = (word: string): number => Array.from(word).reduce((sum, letter) => sum + (letter < '\u0100' ? 7 : 12), 0);

/** What one number of the axis needs, in pixels. */
const tickWidth = 28;

/** How totals are spread: a bar a range; `onBar` is told which range was chosen. */
export function DistributionDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly bars: readonly DistributionBar[];
  readonly lines?: readonly DistributionLine[];
  readonly height?: number;
  /** As high as its place instead of `height`. */
  readonly fills?: true;
  readonly onBar?: (index: number) => void;
}) {
  const { bars, lines = [], onBar, fills } = props;
  const [low, high] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 1];
  const apart = (from: number, to: number): number => ((to - from) / (high - low)) * narrowest;
  const close = lines.some(({ at, word }, index) => {
    const next = lines[index + 1];
    return next !== undefined && apart(at, next.at) < (widthOf(word) + widthOf(next.word)) / 2 + 8;
  });
  const rows = close ? 2 : 1;
  const data = bars.map((bar) => ({ ...bar, fill: bar.zone === undefined ? chartColours.assessed : chartColours[bar.zone] }));
  const marks = bars.map((bar, index) => ({
    says: `${bar.range}分，${String(bar.count)} 个单位`,
    ...(onBar === undefined ? {} : { open: () => onBar(index) }),
  }));
  return (
    <ChartFigure about={{ ...props.about, marks }} label={props.label} {...(fills === true ? {} : { height: props.height ?? 220 })}>
      {(present) => (
        <BarChart
          data={data.map((bar, index) => ({ ...bar, ...markedBy(present, index) }))}
          margin={{ top: lines.length === 0 ? 20 : headroom + rowHeight * rows, right: 24, bottom: 20, left: 0 }}
          barCategoryGap="6%"
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={chartColours.grid} vertical={false} />
          <XAxis dataKey="from" hide />
          <YAxis tick={axisText} stroke={chartColours.grid} allowDecimals={false} width={36} />
          <Tooltip
            cursor={{ fill: 'var(--act-ground)' }}
            isAnimationActive={false}
            content={tipOf<DistributionBar>((bar) => ({ title: `${bar.range}分`, lines: [`${String(bar.count)} 个单位`] }))}
          />
          <Bar
            dataKey="count"
            isAnimationActive={false}
            {...(onBar === undefined ? {} : { cursor: 'pointer', onClick: (_: unknown, index: number) => onBar(index) })}
          >
            <LabelList dataKey="count" position="top" style={axisText} />
          </Bar>
          <PointScale bars={bars} lines={lines} rows={rows} />
        </BarChart>
      )}
    </ChartFigure>
  );
}

/** The ends of the ranges below the bars and the lines among them: the library's own axis names a bar by its middle, and draws no line within one. */
function PointScale(props: { readonly bars: readonly DistributionBar[]; readonly lines: readonly DistributionLine[]; readonly rows: number }) {
  const { bars, lines, rows } = props;
  const area = usePlotArea();
  const [low, high] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 1];
  if (area === undefined) return null;
  const xOf = (at: number): number => area.x + ((at - low) / (high - low)) * area.width;
  const foot = area.y + area.height;
  const every = Math.ceil((tickWidth * bars.length) / area.width);
  return (
    <g>
      {[low, ...bars.map(({ to }) => to)].map((at, index) =>
        index % every === 0 ? (
          <text key={at} x={xOf(at)} y={foot + 15} textAnchor="middle" {...axisText}>
            {at}
          </text>
        ) : null,
      )}
      {lines.map(({ at, word, zone }, index) => (
        <g key={word}>
          <line x1={xOf(at)} x2={xOf(at)} y1={area.y - headroom + 2} y2={foot} stroke={chartColours[zone]} strokeWidth={1.5} strokeDasharray="4 3" />
          <text x={Math.max(xOf(at), widthOf(word) / 2)} y={area.y - headroom - rowHeight * (rows === 1 ? 0 : index % 2)} textAnchor="middle" {...axisText}>
            {word}
          </text>
        </g>
      ))}
    </g>
  );
}
