import type { Item } from '#shared/model/standard.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { itemHistory, visitCourse, type HistoryLine } from '#shared/record/visit-history.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { useLive } from '#renderer/store/services.tsx';

const useVisitEntries = ({ roundId, unitId, phase }: VisitKey) => {
  const subject = visitSubject(roundId, unitId, phase);
  return useLive(async (store) => (await store.history(subject)).filter((entry) => entry.subject === subject), [subject]);
};

/** What was recorded of one item, from its first answer on. */
export function ItemHistory(props: { readonly visit: VisitKey; readonly item: Item }) {
  const entries = useVisitEntries(props.visit);
  return entries === undefined ? null : <HistoryList label="改动记录" lines={itemHistory(entries, props.item)} empty="这一项还没有记录。" />;
}

/** How the visit as a whole went: opened, completed, opened again and why, signed. */
export function VisitCourse(props: { readonly visit: VisitKey }) {
  const entries = useVisitEntries(props.visit);
  return entries === undefined ? null : (
    <div className="side-block">
      <h3>核查经过</h3>
      <HistoryList label="核查经过" lines={visitCourse(entries)} empty="还没有开始。" />
    </div>
  );
}

/** 改动记录: who changed what from what to what, when and by which act, the newest first. */
function HistoryList(props: { readonly label: string; readonly lines: readonly HistoryLine[]; readonly empty: string }) {
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
