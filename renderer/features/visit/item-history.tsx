import type { Item } from '#shared/model/standard.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { itemHistory, visitCourse } from '#shared/record/visit-history.ts';
import { useLive } from '#renderer/store/services.tsx';
import { HistoryList } from './history-list.tsx';

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
