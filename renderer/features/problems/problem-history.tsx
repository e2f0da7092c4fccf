import { momentOf } from '#shared/days/moment-of.ts';
import { fieldWord, valueWord } from '#shared/differences/field-words.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import type { ProblemKind } from '#shared/programme/problem.ts';
import { actWord } from '#shared/record/act-words.ts';
import { problemSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';

const names = { unit: (unitId: string) => unitId };

/** Who did what about a problem and when, newest first; nothing while nobody did anything. */
export function ProblemHistory(props: { readonly unitId: string; readonly kind: ProblemKind }) {
  const subject = problemSubject(props.unitId, props.kind);
  const entries = useLive((store) => store.history(subject), [subject]) ?? [];
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>办理记录</h3>
      <ol className="problem-history" aria-label="办理记录">
        {entries.toReversed().map((entry) => {
          const told = Object.entries(entry.fields).filter(
            ([field, value]) => field !== 'basis' && !field.startsWith('undo/') && value !== null && value !== '',
          );
          return (
            <li key={`${entry.device}-${String(entry.seq)}`}>
              <span className="quiet">{momentOf(clockMs(entry.at))}</span> {entry.by === '' ? '未署名' : entry.by} {actWord(entry.act)}
              {told.length === 0 ? '' : `：${told.map(([field, value]) => `${fieldWord(field)} ${valueWord(field, value, names)}`).join('，')}`}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
