import { useEffect, useRef, type ReactNode } from 'react';
import { comparePartWords, type ComparePart } from './compare-address.ts';

/** One part of 对比: heading, definition of its figures with their base, its chart and table. Comes into view when the address names it. */
export function ComparePartPanel(props: {
  readonly part: ComparePart;
  readonly led: boolean;
  readonly definition: string;
  readonly base: string;
  readonly controls?: ReactNode;
  /** Choice of columns and export of the part's table. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const { part, led } = props;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (led) place.current?.scrollIntoView({ block: 'start' });
  }, [led]);
  return (
    <section ref={place} className="panel compare-part" aria-labelledby={`compare-${part}`}>
      <header className="compare-part-head">
        <h2 id={`compare-${part}`}>{comparePartWords[part]}</h2>
        <span className="compare-controls">
          {props.controls}
          {props.tools}
        </span>
      </header>
      <p className="quiet compare-definition">
        {props.base} {props.definition}
      </p>
      {props.children}
    </section>
  );
}
