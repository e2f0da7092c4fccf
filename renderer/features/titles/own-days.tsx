import { Button, Popover, Segmented } from 'antd';
import { useState } from 'react';
import { showDay, type Day } from '#shared/days/days.ts';
import { isWorkingDay, type OwnDays } from '#shared/days/working-days.ts';
import { ownDayField, ownDaysSetting } from '#shared/record/publication-acts.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';

const words = { off: '放假', work: '上班' } as const;

/** The days that the county counts otherwise than the calendar: shown, added, taken away. */
export function OwnDaysButton(props: { readonly ownDays: OwnDays }) {
  const { ownDays } = props;
  const undoable = useUndoable();
  const [day, setDay] = useState<Day>('');
  const [kind, setKind] = useState<'off' | 'work'>('off');
  const days = Object.entries(ownDays).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const set = (on: Day, value: 'off' | 'work' | null, done: string) => undoable([changeSetting(ownDaysSetting, { [ownDayField(on)]: value })], done);
  const add = async () => {
    if (await set(day, kind, `已记 ${day} ${words[kind]}`)) setDay('');
  };
  const content = (
    <div className="own-days">
      <p className="quiet">这里写的日子以这里为准，其余按放假调休安排。</p>
      <div className="own-days-add">
        <DayField label="日期" value={day} onChange={setDay} />
        <Segmented
          aria-label="放假还是上班"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'off' as const, label: words.off },
            { value: 'work' as const, label: words.work },
          ]}
        />
        <Button type="primary" disabled={day === ''} onClick={() => void add()}>
          记下
        </Button>
      </div>
      {day === '' ? null : <p className="quiet">{`${showDay(day)}现在算${isWorkingDay(day, ownDays) ? '工作日' : '休息日'}`}</p>}
      <ul aria-label="本县的放假调休">
        {days.length === 0 ? <li className="quiet">没有另外规定的日子。</li> : null}
        {days.map(([on, value]) => (
          <li key={on}>
            {showDay(on)} {words[value]}{' '}
            <Button size="small" aria-label={`去掉 ${on}`} onClick={() => void set(on, null, `已去掉 ${on}`)}>
              去掉
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <Popover trigger="click" content={content} destroyOnHidden>
      <Button size="small">本县的放假调休{days.length === 0 ? '' : `（${String(days.length)} 天）`}</Button>
    </Popover>
  );
}
