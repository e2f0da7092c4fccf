import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { isCondition } from '#shared/checks/lacking.ts';
import { whyNotApproveTogether, whyNotTogether, type DeskRow } from '#shared/desk/desk-rows.ts';
import { showDistance } from '#shared/desk/decision-line.ts';
import { Outcome, outcomeWords } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { OutcomeTag } from '#renderer/ui/outcome-tag.tsx';

/** What is done to many units at once, in words. */
export interface BatchAct {
  /** `采纳` */
  readonly verb: string;
  readonly title: string;
  /** Why a unit is not among them, as a short Chinese phrase; null where it is. */
  readonly bar: (row: DeskRow) => string | null;
  /** Whether a unit that is not among them is no news: it is done already. */
  readonly isDone: (row: DeskRow) => boolean;
}

/** Why a unit is not adopted along with others; null where it is. */
export const batchBar = (row: DeskRow): string | null => whyNotTogether(row, (row.finished?.exceptions ?? []).some(isCondition));

/** 一并采纳建议. */
export const adopting: BatchAct = { verb: '采纳', title: '一并采纳建议', bar: batchBar, isDone: ({ stage }) => stage === 'decided' };

/** 一并审核通过 by a person. */
export const approving = (name: string): BatchAct => ({
  verb: '审核通过',
  title: '一并审核通过核查结果',
  bar: (row) => whyNotApproveTogether(row, name),
  isDone: ({ approval, stage }) => approval === 'given' || stage === 'decided',
});

/** A preview of what is done to many units at once: which, with points and recommendation, each to be left out by a tick; and which are excluded, and why. */
export function BatchDialog(props: {
  readonly rows: readonly DeskRow[];
  readonly act: BatchAct;
  readonly about: string;
  readonly onConfirm: (rows: readonly DeskRow[]) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { rows, act, onClose } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const barred = rows.map((row) => ({ row, why: act.bar(row) }));
  const together = barred.flatMap(({ row, why }) => (why === null ? [row] : []));
  const excluded = barred.flatMap(({ row, why }) => (why === null || act.isDone(row) ? [] : [{ row, why }]));
  const chosen = together.filter(({ unitId }) => !left.has(unitId));
  const counts = Outcome.options
    .map((outcome) => `${outcomeWords[outcome]} ${String(chosen.filter(({ finished }) => finished?.recommendation === outcome).length)}`)
    .join('，');
  const toggle = (unitId: string, on: boolean) => setLeft((before) => new Set(on ? [...before].filter((id) => id !== unitId) : [...before, unitId]));
  return (
    <Modal
      open
      width={760}
      title={act.title}
      okText={`确认${act.verb} ${String(chosen.length)} 个单位`}
      cancelText="再看看"
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={() => void props.onConfirm(chosen).then((done) => (done ? onClose() : undefined))}
      onCancel={onClose}
    >
      <div className="batch">
        <p>
          {props.about}，将{act.verb} {chosen.length} 个：{counts}。
        </p>
        <table className="batch-table" aria-label={`将${act.verb}的单位`}>
          <thead>
            <tr>
              <th scope="col">{act.verb}</th>
              <th scope="col">单位</th>
              <th scope="col">考评分</th>
              <th scope="col">离线</th>
              <th scope="col">建议</th>
            </tr>
          </thead>
          <tbody>
            {together.map((row) => (
              <tr key={row.unitId}>
                <td>
                  <Checkbox
                    aria-label={`${act.verb}${row.name}`}
                    checked={!left.has(row.unitId)}
                    onChange={(event) => toggle(row.unitId, event.target.checked)}
                  />
                </td>
                <td>{row.name}</td>
                <td className="number">{row.finished === undefined ? '' : showPoints(row.finished.total)}</td>
                <td className="number">{row.line === null ? '' : showDistance(row.line.distance)}</td>
                <td>{row.finished === undefined || row.finished.recommendation === null ? '' : <OutcomeTag outcome={row.finished.recommendation} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {excluded.length === 0 ? (
          <p className="quiet">没有不能一并{act.verb}的单位。</p>
        ) : (
          <details open={together.length === 0}>
            <summary>不在其中的 {excluded.length} 个，要单独看</summary>
            <ul aria-label="不在其中的单位">
              {excluded.map(({ row, why }) => (
                <li key={row.unitId}>
                  {row.name}
                  {row.finished === undefined ? '' : ` ${showPoints(row.finished.total)} 分`}：{why}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Modal>
  );
}
