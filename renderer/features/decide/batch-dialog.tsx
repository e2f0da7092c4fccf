import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { isCondition } from '#shared/checks/lacking.ts';
import { whyNotTogether, type DeskRow } from '#shared/desk/desk-rows.ts';
import { showDistance } from '#shared/desk/decision-line.ts';
import { Outcome, outcomeWords } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { OutcomeTag } from '#renderer/ui/outcome-tag.tsx';

/** Why a unit is not adopted along with others; null where it is. */
export const batchBar = (row: DeskRow): string | null => whyNotTogether(row, (row.finished?.exceptions ?? []).some(isCondition));

/** 预览后一并采纳: which units, with points and recommendation, each to be left out by a tick; and which are excluded, and why. */
export function BatchDialog(props: {
  readonly rows: readonly DeskRow[];
  readonly about: string;
  readonly onAdopt: (rows: readonly DeskRow[]) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { rows, onClose } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const barred = rows.map((row) => ({ row, why: batchBar(row) }));
  const together = barred.flatMap(({ row, why }) => (why === null ? [row] : []));
  const excluded = barred.flatMap(({ row, why }) => (why === null || row.stage === 'decided' ? [] : [{ row, why }]));
  const chosen = together.filter(({ unitId }) => !left.has(unitId));
  const counts = Outcome.options
    .map((outcome) => `${outcomeWords[outcome]} ${String(chosen.filter(({ finished }) => finished?.recommendation === outcome).length)}`)
    .join('，');
  const toggle = (unitId: string, on: boolean) => setLeft((before) => new Set(on ? [...before].filter((id) => id !== unitId) : [...before, unitId]));
  return (
    <Modal
      open
      width={760}
      title="一并采纳建议"
      okText={`确认采纳 ${String(chosen.length)} 个单位`}
      cancelText="再看看"
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={() => void props.onAdopt(chosen).then((done) => (done ? onClose() : undefined))}
      onCancel={onClose}
    >
      <div className="batch">
        <p>
          {props.about}，将采纳 {chosen.length} 个：{counts}。
        </p>
        <table className="batch-table" aria-label="将采纳的单位">
          <thead>
            <tr>
              <th scope="col">采纳</th>
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
                  <Checkbox aria-label={`采纳${row.name}`} checked={!left.has(row.unitId)} onChange={(event) => toggle(row.unitId, event.target.checked)} />
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
          <p className="quiet">没有不能一并采纳的单位。</p>
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
