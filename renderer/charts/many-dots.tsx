import { useEffect, useRef } from 'react';
import type { ChartAbout } from './chart-about.ts';
import { ChartFrame } from './chart-frame.tsx';
import { chartColours } from './colours.ts';
import { svgElement } from './draw-picture.ts';
import type { TwoPoint, TwoWords } from './two-chart.tsx';
import { useWidth } from './use-width.ts';

const edge = { left: 44, right: 16, top: 12, bottom: 36 } as const;
const radius = 3;

/** Where a value lies between two pixels. */
const along = (value: number, from: number, to: number, start: number, end: number): number =>
  start + ((value - from) / Math.max(1e-9, to - from)) * (end - start);

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly height: number;
}

const xOf = (point: TwoPoint, { from, to, width }: Bounds): number => along(point.across, from, to, edge.left, width - edge.right);
const yOf = (point: TwoPoint, { from, to, height }: Bounds): number => along(point.up, from, to, height - edge.bottom, edge.top);

function drawDots(canvas: HTMLCanvasElement, points: readonly TwoPoint[], bounds: Bounds, present: number | null): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = chartColours.assessed;
  context.globalAlpha = 0.35;
  for (const point of points) {
    context.beginPath();
    context.arc(xOf(point, bounds), yOf(point, bounds), radius, 0, 2 * Math.PI);
    context.fill();
  }
  const marked = present === null ? undefined : points[present];
  if (marked === undefined) return;
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(xOf(marked, bounds), yOf(marked, bounds), radius + 3, 0, 2 * Math.PI);
  context.stroke();
}

/** The unit whose dot is nearest to a place, within six pixels; -1 where none is. */
export function nearestDot(points: readonly TwoPoint[], bounds: Bounds, x: number, y: number): number {
  let [best, least] = [-1, 36];
  points.forEach((point, index) => {
    const far = (xOf(point, bounds) - x) ** 2 + (yOf(point, bounds) - y) ** 2;
    if (far <= least) [best, least] = [index, far];
  });
  return best;
}

const ticksOf = (from: number, to: number): readonly number[] => Array.from({ length: 5 }, (_, index) => Math.round(from + ((to - from) * index) / 4));

/** Axes and dots of many units as one SVG whose dots are a picture: what 存图 saves. */
function pictureOf(canvas: HTMLCanvasElement | null, words: TwoWords, bounds: Bounds): SVGSVGElement {
  const { from, to, width, height } = bounds;
  const svg = svgElement('svg', { width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, 'font-size': 12 });
  for (const tick of ticksOf(from, to)) {
    const [x, y] = [along(tick, from, to, edge.left, width - edge.right), along(tick, from, to, height - edge.bottom, edge.top)];
    svg.append(svgElement('text', { x, y: height - 18, 'text-anchor': 'middle', fill: '#5c6575' }, String(tick)));
    svg.append(svgElement('text', { x: edge.left - 6, y: y + 4, 'text-anchor': 'end', fill: '#5c6575' }, String(tick)));
  }
  svg.append(svgElement('text', { x: width / 2, y: height - 3, 'text-anchor': 'middle', fill: '#5c6575' }, `横轴 ${words.across}，纵轴 ${words.up}`));
  if (canvas !== null) svg.append(svgElement('image', { href: canvas.toDataURL('image/png'), width, height }));
  return svg;
}

/** More than a thousand units by two totals: dots on one canvas, so that drawing takes no longer than looking. */
export function ManyDots(props: {
  readonly about: ChartAbout;
  readonly label: string;
  readonly height: number;
  readonly words: TwoWords;
  readonly points: readonly TwoPoint[];
  readonly from: number;
  readonly to: number;
  readonly onPoint: (index: number) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [place, width] = useWidth(600);
  const bounds = { from: props.from, to: props.to, width, height: props.height };
  return (
    <div ref={place}>
      <ChartFrame about={props.about} label={props.label} height={props.height} picture={() => pictureOf(canvas.current, props.words, bounds)}>
        {(present) => <DotField canvas={canvas} points={props.points} bounds={bounds} words={props.words} present={present} onPoint={props.onPoint} />}
      </ChartFrame>
    </div>
  );
}

function DotField(props: {
  readonly canvas: React.RefObject<HTMLCanvasElement | null>;
  readonly points: readonly TwoPoint[];
  readonly bounds: Bounds;
  readonly words: TwoWords;
  readonly present: number | null;
  readonly onPoint: (index: number) => void;
}) {
  const { canvas, points, bounds, words, present, onPoint } = props;
  const { from, to, width, height } = bounds;
  useEffect(() => {
    if (canvas.current !== null) drawDots(canvas.current, points, { from, to, width, height }, present);
  }, [canvas, points, from, to, width, height, present]);
  return (
    <div className="many-dots" style={{ height }}>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        onClick={({ nativeEvent }) => {
          const index = nearestDot(points, bounds, nativeEvent.offsetX, nativeEvent.offsetY);
          if (index >= 0) onPoint(index);
        }}
      />
      <svg width={width} height={height} aria-hidden>
        {ticksOf(from, to).map((tick) => (
          <g key={tick}>
            <text x={along(tick, from, to, edge.left, width - edge.right)} y={height - 18} textAnchor="middle">
              {tick}
            </text>
            <text x={edge.left - 6} y={along(tick, from, to, height - edge.bottom, edge.top) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <text x={width / 2} y={height - 3} textAnchor="middle">
          横轴 {words.across}，纵轴 {words.up}
        </text>
        <line x1={edge.left} y1={height - edge.bottom} x2={width - edge.right} y2={edge.top} className="many-dots-line" />
      </svg>
    </div>
  );
}
