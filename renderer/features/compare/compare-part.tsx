import type { ReactNode } from 'react';

/** One part of a page of 对比: heading, definition of its figures with their base, its chart and table. */
export function ComparePartPanel(props: {
  /** What it is called: its region has this name. */
  readonly name: string;
  readonly definition: string;
  readonly base: string;
  readonly controls?: ReactNode;
  /** Choice of columns and export of the part's table. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="panel compare-part" aria-label={props.name}>
      <header className="compare-part-head">
        <h2>{props.name}</h2>
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
