import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';

/** The frame of every chart: a picture with a name that tells what it shows, as wide as its place, with a line beneath where one is needed. */
export function ChartFigure(props: { readonly label: string; readonly height: number; readonly caption?: string; readonly children: ReactElement }) {
  return (
    <figure className="chart">
      <div role="img" aria-label={props.label} style={{ height: props.height }}>
        <ResponsiveContainer width="100%" height="100%" debounce={50}>
          {props.children}
        </ResponsiveContainer>
      </div>
      {props.caption === undefined ? null : <figcaption className="quiet">{props.caption}</figcaption>}
    </figure>
  );
}
