import { Button, Input, Switch, Table, Tag, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import type { RubricItem, RubricReading } from '#shared/intake/rubric/rubric.ts';
import { showPoints } from '#shared/points.ts';
import { ruleWords } from '#shared/scoring/rule-words.ts';
import { rubricItemId } from '#shared/standards/rubric-standard.ts';

interface Row {
  readonly key: string;
  readonly section: string;
  readonly item: RubricItem;
  readonly doubts: readonly string[];
}

/** What was read of a rubric, a row an item, those in doubt first; taking it makes a draft that is corrected in the editor. */
export function RubricReview(props: { readonly reading: RubricReading; readonly onTake: (title: string) => void; readonly onLeave: () => void }) {
  const { reading } = props;
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const [title, setTitle] = useState(reading.title === '' ? reading.file.replace(/\.[^.]+$/u, '') : reading.title);
  const rows = useMemo(() => rowsOf(reading), [reading]);
  const doubtful = rows.filter((row) => row.doubts.length > 0);
  return (
    <section className="panel rubric-review" aria-label="细则读取结果">
      <h2>从细则表读到的标准</h2>
      <p>
        {reading.file}：{reading.sections.length} 个类目，{rows.length} 个条目，共 {showPoints(reading.total)} 分；{doubtful.length} 条有疑问，排在前面。
        采用后在编辑器里逐条改正，再发布。
      </p>
      {reading.problems
        .filter((problem) => problem.code !== 'rule-doubtful')
        .map((problem, index) => (
          <p key={index} className="quiet">
            {problem.message}
          </p>
        ))}
      <div className="toolbar">
        <label>
          标准名称 <Input className="rubric-title" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          <Switch checked={onlyDoubtful} onChange={setOnlyDoubtful} /> 只看有疑问
        </label>
        <Button type="primary" disabled={title.trim() === ''} onClick={() => props.onTake(title.trim())}>
          采用并编辑
        </Button>
        <Button onClick={props.onLeave}>不采用</Button>
      </div>
      <Table
        className="office-table"
        aria-label="细则条目"
        size="small"
        columns={columns}
        dataSource={onlyDoubtful ? doubtful : rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
      />
    </section>
  );
}

function rowsOf(reading: RubricReading): readonly Row[] {
  const doubts = new Map<string, string[]>();
  for (const problem of reading.problems)
    if (problem.code === 'rule-doubtful' && problem.cell !== null) doubts.set(problem.cell, [...(doubts.get(problem.cell) ?? []), problem.message]);
  const rows = reading.sections.flatMap((section, at) =>
    section.items.map((item, place): Row => ({ key: rubricItemId(at, place), section: section.title, item, doubts: doubts.get(item.cell) ?? [] })),
  );
  return rows.toSorted(
    (a, b) =>
      Number(b.doubts.length > 0) - Number(a.doubts.length > 0) || a.item.sure * (a.doubts.length > 0 ? 1 : 0) - b.item.sure * (b.doubts.length > 0 ? 1 : 0),
  );
}

const columns: TableColumnsType<Row> = [
  {
    title: '考核内容',
    key: 'text',
    render: (_, { item, section }) => (
      <>
        <div>{item.text}</div>
        <div className="quiet">{section}</div>
      </>
    ),
  },
  { title: '分值', key: 'max', width: 70, align: 'right', render: (_, { item }) => (item.max === null ? '没有写' : showPoints(item.max)) },
  { title: '原文', key: 'wording', width: '20%', render: (_, { item }) => (item.ruleText === '' ? <span className="quiet">没有写</span> : item.ruleText) },
  {
    title: '读作',
    key: 'rules',
    width: '20%',
    render: (_, { item }) => (item.rules.length === 0 ? <span className="quiet">没有评分办法</span> : item.rules.map(ruleWords).join('；')),
  },
  {
    title: '把握',
    key: 'sure',
    width: '22%',
    render: (_, { item, doubts }) =>
      doubts.length === 0 ? (
        <Tag color="success">{Math.round(item.sure * 100)}%</Tag>
      ) : (
        <>
          <Tag color="warning">{Math.round(item.sure * 100)}% 请核对</Tag>
          {doubts.map((doubt, index) => (
            <div key={index}>{doubt}</div>
          ))}
        </>
      ),
  },
  { title: '出处', key: 'cell', width: 110, render: (_, { item }) => item.cell },
];
