import './count-filter.css';

/** One counter that filters a list. */
export interface CountChoice<Value extends string> {
  readonly value: Value;
  readonly word: string;
  readonly count: number;
  /** Shown in red where there are any. */
  readonly late?: boolean;
}

/** Counters above a list, each of which narrows it to what it counts; 全部 and a second press show all again. `label` is the accessible name. */
export function CountFilter<Value extends string>(props: {
  readonly label: string;
  readonly all: number;
  readonly value: Value | null;
  readonly choices: readonly CountChoice<Value>[];
  readonly onChange: (value: Value | null) => void;
}) {
  const { label, all, value: chosen, choices, onChange } = props;
  return (
    <div className="count-filter" role="toolbar" aria-label={label}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChange(null)}>
        <span>全部</span>
        <b>{all}</b>
      </button>
      {choices.map(({ value, word, count, late }) => (
        <button key={value} type="button" aria-pressed={chosen === value} onClick={() => onChange(chosen === value ? null : value)}>
          <span>{word}</span>
          <b className={late === true && count > 0 ? 'count-late' : undefined}>{count}</b>
        </button>
      ))}
    </div>
  );
}
