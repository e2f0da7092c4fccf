import { clockMs } from '#shared/ledger/clock.ts';
import { decisionSubject } from '#shared/record/subject.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { overstepWords } from '#shared/record/rights-acts.ts';
import { Outcome, outcomeWords, type Round } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useOversteps } from '#renderer/hooks/use-oversteps.ts';
import { useSigningState } from '#renderer/hooks/use-signing-state.ts';
import { SigningTag } from '#renderer/ui/signing-tag.tsx';
import { momentOf } from '#shared/days/moment-of.ts';

/** Who decided what on a unit, when and why, newest first; what was taken back stays in the list. */
export function DecisionHistory(props: { readonly round: Round; readonly unitId: string }) {
  const subject = decisionSubject(props.round.id, props.unitId);
  const entries = useLive((store) => store.history(subject), [subject]);
  const oversteps = useOversteps();
  const signing = useSigningState();
  const own = (entries ?? []).filter((entry) => entry.subject === subject).toReversed();
  return (
    <section>
      <h3>决定记录</h3>
      {own.length === 0 ? (
        <p className="quiet">还没有作过决定。</p>
      ) : (
        <ol className="decision-history" aria-label="决定记录">
          {own.map((entry) => (
            <li key={`${entry.device}-${String(entry.seq)}`}>
              <span className="quiet">
                {momentOf(clockMs(entry.at))} {whoOf(entry)}
              </span>{' '}
              {signing === undefined ? null : <SigningTag state={signing(entry)} />}
              <br />
              {sentenceOf(entry)}
              {oversteps
                .filter(({ batch }) => batch !== null && batch === entry.batch && entry.act !== 'undone')
                .map((line) => (
                  <div key={line.act}>{overstepWords(line)}</div>
                ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const whoOf = (entry: Entry): string => {
  const { decidedBy } = entry.fields;
  if (typeof decidedBy === 'string' && decidedBy !== '') return decidedBy;
  return entry.by === '' ? '（未写姓名）' : entry.by;
};

function sentenceOf(entry: Entry): string {
  const outcome = Outcome.safeParse(entry.fields['outcome']);
  const { reason } = entry.fields;
  const because = typeof reason === 'string' && reason !== '' ? `：${reason}` : '';
  if (entry.act === 'undone') return outcome.success ? `撤销，恢复为${outcomeWords[outcome.data]}` : '撤销，恢复为未决定';
  if (!outcome.success) return '改动了决定';
  return `${entry.fields['adopted'] === true ? '采纳建议' : '改判'}，${outcomeWords[outcome.data]}${because}`;
}
