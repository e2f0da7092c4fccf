import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { ChartMark } from './chart-about.ts';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Where a key leads among so many marks; undefined where it is none of these keys. */
export function nextMark(key: string, present: number | null, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return present === null ? (step > 0 ? 0 : count - 1) : Math.min(count - 1, Math.max(0, present + step));
}

/** The picture of a chart: arrow keys go from mark to mark and say each, Enter leads to the rows behind it. */
export function ChartFace(props: {
  readonly place: Ref<HTMLDivElement>;
  readonly label: string;
  readonly title: string;
  readonly marks: readonly ChartMark[];
  readonly height?: number;
  readonly children: (present: number | null) => ReactNode;
}) {
  const { place, label, title, marks, height, children } = props;
  const [present, setPresent] = useState<number | null>(null);
  const mark = present === null ? undefined : marks[present];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') mark?.open?.();
    else {
      const next = nextMark(event.key, present, marks.length);
      if (next === undefined) return;
      event.preventDefault();
      setPresent(next);
    }
  };
  return (
    <>
      <div
        className="chart-face"
        tabIndex={0}
        role="group"
        aria-label={`${title}，方向键逐个读，回车看后面的单位`}
        onKeyDown={onKeyDown}
        onBlur={() => setPresent(null)}
      >
        <div ref={place} role="img" aria-label={label} style={height === undefined ? undefined : { height }}>
          {children(present)}
        </div>
      </div>
      <p className="chart-says" role="status">
        {mark === undefined ? '' : `${mark.says}${mark.open === undefined ? '' : '（回车打开）'}`}
      </p>
    </>
  );
}
