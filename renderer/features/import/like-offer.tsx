import { Button } from 'antd';
import { useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import { likeScores, sameLayout, type LikeScores } from '#shared/importing/like-scores.ts';
import type { PlannedRow, SelfCorrection } from '#shared/importing/import-row.ts';
import type { Submission, SubmissionItem } from '#shared/model/submission.ts';
import { importSession } from './import-session.ts';

/** What is offered below a score that was corrected: the cells written like it, in this form alone and in all forms of its layout. */
export interface LikeOffer {
  readonly row: string;
  readonly index: number;
  readonly written: string;
  readonly here: LikeScores | undefined;
  readonly all: LikeScores | undefined;
}

/** The cells that are written like one just corrected to `self`; undefined where there are none. */
export function offerLike(row: PlannedRow, submission: Submission, index: number, item: SubmissionItem, self: number | null): LikeOffer | undefined {
  const { files, edits } = importSession.state();
  const rows = sameLayout(files, edits, row.key, submission);
  const here = likeScores(
    rows.filter(({ key }) => key === row.key),
    item,
    self,
    [row.key, index],
  );
  const all = likeScores(rows, item, self, [row.key, index]);
  return all === undefined ? undefined : { row: row.key, index, written: item.selfRaw.trim(), here, all: all.count === here?.count ? undefined : all };
}

/** 同样的 N 处一并改: one correction goes on to the cells written alike, and can be taken back. */
export function LikeOfferLine(props: { readonly offer: LikeOffer; readonly onClose: () => void }) {
  const { store, nowMs } = useServices();
  const { written, here, all } = props.offer;
  const [done, setDone] = useState<{ readonly count: number; readonly undo: () => void }>();
  const go = ({ rows, count }: LikeScores) => {
    const [by, atMs] = [store.inspector(), nowMs()];
    const corrections = new Map(
      Array.from(rows, ([key, own]) => [key, new Map(Array.from(own, ([item, self]): [number, SelfCorrection] => [item, { self, by, atMs }]))] as const),
    );
    setDone({ count, undo: importSession.correctAlong(corrections) });
  };
  if (done !== undefined)
    return (
      <p className="import-like" role="status">
        {`同样写作“${written}”的 ${String(done.count)} 处已一并改。`}
        <Button
          size="small"
          onClick={() => {
            done.undo();
            setDone(undefined);
          }}
        >
          撤销
        </Button>
      </p>
    );
  return (
    <p className="import-like" role="status">
      {`还有同样写作“${written}”的：`}
      {here === undefined ? null : (
        <Button size="small" type="primary" onClick={() => go(here)}>
          {`同样的 ${String(here.count)} 处一并改，${here.words}`}
        </Button>
      )}
      {all === undefined ? null : (
        <Button size="small" onClick={() => go(all)}>
          {`连同样的表共 ${String(all.rows.size)} 份 ${String(all.count)} 处一并改`}
        </Button>
      )}
      <Button size="small" type="text" onClick={props.onClose}>
        不用
      </Button>
    </p>
  );
}
