import { Button, Input, InputNumber, Popover, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { setTarget, setTheme } from '#shared/record/year-acts.ts';
import { targetIds, yearTarget, targetTexts, type TargetId } from '#shared/programme/year-plan.ts';
import { progressPercent, type TargetProgress } from '#shared/rounds/year-progress.ts';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { YearBasis } from '#renderer/hooks/use-year.ts';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { CountedEdit } from './counted-edit.tsx';

/** 三年行动计划: the targets of the year and the two before, each with what was reached by then. */
export function TargetPart(props: { readonly year: number; readonly basis: YearBasis }) {
  const { year, basis } = props;
  const years = [year - 2, year - 1, year];
  const columns: TableColumnsType<{ readonly id: TargetId }> = [
    {
      title: '目标',
      key: 'target',
      width: 300,
      render: (_, { id }) => (
        <>
          {targetTexts[id].word}
          <div className="quiet">{targetTexts[id].source}</div>
          {id === 'coverage' ? null : <CountedEdit year={year} id={id} counted={basis.countedOf(year)[id]} />}
        </>
      ),
    },
    ...years.map((one) => ({
      title: `${String(one)}年`,
      key: String(one),
      render: (_: unknown, { id }: { readonly id: TargetId }) => <TargetCell year={one} id={id} basis={basis} now={one === year} />,
    })),
  ];
  return (
    <div className="year-part">
      <div className="year-themes">
        {years.map((one) => (
          <Theme key={one} year={one} theme={basis.planOf(one).theme} />
        ))}
      </div>
      <Table
        className="office-table"
        aria-label="三年目标"
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={targetIds.map((id) => ({ id }))}
        pagination={false}
      />
      <p className="quiet">
        达标的是台账里现有单位中，最近一次按计入的标准决定为合格的；还没有这样验收过的算在总数里。行业(商会)工会、服务站和没有建会的单位，按这些标准验收过才算在内。覆盖率按现在台账的会员和职工人数算，只计两个数都有的单位。
      </p>
    </div>
  );
}

function Theme(props: { readonly year: number; readonly theme: string }) {
  const { year, theme } = props;
  const record = useRecord();
  const text = usePendingText(theme, (next, chosen) => {
    if (chosen || next.trim() !== theme) void record([setTheme(year, next.trim())]);
  });
  return (
    <label className="year-theme">
      <span>{year}年主题</span>
      <Input maxLength={60} placeholder="如 推进年" value={text.text} onChange={(event) => text.change(event.target.value)} onBlur={text.leave} />
      <TextClash clash={text.clash} />
    </label>
  );
}

/** “12 / 16 个，75%”; coverage counts people. */
function reachedWords(id: TargetId, { reached, of, unknown }: TargetProgress): string {
  if (of === 0) return id === 'coverage' ? '还没有人数' : '没有这类单位';
  const rest = unknown === 0 ? '' : id === 'coverage' ? `，${String(unknown)} 个单位缺人数` : `，${String(unknown)} 个没有这样验收过`;
  return `${String(reached)} / ${String(of)} ${id === 'coverage' ? '人' : '个'}${rest}`;
}

function TargetCell(props: { readonly year: number; readonly id: TargetId; readonly basis: YearBasis; readonly now: boolean }) {
  const { year, id, basis, now } = props;
  const target = yearTarget(basis.planOf(year), id);
  const progress = basis.progressOf(year)[id];
  const percent = progressPercent(progress);
  const silent = id === 'coverage' ? (now ? null : '往年人数没有留存') : progress.unknown === progress.of ? '还没有按计入的标准验收过' : null;
  return (
    <div className="year-target">
      <span>
        目标 <TargetEdit year={year} id={id} percent={target.percent} own={target.by === 'county'} /> <Tag>{target.by === 'county' ? '县定' : '来源'}</Tag>
      </span>
      {silent === null ? (
        <>
          <b className={percent === null ? 'quiet' : percent >= target.percent ? 'year-met' : 'year-short'}>
            {percent === null
              ? '—'
              : `${String(percent)}%，${percent >= target.percent ? '达到' : `差 ${String(Math.round((target.percent - percent) * 10) / 10)} 个百分点`}`}
          </b>
          <span className="quiet">{reachedWords(id, progress)}</span>
        </>
      ) : (
        <span className="quiet">{silent}</span>
      )}
    </div>
  );
}

function TargetEdit(props: { readonly year: number; readonly id: TargetId; readonly percent: number; readonly own: boolean }) {
  const { year, id, percent, own } = props;
  const [open, setOpen] = useState(false);
  const [next, setNext] = useState<number | null>(percent);
  const undoable = useUndoable();
  const save = async (to: number | null) => {
    if (await undoable([setTarget(year, id, to)], '已修改目标')) setOpen(false);
  };
  const name = `改${String(year)}年目标：${targetTexts[id].word} ${String(percent)}%`;
  const edit = (
    <div className="fact-edit">
      <InputNumber controls={false} aria-label={targetTexts[id].word} autoFocus min={1} max={100} precision={0} suffix="%" value={next} onChange={setNext} />
      <Button type="primary" disabled={next === null} onClick={() => void save(next)}>
        保存
      </Button>
      {own ? <Button onClick={() => void save(null)}>恢复来源的 {targetTexts[id].percent}%</Button> : null}
    </div>
  );
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={(shown) => {
        setNext(percent);
        setOpen(shown);
      }}
      destroyOnHidden
      content={edit}
    >
      <button type="button" className="fact-value" aria-label={name}>
        {percent}%
      </button>
    </Popover>
  );
}
