import { Radio } from 'antd';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { importSession } from './import-session.ts';
import { contestOf, oldRival } from '#shared/importing/rivals.ts';
import { pointsOrDash } from '#shared/importing/row-words.ts';

/** 重复: which of several submissions of one unit counts. All that go in stay in the history. */
export function RivalChoice({ row }: { readonly row: PlannedRow }) {
  const contest = contestOf(row);
  if (row.rivals.length === 0 || contest === undefined) return null;
  return (
    <section className="import-part" aria-label="重复提交">
      <h3>同一单位有多份，采用哪一份</h3>
      <Radio.Group
        aria-label="采用哪一份"
        className="import-choices"
        value={row.winner}
        onChange={(event) => importSession.choose(contest, String(event.target.value))}
      >
        {row.rivals.map((rival) => (
          <Radio key={rival.key} value={rival.key}>
            {`${rival.key === oldRival ? '保留旧的' : '用新的'}：${rival.fileName}`}
            <span className="import-quiet import-aside">{`${rival.date ?? '没有日期'}，自评 ${pointsOrDash(rival.total)} 分`}</span>
          </Radio>
        ))}
      </Radio.Group>
    </section>
  );
}
