import { Alert, Button, Input, Radio, Tag } from 'antd';
import { useState } from 'react';
import { consequenceKinds, consequenceWords, noSecondAnswer, type BackCheckForm, type ConsequenceKind } from '#shared/backcheck/back-check.ts';
import { saySame } from '#shared/backcheck/agreement.ts';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { Item } from '#shared/model/standard.ts';
import { answerWords } from '#shared/output/papers/back-check-papers.ts';
import { followBackCheck } from '#shared/record/back-check-acts.ts';
import { reopenVisit } from '#shared/record/visit-acts.ts';
import type { BackCheckRow } from '#shared/rounds/back-check-view.ts';
import type { BackCheckView } from '#renderer/hooks/use-back-check.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';

/** 对照 of a unit whose second form is done: first and second answers beside each other, and what follows. No score is changed by it. */
export function BackCheckOutcome(props: {
  readonly view: BackCheckView;
  readonly row: BackCheckRow;
  readonly form: BackCheckForm;
  readonly items: readonly Item[];
}) {
  const { view, row, form, items } = props;
  const first = form.done?.first ?? {};
  return (
    <>
      {row.breach ? <Alert type="error" showIcon title={`${form.by}核查过这家单位，这份复核不计入一致程度。请撤销后换人复核。`} /> : null}
      <section className="panel" aria-label="对照">
        <h2>
          对照{' '}
          <small className="quiet">{`初验 ${row.inspectors.join('、')}；复核 ${form.by}${form.heldOn === null ? '' : `，${showDay(form.heldOn)}`}。初验一栏是复核完成时的答案`}</small>
        </h2>
        <table className="second-table" aria-label="两次的答案">
          <thead>
            <tr>
              <th scope="col">考核内容</th>
              <th scope="col">初验</th>
              <th scope="col">复核</th>
              <th scope="col">是否一致</th>
              <th scope="col">复核依据</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const pair = { first: first[item.id] ?? noSecondAnswer, second: form.answers[item.id] ?? noSecondAnswer };
              return (
                <tr key={item.id}>
                  <th scope="row">{item.text}</th>
                  <td>{answerWords(pair.first)}</td>
                  <td>{answerWords(pair.second)}</td>
                  <td>{saySame(pair) ? '一致' : <Tag color="warning">不同</Tag>}</td>
                  <td>{form.answers[item.id]?.note ?? ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <Following view={view} row={row} form={form} />
    </>
  );
}

/** 处理: what follows, by whom and why. Opening the visit again is an act of its own beside it, in one step that can be taken back. */
function Following(props: { readonly view: BackCheckView; readonly row: BackCheckRow; readonly form: BackCheckForm }) {
  const { view, row, form } = props;
  const [editing, setEditing] = useState(false);
  const { follows } = form;
  if (follows !== null && !editing) {
    return (
      <section className="panel" aria-label="处理">
        <h2>处理</h2>
        <p>
          <strong>{consequenceWords[follows.kind]}</strong>：{follows.reason}（{follows.by}，{showDay(follows.on)}）
        </p>
        <div className="page-actions">
          {follows.kind === 'corrected' ? <LinkButton to={`/visit/${encodeURIComponent(row.unitId)}`}>去改正</LinkButton> : null}
          <Button disabled={view.round.locked} onClick={() => setEditing(true)}>
            改处理
          </Button>
        </div>
      </section>
    );
  }
  return <FollowForm {...props} onDone={() => setEditing(false)} />;
}

const explained: Readonly<Record<ConsequenceKind, string>> = {
  none: '差别不大，或者差别有正当理由。',
  corrected: '记下后这家的核查随即重新打开，由核查人改正后再点“完成核查”；得分只在那时变动。已有的签字和决定会提示要重新办。',
  talked: '不改这一次的得分，和核查人当面说清标准。',
};

function FollowForm(props: { readonly view: BackCheckView; readonly row: BackCheckRow; readonly form: BackCheckForm; readonly onDone: () => void }) {
  const { view, row, form, onDone } = props;
  const { name } = useInspector();
  const { nowMs } = useServices();
  const undoable = useUndoable();
  const [kind, setKind] = useState<ConsequenceKind | null>(form.follows?.kind ?? null);
  const [reason, setReason] = useState(form.follows?.reason ?? '');
  const { round, visitOf } = view;
  const reopens = kind === 'corrected' && visitOf.get(row.unitId)?.completedMs !== null;
  const keep = async () => {
    if (kind === null) return;
    const follow = followBackCheck(round.id, row.unitId, { kind, reason: reason.trim(), by: name, on: dayOfMs(nowMs()) });
    const reopen = reopenVisit({ roundId: round.id, unitId: row.unitId, phase: 'first' }, `复核抽查：${reason.trim()}`);
    if (await undoable(reopens ? [follow, reopen] : [follow], '已记下处理')) onDone();
  };
  const missing = kind === null ? '请选一种处理。' : reason.trim() === '' ? '请写明理由。' : name.trim() === '' ? '请先在右上角写上您的姓名。' : null;
  return (
    <section className="panel" aria-label="处理">
      <h2>处理</h2>
      <Radio.Group
        aria-label="怎么处理"
        disabled={round.locked}
        value={kind}
        options={consequenceKinds.map((one) => ({ value: one, label: consequenceWords[one] }))}
        onChange={({ target }) => setKind(consequenceKinds.find((one) => one === target.value) ?? null)}
      />
      {kind === null ? null : <p className="quiet">{explained[kind]}</p>}
      <Input.TextArea
        aria-label="处理理由"
        placeholder="理由"
        rows={2}
        maxLength={500}
        disabled={round.locked}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="page-actions second-acts">
        <Button type="primary" disabled={missing !== null || round.locked} onClick={keep}>
          记下处理
        </Button>
        {missing === null ? null : <span className="quiet">{missing}</span>}
      </div>
    </section>
  );
}
