import { notApplicablePhrases } from '#shared/visit/not-applicable-phrases.ts';

/** Asks why an item does not apply: one tap writes it into the note. Gone as soon as anything is written there. */
export function NotApplicableReason(props: { readonly onChoose: (reason: string) => void }) {
  return (
    <div className="not-applicable-reason" role="group" aria-label="不适用的原因">
      <span>不适用的原因（再按 0 取第一条，或写在情况说明里）：</span>
      {notApplicablePhrases.map((reason) => (
        <button key={reason} type="button" className="deduction" onClick={() => props.onChoose(reason)}>
          {reason}
        </button>
      ))}
    </div>
  );
}
