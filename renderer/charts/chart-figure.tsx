import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';
import type { ChartAbout } from './chart-about.ts';
import { ChartFrame } from './chart-frame.tsx';

/** A chart of the chart library in the frame of every chart, as wide as its place. */
export function ChartFigure(props: {
  readonly about: ChartAbout;
  readonly label: string;
  /** In pixels; left out where the style sheet says it. */
  readonly height?: number;
  readonly children: (present: number | null) => ReactElement;
}) {
  return (
    <ChartFrame about={props.about} label={props.label} {...(props.height === undefined ? {} : { height: props.height })}>
      {(present) => (
        <ResponsiveContainer width="100%" height="100%" debounce={50}>
          {props.children(present)}
        </ResponsiveContainer>
      )}
    </ChartFrame>
  );
}
