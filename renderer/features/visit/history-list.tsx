import type { HistoryLine } from '#shared/record/visit-history.ts';
import { momentOf } from '#shared/days/moment-of.ts';

/** 改动记录: who changed what from what to what, when and by which act, the newest first. */
export function HistoryList(props: { readonly label: string; readonly lines: readonly HistoryLine[]; readonly empty: string }) {
  if (props.lines.length === 0) return <p className="quiet">{props.empty}</p>;
  return (
    <ol className="item-history" aria-label={props.label}>
      {props.lines.map((line) => (
        <li key={line.key} className={line.undone ? 'item-history-undone' : undefined}>
          <div>
            <span className="number">{momentOf(line.ms)}</span> <b>{line.by === '' ? '未署名' : line.by}</b> {line.act}
            {line.undone ? <span className="quiet">（后来撤销）</span> : null}
            {line.beside ? <span className="quiet">（另一台机器同时的记录，没有采用）</span> : null}
          </div>
          {line.changes.map(({ word, before, after }, index) => (
            <div key={index}>
              {word}：<span className="item-history-before">{before}</span> → {after}
            </div>
          ))}
          {line.reason === null ? null : <div>理由：{line.reason}</div>}
        </li>
      ))}
    </ol>
  );
}
