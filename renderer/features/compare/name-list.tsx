import { Link } from 'react-router';
import { chartColours } from '#renderer/charts/colours.ts';

/** One line of a short list: a name that leads on, its figure, and how long its bar is in percent of the longest. */
export interface NamedFigure {
  readonly key: string;
  /** What stands before the name, as a place does. */
  readonly before?: string;
  readonly name: string;
  readonly to: string;
  readonly value: string;
  readonly bar?: number;
}

/** A few names with their figures in a table of that name: whole names, the bar below each. `label` is its heading where that says more. */
export function NameList(props: {
  readonly name: string;
  readonly label?: string;
  readonly note?: string;
  readonly rows: readonly NamedFigure[];
  readonly colour?: 'lost' | 'self';
  readonly foot?: string;
  readonly more?: { readonly to: string; readonly word: string };
}) {
  const { colour, more } = props;
  return (
    <section className="panel name-list" aria-label={props.label ?? props.name}>
      <div className="name-list-head">
        <h2 title={props.label}>
          {props.label ?? props.name} {props.note === undefined ? null : <small className="quiet">{props.note}</small>}
        </h2>
        {more === undefined ? null : <Link to={more.to}>{more.word}</Link>}
      </div>
      <table aria-label={props.name}>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              <td className={colour === undefined ? undefined : 'name-barred'}>
                {row.before === undefined || row.before === '' ? null : <span className="quiet">{row.before} </span>}
                <Link to={row.to} title={row.name}>
                  {row.name}
                </Link>
                {row.bar === undefined || colour === undefined ? null : (
                  <span className="name-bar" aria-hidden>
                    <span style={{ width: `${String(row.bar)}%`, background: chartColours[colour] }} />
                  </span>
                )}
              </td>
              <td>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.foot === undefined ? null : <p className="quiet">{props.foot}</p>}
    </section>
  );
}
