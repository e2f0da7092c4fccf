import type { LegendEntry } from './chart-about.ts';

/** Which colour means what, above a chart. */
export function ChartLegend(props: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="chart-legend">
      {props.entries.map(({ word, colour }) => (
        <li key={word}>
          <span style={{ background: colour }} />
          {word}
        </li>
      ))}
    </ul>
  );
}
