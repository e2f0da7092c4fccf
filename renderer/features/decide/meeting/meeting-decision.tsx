import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { Outcome, outcomeWords, type Round } from '#shared/model/round.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { decisionBasis } from '#shared/rounds/outdated-decision.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';

/** Decision and reason, typed once, as the meeting says them: what is recommended is chosen already. Another outcome asks for a reason. */
export function MeetingDecision(props: { readonly round: Round; readonly row: DeskRow; readonly meetingId: string }) {
  const { round, row, meetingId } = props;
  const recommended = row.finished?.recommendation ?? null;
  const guarded = useGuarded();
  const here = row.decision?.meeting === meetingId && row.outdated === null ? row.decision : undefined;
  const [outcome, setOutcome] = useState<Outcome | null>(here?.outcome ?? recommended);
  const [reason, setReason] = useState(here === undefined || here.adopted ? '' : here.reason);
  const adopted = outcome !== null && outcome === recommended;
  const ready = outcome !== null && row.openMatters === 0 && (adopted || reason.trim() !== '');
  const keep = async () => {
    if (outcome === null) return;
    const given = reason.trim() === '' ? (row.finished?.reasons.join('') ?? '') : reason.trim();
    const draft = decide(round.id, row.unitId, { outcome, adopted, reason: given, recommended, basis: decisionBasis(row.finished), meeting: meetingId });
    await guarded(adopted ? 'adopt' : 'override', [draft], `${row.name}：${outcomeWords[outcome]}`);
  };
  return (
    <section className="meeting-decision" aria-label="会议决定">
      <Radio.Group
        aria-label="决定"
        size="large"
        optionType="button"
        buttonStyle="solid"
        value={outcome}
        onChange={(event) => setOutcome(Outcome.safeParse(event.target.value).data ?? null)}
        options={Outcome.options.map((one) => ({ value: one, label: `${outcomeWords[one]}${one === recommended ? '（建议）' : ''}` }))}
      />
      <Input.TextArea
        aria-label="理由"
        rows={2}
        maxLength={500}
        placeholder={adopted ? '不写就用程序给出的理由' : '改判必须写明理由'}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="primary" size="large" disabled={!ready} onClick={() => void keep()}>
        {here === undefined ? '记下决定' : '改记决定'}
      </Button>
      {here === undefined ? null : <span className="meeting-done">已在本次会议决定：{outcomeWords[here.outcome]}</span>}
      {row.openMatters === 0 ? null : <span className="form-problem">还有 {row.openMatters} 处记录不同，先处理再决定。</span>}
    </section>
  );
}
