import type { ReactNode } from 'react';

/** The frame of every screen: its level-1 heading (the word of the navigation), one line on what it is for, its acts, its content. Where `bare`, the heading is only heard, since the content begins with its own. */
export function Page(props: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly bare?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="page">
      <header className={props.bare === true ? 'visually-hidden' : 'page-head'}>
        <div>
          <h1>{props.title}</h1>
          {props.hint === undefined ? null : <div className="page-hint">{props.hint}</div>}
        </div>
        <div className="page-actions">{props.actions}</div>
      </header>
      {props.children}
    </div>
  );
}
