import { axisText } from './colours.ts';

/** Letters in a line of a name beside its bar, and how many lines there are room for. */
const [lineLength, mostLines] = [18, 2] as const;
const lineHeight = 14;

/** A name in the lines that it has room for beside a bar; only what is longer than all of them is cut. */
export function nameLines(name: string): readonly string[] {
  const whole = name.length > lineLength * mostLines ? `${name.slice(0, lineLength * mostLines - 1)}…` : name;
  return Array.from({ length: Math.ceil(whole.length / lineLength) }, (_, line) => whole.slice(line * lineLength, (line + 1) * lineLength));
}

/** The name of a bar at an axis to the left of it, whole, in two lines where it is long: the library breaks lines at blanks only. */
export function NameTick(props: { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: unknown } }) {
  const { x, y, payload } = props;
  const lines = nameLines(String(payload.value));
  return (
    <text x={x} y={y} textAnchor="end" {...axisText}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 4 - ((lines.length - 1) * lineHeight) / 2 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
