import { Button, Input, Radio, type GetRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { decide } from '#shared/record/decision-acts.ts';
import { Outcome, outcomeWords, type Round } from '#shared/model/round.ts';
import { decisionBasis } from '#shared/rounds/outdated-decision.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import type { DecisionRow } from '#shared/rounds/decision-rows.ts';

/**
 * 改判: another outcome than the recommended, with a reason that must be given. `anew` decides again on a unit whose decision is out of date (重新决定): what is recommended
 * now is chosen already, and a reason is asked only where something else is chosen, the former outcome among it.
 */
export function OverrideForm(props: {
  readonly round: Round;
  readonly row: DecisionRow;
  readonly anew: boolean;
  readonly focus: boolean;
  readonly onDone: () => void;
}) {
  const { round, row, anew } = props;
  const recommended = row.finished?.recommendation ?? null;
  const word = anew ? '重新决定' : '改判';
  const guarded = useGuarded();
  const [outcome, setOutcome] = useState<Outcome | null>(anew ? recommended : null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  useEffect(() => {
    if (props.focus) field.current?.focus();
  }, [props.focus]);
  const adopted = anew && outcome !== null && outcome === recommended;
  const reasonLacks = reason.trim() === '' && !adopted;
  const differ = row.openMatters > 0 ? `还有 ${String(row.openMatters)} 处记录不同，先处理再${word}。` : '';
  const missing = `${differ}${outcome === null ? '请选择结论。' : ''}${reasonLacks ? '请写明理由。' : ''}`;

  const save = async () => {
    setAsked(true);
    if (outcome === null || missing !== '') return;
    const given = adopted && reason.trim() === '' ? (row.finished?.reasons.join('') ?? '') : reason.trim();
    const draft = decide(round.id, row.unitId, { outcome, adopted, reason: given, recommended, basis: decisionBasis(row.finished) });
    if (await guarded('override', [draft], `${row.name}${word}为${outcomeWords[outcome]}`)) props.onDone();
  };

  return (
    <section className="override-form" aria-label={word}>
      <h3>{word}</h3>
      <Radio.Group
        aria-label={`${word}为`}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as Outcome)}
        options={Outcome.options.map((one) => ({ value: one, label: `${outcomeWords[one]}${anew && one === recommended ? '（现在的建议）' : ''}` }))}
      />
      <label htmlFor="override-reason">理由</label>
      <Input.TextArea
        id="override-reason"
        ref={field}
        rows={3}
        maxLength={500}
        value={reason}
        placeholder={adopted ? '不写就用程序给出的理由' : '为什么不采纳建议，由谁提出'}
        status={asked && reasonLacks ? 'error' : ''}
        onChange={(event) => setReason(event.target.value)}
      />
      {asked && missing !== '' ? (
        <p role="alert" className="form-problem">
          {missing}
        </p>
      ) : null}
      <div>
        <Button type="primary" onClick={save}>
          确认{word}
        </Button>
      </div>
    </section>
  );
}
