import type { ReactNode } from 'react';
import './chart-tip.css';

/** What a chart says under the pointer: a title and lines. */
interface Tip {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a tooltip of the chart library is given. */
interface Pointed {
  readonly active: boolean;
  readonly payload: readonly { readonly payload?: unknown }[];
}

/** What is shown under the pointer of a chart of `T`s, as a tooltip's `content`. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it names what the series holds, where the library says only `any`
export function tipOf<T>(tell: (pointed: T) => Tip): (pointed: Pointed) => ReactNode {
  return ({ active, payload }) => {
    // The library hands back the same objects of the series that it was given.
    const pointed = payload[0]?.payload as T | undefined;
    if (!active || pointed === undefined) return null;
    const { title, lines } = tell(pointed);
    return (
      <div className="chart-tip">
        <strong>{title}</strong>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    );
  };
}
