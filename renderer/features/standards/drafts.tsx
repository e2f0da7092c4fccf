import { Link } from 'react-router';
import { rubricRows } from '#shared/standards/rubric-notes.ts';
import type { DraftRecord } from '#renderer/store/records.ts';
import { useLive } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import { draftKey } from './compare/sides.ts';

/** Whether reading its rubric left doubts that nobody has checked. */
const isUnchecked = ({ standard, rubric }: DraftRecord): boolean =>
  standard !== null && rubric !== undefined && rubricRows(standard, rubric).some(({ open }) => open);

/** Standards that are being written, each with a link to go on with it. Nothing while there are none. */
export function Drafts() {
  const drafts = useLive((store) => store.drafts(), []);
  if (drafts === undefined || drafts.length === 0) return null;
  return (
    <nav className="standard-drafts panel" aria-label="编写中的标准">
      <h2>编写中</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            {draft.standard === null ? (
              <span>由更新版本的验收台编写，这台电脑打不开</span>
            ) : (
              <>
                <Link to={`/standards/edit/${draft.id}${isUnchecked(draft) ? '?review=1' : ''}`}>
                  {draft.standard.title === '' ? '未命名的标准' : draft.standard.title}（{draft.standard.version}）
                </Link>
                <Link className="draft-compare" to={`/standards/compare?after=${draftKey(draft.id)}`}>
                  比较
                </Link>
              </>
            )}
            <span className="quiet">
              {momentOf(draft.changedMs)}
              {draft.changedBy === '' ? '' : ` ${draft.changedBy}`}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
