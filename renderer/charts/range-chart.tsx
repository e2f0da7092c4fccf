import type { PageAbout } from './chart-about.ts';
import { ChartFrame } from './chart-frame.tsx';
import { chartColours } from './colours.ts';
import { useWidth } from './use-width.ts';

/** One item of a unit among its peers, in percent of the full mark. Null where there is none. */
export interface RangeLine {
  readonly id: string;
  /** In full; it is cut where the drawing has no room. */
  readonly name: string;
  /** Low, quartiles, high of the peers. */
  readonly peers: readonly [low: number, q1: number, median: number, q3: number, high: number] | null;
  readonly own: number | null;
  readonly last: number | null;
  readonly says: string;
}

const lineHeight = 24;
const characterWidth = 12;
const right = 24;
const top = 22;
const ticks = [0, 25, 50, 75, 100] as const;

/** Each item as the range of the peers with this unit's dot and last year's: where a dot lies left of the box, the unit is behind its like. */
export function RangeDrawing(props: {
  readonly about: PageAbout;
  readonly label: string;
  readonly lines: readonly RangeLine[];
  readonly onLine: (index: number) => void;
}) {
  const { about, lines, onLine } = props;
  const [place, width] = useWidth(800);
  const nameWidth = Math.round(Math.min(460, width * 0.42));
  const height = top + lines.length * lineHeight + 8;
  const x = (percent: number): number => nameWidth + (percent / 100) * (width - nameWidth - right);
  const marks = lines.map(({ says }, index) => ({ says, open: () => onLine(index) }));
  const legend = [
    { word: '本单位', colour: chartColours.own },
    { word: '去年', colour: chartColours.axis },
    { word: '同类单位（细线：最低到最高；粗线：四分位；竖线：中位数）', colour: chartColours.assessed },
  ];
  return (
    <div ref={place}>
      <ChartFrame about={{ ...about, marks, legend }} label={props.label} height={height}>
        {(present) => (
          <svg className="range-chart" width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`}>
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={x(tick)} x2={x(tick)} y1={top - 4} y2={height} stroke={chartColours.grid} />
                <text x={x(tick)} y={12} textAnchor="middle" fill={chartColours.axis} fontSize={12}>
                  {tick}%
                </text>
              </g>
            ))}
            {lines.map((line, index) => (
              <RangeRow
                key={line.id}
                line={line}
                y={top + index * lineHeight + lineHeight / 2}
                x={x}
                width={width}
                nameWidth={nameWidth}
                marked={present === index}
                onOpen={() => onLine(index)}
              />
            ))}
          </svg>
        )}
      </ChartFrame>
    </div>
  );
}

function RangeRow(props: {
  readonly line: RangeLine;
  readonly y: number;
  readonly x: (percent: number) => number;
  readonly width: number;
  readonly nameWidth: number;
  readonly marked: boolean;
  readonly onOpen: () => void;
}) {
  const { line, y, x, nameWidth, marked } = props;
  const { peers, own, last } = line;
  const blue = chartColours.assessed;
  return (
    <g className="range-row" onClick={props.onOpen}>
      <title>{line.says}</title>
      <rect x={0} y={y - lineHeight / 2} width={props.width} height={lineHeight} fill={marked ? 'var(--act-ground)' : 'transparent'} />
      <text x={nameWidth - 12} y={y + 4} textAnchor="end" fill="var(--ink)" fontSize={12}>
        {cutTo(line.name, Math.floor((nameWidth - 12) / characterWidth))}
      </text>
      {peers === null ? null : (
        <>
          <line x1={x(peers[0])} x2={x(peers[4])} y1={y} y2={y} stroke={blue} strokeWidth={2} />
          <line x1={x(peers[1])} x2={x(peers[3])} y1={y} y2={y} stroke={blue} strokeWidth={8} strokeOpacity={0.4} />
          <line x1={x(peers[2])} x2={x(peers[2])} y1={y - 7} y2={y + 7} stroke={blue} strokeWidth={2} />
        </>
      )}
      {last === null ? null : <circle cx={x(last)} cy={y} r={5} fill="none" stroke={chartColours.axis} strokeWidth={2} />}
      {own === null ? null : <circle cx={x(own)} cy={y} r={5} fill={chartColours.own} />}
    </g>
  );
}

const cutTo = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
