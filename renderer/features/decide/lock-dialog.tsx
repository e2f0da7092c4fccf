import { Alert, Checkbox, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { lackingBodiesWords } from '#shared/closing/joint-acceptance.ts';
import { lockRound, type LockedDespite } from '#shared/record/round-acts.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { outcomeWords, type Round } from '#shared/model/round.ts';
import { belowToLock } from '#shared/scoring/score-basis.ts';
import { factsToLock } from '#shared/facts/scoring-facts.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { lockMatters, type LockMatter } from '#shared/desk/lock-matters.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { countDecisions, type DecisionCounts } from '#shared/rounds/decision-counts.ts';
import { roundState, skippedUnits } from '#shared/rounds/round-state.ts';
import type { DecisionRow } from '#shared/rounds/decision-rows.ts';

/** 锁定批次: what is decided and what is not. Decisions that are out of date are named; with them a round is locked only by ticking so and saying why, which the lock then keeps. `along` is recorded with it. */
export function LockDialog(props: {
  readonly round: Round;
  readonly rows: readonly DeskRow[];
  readonly along: readonly Draft[];
  /** What else stands against locking, as another part of the program tells it. */
  readonly breaches: ReactNode;
  readonly onClose: () => void;
}) {
  const { round, rows, onClose } = props;
  const { store } = useServices();
  const undoable = useUndoable();
  const [knowing, setKnowing] = useState(false);
  const [reason, setReason] = useState('');
  const counts = countDecisions(rows);
  const undecided = counts.open + counts.visiting + counts.unvisited;
  const outdated = rows.filter((row) => row.outdated !== null);
  const noticed = useLive((store) => store.rectifications(round.id), [round.id]);
  const matters = lockMatters(rows, new Set((noticed ?? []).map(({ unitId }) => unitId)));
  const allowed = outdated.length === 0 || (knowing && reason.trim() !== '');
  const lock = async () => {
    const [units, visits] = await Promise.all([store.units(), store.visits(round.id)]);
    const draft = lockRound(round.id, factsToLock(round, units), belowToLock(round, visits), despiteOf(outdated, reason.trim()));
    if (await undoable([draft, ...props.along], `${round.title}已锁定`)) onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={`锁定“${round.title}”`}
      okText="确认锁定"
      cancelText="再看看"
      okButtonProps={{ disabled: !allowed, autoFocus: undecided + outdated.length === 0 }}
      cancelButtonProps={{ autoFocus: undecided + outdated.length > 0 }}
      onOk={lock}
      onCancel={onClose}
    >
      <div className="lock-counts">
        <CountsText counts={counts} undecided={undecided} />
        <OpenMatters matters={matters} />
        <SkippedPart round={round} />
        {props.breaches}
        <UnsignedPart rows={rows} />
        {outdated.length === 0 ? null : <OutdatedPart outdated={outdated} knowing={knowing} onKnowing={setKnowing} reason={reason} onReason={setReason} />}
        <p>锁定后决定不能再改，解除锁定要写明理由。</p>
      </div>
    </Modal>
  );
}

const despiteOf = (outdated: readonly DecisionRow[], reason: string): LockedDespite | null =>
  outdated.length === 0 ? null : { reason, units: Object.fromEntries(outdated.map(({ unitId, outdated: why }) => [unitId, why ?? ''])) };

/** What is still open, kind by kind with the names: a lock is not held up by it, but nobody locks without having read it. */
function OpenMatters(props: { readonly matters: readonly LockMatter[] }) {
  if (props.matters.length === 0) return <p>没有未了的事项。</p>;
  return (
    <>
      <p>还没有了结的：</p>
      <ul className="lock-outdated" aria-label="还没有了结的事项">
        {props.matters.map(({ word, names }) => (
          <li key={word}>
            <b>
              {word} {names.length} 个
            </b>
            ：{names.slice(0, 12).join('、')}
            {names.length > 12 ? ` 等` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The units that nobody visited in this round, with the reasons: the lock leaves them so. */
function SkippedPart(props: { readonly round: Round }) {
  const { round } = props;
  const skipped = useLive(
    async (store) => {
      const [units, submissions, visits, decisions, sheets] = await Promise.all([
        store.units(),
        store.submissions(round.id),
        store.visits(round.id),
        store.decisions(round.id),
        store.blindSheets(round.id),
      ]);
      return skippedUnits(round, roundState(round, submissions, visits, decisions, sheets), new Map(units.map((unit) => [unit.id, unit])));
    },
    [round],
  );
  if (skipped === undefined || skipped.length === 0) return null;
  return (
    <>
      <p>本轮不去的 {skipped.length} 个单位没有验收结果，也不算未核查：</p>
      <ul className="lock-outdated" aria-label="本轮不去的单位">
        {skipped.map(({ unitId, name, reason }) => (
          <li key={unitId}>
            <b>{name}</b>：{reason}
          </li>
        ))}
      </ul>
    </>
  );
}

function CountsText(props: { readonly counts: DecisionCounts; readonly undecided: number }) {
  const { counts, undecided } = props;
  const { accepted, rectify, rejected } = counts.outcomes;
  return (
    <>
      <p>
        已决定 {accepted + rectify + rejected} 个单位：合格 {accepted}，限期整改 {rectify}，不合格 {rejected}
        {counts.reopened === 0 ? '。' : `，其中待重新决定 ${String(counts.reopened)}。`}
      </p>
      {undecided === 0 ? (
        <p>没有未决定的单位。</p>
      ) : (
        <p className="lock-warning">
          还有 {undecided} 个单位没有决定：待决定 {counts.open} 个，核查未完成 {counts.visiting} 个，未核查 {counts.unvisited} 个。
        </p>
      )}
    </>
  );
}

/** The units whose joint acceptance lacks a signature, by name: open points that the lock leaves open. */
function UnsignedPart(props: { readonly rows: readonly DecisionRow[] }) {
  const lacking = props.rows.filter(({ unsigned }) => unsigned.length > 0);
  if (lacking.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${String(lacking.length)} 个单位的联合验收还缺签字，锁定后不能再签`}
      description={
        <ul className="lock-outdated" aria-label="缺签字的单位">
          {lacking.map((row) => (
            <li key={row.unitId}>
              <b>{row.name}</b>：{lackingBodiesWords(row.unsigned)}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function OutdatedPart(props: {
  readonly outdated: readonly DecisionRow[];
  readonly knowing: boolean;
  readonly onKnowing: (knowing: boolean) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { outdated } = props;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`${String(outdated.length)} 个单位的决定作出以后结果有变，应先重新决定再锁定`}
        description={
          <ul className="lock-outdated" aria-label="待重新决定的单位">
            {outdated.map((row) => (
              <li key={row.unitId}>
                <b>{row.name}</b>
                {row.decision === undefined ? '' : `（${outcomeWords[row.decision.outcome]}）`}：{row.outdated}
              </li>
            ))}
          </ul>
        }
      />
      <Checkbox checked={props.knowing} onChange={(event) => props.onKnowing(event.target.checked)}>
        已逐个看过，上列单位仍按原决定锁定
      </Checkbox>
      {props.knowing ? (
        <>
          <label htmlFor="lock-reason">理由</label>
          <Input.TextArea
            id="lock-reason"
            rows={2}
            maxLength={500}
            value={props.reason}
            placeholder="为什么不重新决定，由谁同意"
            onChange={(event) => props.onReason(event.target.value)}
          />
        </>
      ) : null}
    </>
  );
}
