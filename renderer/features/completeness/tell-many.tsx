import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { usualDue } from '#shared/rounds/planned-notice.ts';
import { useIssueNotices } from './use-issue-notices.ts';

/** Issues notices to many units at once, as one act: those chosen, otherwise all that are shown and have something to be told. */
export function TellMany(props: { readonly units: readonly CheckedUnit[]; readonly chosen: boolean; readonly onDone: () => void }) {
  const { units, chosen } = props;
  const today = dayOfMs(useServices().nowMs());
  const notices = useIssueNotices();
  const [open, setOpen] = useState(false);
  const [dueOn, setDueOn] = useState(usualDue(today));
  const word = `${chosen ? '向所选单位告知' : '全部一次性告知'}（${String(units.length)}）`;
  const issue = async () => {
    setOpen(false);
    if (await notices.issue(units, dueOn, `已向 ${String(units.length)} 个单位一次性告知`)) props.onDone();
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={(next) => setOpen(next && units.length > 0)}
      content={
        <div className="check-tell">
          <label>
            补正期限 <DayField label="补正期限" min={today} value={dueOn} onChange={setDueOn} />
          </label>
          <p className="quiet">每个单位一份告知书，列全现有的事项，可以撤销。</p>
          <Button type="primary" disabled={dueOn === ''} onClick={() => void issue()}>
            发出 {units.length} 份
          </Button>
        </div>
      }
    >
      <Button type="primary" disabled={units.length === 0}>
        {word}
      </Button>
    </Popover>
  );
}
