import { useServices } from '#renderer/store/services.tsx';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { importSession } from './import-session.ts';
import { pointsOrDash } from '#shared/importing/row-words.ts';
import { SelfScore } from './self-score.tsx';
import type { Submission } from '#shared/model/submission.ts';

/** The items of a form as they were read; a click on a value shows its cell. */
export function ItemList(props: { readonly row: PlannedRow; readonly submission: Submission; readonly onShow: (cell: string) => void }) {
  const services = useServices();
  const { row, submission, onShow } = props;
  const correct = (index: number, self: number | null) => {
    importSession.correct(row.key, index, { self, by: services.store.inspector(), atMs: services.nowMs() });
  };
  const show = (cell: string | undefined) => {
    if (cell !== undefined) onShow(cell);
  };
  return (
    <table className="import-items" aria-label="自评项目">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">考核内容</th>
          <th scope="col" className="import-number">
            分值
          </th>
          <th scope="col" className="import-number">
            自评分
          </th>
        </tr>
      </thead>
      <tbody>
        {submission.items.map((item, index) => (
          <tr key={`${String(index)}/${item.cells['text'] ?? ''}`}>
            <td className="import-quiet">{item.section === submission.items[index - 1]?.section ? '' : item.section}</td>
            <td>
              <button type="button" className="import-cell" onClick={() => show(item.cells['text'])}>
                {item.text}
              </button>
            </td>
            <td className="import-number">
              <button type="button" className="import-cell" onClick={() => show(item.cells['max'] ?? item.cells['text'])}>
                {pointsOrDash(item.max)}
              </button>
            </td>
            <td className="import-number">
              <SelfScore item={item} onShow={() => show(item.cells['self'])} onCorrect={(self) => correct(index, self)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td>合计（程序计算）{submission.statedTotal === null ? '' : `；表中写 ${pointsOrDash(submission.statedTotal)}`}</td>
          <td />
          <td className="import-number">{pointsOrDash(submission.computedTotal)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
