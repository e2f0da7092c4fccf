import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Draft } from '#shared/model/ledger.ts';
import type { GuardedAct } from '#shared/model/rights.ts';
import { recordOverstep } from '#shared/record/rights-acts.ts';
import { standingOf, tryPin, type PinTry, type PersonalRight } from '#renderer/store/rights.ts';
import { useServices } from '#renderer/store/services.tsx';
import { PermitContext, type Permit } from '#renderer/hooks/use-permit.ts';
import { PermitDialog } from './permit-dialog.tsx';

/** For how long a PIN that was given holds for the same person. */
const pinHoldsMs = 600_000;

interface Question {
  readonly act: GuardedAct;
  readonly standing: PersonalRight;
  readonly asksPin: boolean;
  readonly answer: (reason: string | null) => void;
}

/** Lets acts that are not everybody's be asked for: a warning and a reason beyond one's role, and the PIN where the county set one. */
export function PermitProvider(props: { readonly children: ReactNode }) {
  const { store, nowMs, newId } = useServices();
  const [question, setQuestion] = useState<Question | null>(null);
  const passed = useRef<{ readonly name: string; readonly untilMs: number } | null>(null);

  const permit = useCallback<Permit>(
    async (act, subjects) => {
      const standing = await standingOf(store, act);
      const name = store.inspector();
      const held = passed.current !== null && passed.current.name === name && nowMs() < passed.current.untilMs;
      const asksPin = standing.pin !== null && !held;
      if (standing.within && !asksPin) return [];
      const reason = await new Promise<string | null>((answer) => setQuestion({ act, standing, asksPin, answer }));
      setQuestion(null);
      if (reason === null) return null;
      if (standing.pin !== null) passed.current = { name, untilMs: nowMs() + pinHoldsMs };
      const drafts: readonly Draft[] = standing.within ? [] : [recordOverstep(newId(), { act, role: standing.role, reason, subjects })];
      return drafts;
    },
    [store, nowMs, newId],
  );
  const onTry = useMemo(() => {
    const pin = question?.standing.pin ?? null;
    return question?.asksPin !== true || pin === null ? null : (typed: string): Promise<PinTry> => tryPin(store, pin, typed, nowMs);
  }, [question, store, nowMs]);
  return (
    <PermitContext value={permit}>
      {props.children}
      {question === null ? null : (
        <PermitDialog act={question.act} role={question.standing.role} within={question.standing.within} onTry={onTry} onAnswer={question.answer} />
      )}
    </PermitContext>
  );
}
