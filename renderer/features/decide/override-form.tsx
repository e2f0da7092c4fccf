import { Button, Input, Radio, type GetRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { decide } from '#shared/record/decision-acts.ts';
import { Outcome, outcomeWords, type Round } from '#shared/model/round.ts';
import { useUndoable } from '#renderer/ui/use-undoable.tsx';
import type { DecisionRow } from './decision-rows.ts';

/** 改判: another outcome than the recommended, with a reason that must be given. */
export function OverrideForm(props: { readonly round: Round; readonly row: DecisionRow; readonly focus: boolean; readonly onDone: () => void }) {
  const { round, row } = props;
  const undoable = useUndoable();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  useEffect(() => {
    if (props.focus) field.current?.focus();
  }, [props.focus]);
  const missing = `${outcome === null ? '请选择结论。' : ''}${reason.trim() === '' ? '请写明理由。' : ''}`;

  const save = async () => {
    setAsked(true);
    if (outcome === null || missing !== '') return;
    const recommended = row.finished?.recommendation ?? null;
    const draft = decide(round.id, row.unitId, { outcome, adopted: false, reason: reason.trim(), recommended });
    if (await undoable([draft], `${row.name}改判为${outcomeWords[outcome]}`)) props.onDone();
  };

  return (
    <section className="override-form" aria-label="改判">
      <h3>改判</h3>
      <Radio.Group
        aria-label="改判为"
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as Outcome)}
        options={Outcome.options.map((one) => ({ value: one, label: outcomeWords[one] }))}
      />
      <label htmlFor="override-reason">理由</label>
      <Input.TextArea
        id="override-reason"
        ref={field}
        rows={3}
        maxLength={500}
        value={reason}
        placeholder="为什么不采纳建议，由谁提出"
        status={asked && reason.trim() === '' ? 'error' : ''}
        onChange={(event) => setReason(event.target.value)}
      />
      {asked && missing !== '' ? (
        <p role="alert" className="form-problem">
          {missing}
        </p>
      ) : null}
      <div>
        <Button type="primary" onClick={save}>
          确认改判
        </Button>
      </div>
    </section>
  );
}
