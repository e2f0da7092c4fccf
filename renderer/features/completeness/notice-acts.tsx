import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { linesToTell } from '#shared/checks/completeness.ts';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { receiveSupplement } from '#shared/record/completeness-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { usualDue } from '#shared/rounds/planned-notice.ts';
import { useIssueNotices } from './use-issue-notices.ts';

/** Issues the notice of one unit, changes its day, takes in its answer. */
export function NoticeActs(props: {
  readonly unit: CheckedUnit;
  readonly readOnly: boolean;
  /** Whether the paper is below, so that no link to it is needed. */
  readonly onPaper?: boolean;
}) {
  const { unit, readOnly } = props;
  const { pathname, search } = useLocation();
  const { notice } = unit.check;
  const told = linesToTell(unit.lines);
  const fresh = told.filter(({ key }) => notice?.lines.every((line) => line.key !== key) ?? true);
  return (
    <div className="check-notice">
      {notice === null ? null : <Issued unit={unit} readOnly={readOnly} />}
      {readOnly || (notice === null ? told.length === 0 : fresh.length === 0) ? null : <Issue unit={unit} count={told.length} again={notice !== null} />}
      {props.onPaper === true || (notice === null && told.length === 0) ? null : (
        <LinkButton to={`/import/check/${unit.unitId}${pathname === '/import/check' ? search : ''}`}>{notice === null ? '预览告知书' : '看告知书'}</LinkButton>
      )}
    </div>
  );
}

function Issue(props: { readonly unit: CheckedUnit; readonly count: number; readonly again: boolean }) {
  const { unit, count, again } = props;
  const notices = useIssueNotices();
  const today = dayOfMs(useServices().nowMs());
  const [dueOn, setDueOn] = useState(usualDue(today));
  return (
    <>
      <label>
        补正期限 <DayField label="补正期限" min={today} value={dueOn} onChange={setDueOn} />
      </label>
      <Button type="primary" disabled={dueOn === ''} onClick={() => notices.issue([unit], dueOn, `已向${unit.name}一次性告知${String(count)}项`)}>
        {again ? '重新告知' : '发出一次性告知'}（{count}）
      </Button>
    </>
  );
}

function Issued(props: { readonly unit: CheckedUnit; readonly readOnly: boolean }) {
  const { unit } = props;
  const { check } = unit;
  const undoable = useUndoable();
  const notices = useIssueNotices();
  const today = dayOfMs(useServices().nowMs());
  const { notice } = check;
  if (notice === null) return null;
  const open = notice.lines.filter(({ key }) => check.answered[key] === undefined);
  const late = open.length > 0 && notice.dueOn < today;
  return (
    <>
      <p>
        {notice.by === '' ? '' : `${notice.by}于`}
        {showDay(notice.noticedOn)}告知 {notice.lines.length} 项，已补正 {notice.lines.length - open.length} 项
        {late ? <b className="check-late">，已过期限</b> : null}
      </p>
      <label>
        补正期限{' '}
        <DayField
          label="改补正期限"
          disabled={props.readOnly}
          min={notice.noticedOn}
          value={notice.dueOn}
          onChange={(dueOn) => {
            if (dueOn !== '') void notices.changeDue(unit, dueOn);
          }}
        />
      </label>
      {props.readOnly || open.length === 0 ? null : (
        <Button
          onClick={() =>
            undoable(
              [
                receiveSupplement(
                  check,
                  open.map(({ key }) => key),
                  today,
                ),
              ],
              `已记为全部补正收到（${String(open.length)}项）`,
            )
          }
        >
          全部补正收到
        </Button>
      )}
    </>
  );
}
