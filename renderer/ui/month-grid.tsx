import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addMonths, weekdayWords, weeksOfMonth } from '#shared/days/calendar-month.ts';
import { addDays, showDay, type Day } from '#shared/days/days.ts';

const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** One month to choose a day from, by pointer or by arrow keys; days before `min` cannot be chosen. Takes the focus when it opens. */
export function MonthGrid(props: { readonly chosen: Day; readonly today: Day; readonly min: Day; readonly onChoose: (day: Day) => void }) {
  const { chosen, today, min, onChoose } = props;
  const [at, setAt] = useState(chosen === '' ? (today < min ? min : today) : chosen);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true }), [at]);
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt(step(at));
  };
  return (
    <div className="month-grid">
      <div className="month-head">
        <Button type="text" size="small" icon={<LeftOutlined aria-hidden />} aria-label="上个月" onClick={() => setAt(addMonths(at, -1))} />
        <b aria-live="polite">
          {at.slice(0, 4)}年{Number(at.slice(5, 7))}月
        </b>
        <Button type="text" size="small" icon={<RightOutlined aria-hidden />} aria-label="下个月" onClick={() => setAt(addMonths(at, 1))} />
      </div>
      <table ref={table} onKeyDown={onKey}>
        <thead>
          <tr>
            {weekdayWords.map((word) => (
              <th key={word} scope="col" abbr={`星期${word}`}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    className={day.slice(0, 7) === at.slice(0, 7) ? 'month-day' : 'month-day month-beside'}
                    tabIndex={day === at ? 0 : -1}
                    aria-label={showDay(day)}
                    aria-pressed={day === chosen}
                    aria-current={day === today ? 'date' : undefined}
                    disabled={day < min}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
