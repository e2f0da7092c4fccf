import { Fragment, useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { importSession } from './import-session.ts';
import { pointsOrDash } from '#shared/importing/row-words.ts';
import { SelfScore } from './self-score.tsx';
import { LikeOfferLine, offerLike, type LikeOffer } from './like-offer.tsx';
import type { Submission, SubmissionItem } from '#shared/model/submission.ts';

/** The items of a form as they were read; a click on a value shows its cell. */
export function ItemList(props: { readonly row: PlannedRow; readonly submission: Submission; readonly onShow: (cell: string) => void }) {
  const services = useServices();
  const { row, submission, onShow } = props;
  const [offer, setOffer] = useState<LikeOffer>();
  const correct = (index: number, item: SubmissionItem, self: number | null) => {
    importSession.correct(row.key, index, { self, by: services.store.inspector(), atMs: services.nowMs() });
    setOffer(offerLike(row, submission, index, item, self));
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
          <Fragment key={`${String(index)}/${item.cells['text'] ?? ''}`}>
            <tr>
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
                <SelfScore item={item} onShow={() => show(item.cells['self'])} onCorrect={(self) => correct(index, item, self)} />
              </td>
            </tr>
            {offer?.row === row.key && offer.index === index ? (
              <tr>
                <td colSpan={4}>
                  <LikeOfferLine offer={offer} onClose={() => setOffer(undefined)} />
                </td>
              </tr>
            ) : null}
          </Fragment>
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
