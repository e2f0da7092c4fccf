import { Alert, Checkbox, Descriptions, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { momentOf } from '#shared/days/moment-of.ts';
import { ChainBreaks } from './chain-breaks.tsx';
import { ChangedDecisions, ChangedDecisionsNotice } from './changed-decisions.tsx';
import { OriginLine } from './origin-line.tsx';
import type { MergeLine, MergePreview } from '#shared/backups/merge-preview.ts';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

const countOf = (count: number) => (count === 0 ? <span className="quiet">0</span> : count);

const columns: TableColumnsType<MergeLine> = [
  { title: '里面有', dataIndex: 'word', width: 140 },
  { title: '新增', dataIndex: 'fresh', align: 'right', width: 100, render: countOf },
  { title: '补充或更新', dataIndex: 'changed', align: 'right', width: 120, render: countOf },
  { title: '本机已有', dataIndex: 'same', align: 'right', width: 100, render: countOf },
  {
    title: '两边写得不同，等人定',
    dataIndex: 'differing',
    align: 'right',
    width: 180,
    render: (count: number) => (count === 0 ? countOf(0) : <b className="merge-differing">{count}</b>),
  },
];

/** What a package would bring, in words and in numbers; `actions` are below the sentence, where they are seen without scrolling. */
export function MergeFacts(props: {
  readonly preview: MergePreview;
  readonly actions: ReactNode;
  readonly futureTaken: boolean;
  readonly onFuture: (taken: boolean) => void;
}) {
  const { preview } = props;
  const { team, people } = preview;
  return (
    <>
      <p>{summaryOf(preview)}</p>
      <OriginLine source={preview.source} />
      {preview.decided === undefined ? null : <p>{preview.decided}。</p>}
      <ChangedDecisionsNotice changes={preview.decisions} />
      <ChainBreaks sentences={preview.breaks} kept>
        {preview.future ? (
          <Checkbox checked={props.futureTaken} onChange={(event) => props.onFuture(event.target.checked)}>
            对方的时钟走快了，记录可信，时间超前的也采用
          </Checkbox>
        ) : null}
      </ChainBreaks>
      {[...preview.standards, ...preview.locked].map((sentence) => (
        <Alert key={sentence} type="warning" showIcon title={sentence} />
      ))}
      {props.actions}
      <ChangedDecisions changes={preview.decisions} />
      {team === null ? null : (
        <p>
          这是为{team.name}做的：{team.units} 家单位的材料齐全
          {team.leftOut === 0 ? '' : `，其他单位的 ${team.leftOut} 个照片和原件没有带`}。
        </p>
      )}
      <OfficeTable<MergeLine> aria-label="合并后会怎样" rowKey="word" columns={columns} dataSource={preview.lines} pagination={false} />
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'by', label: '由谁写出', children: `${preview.by === '' ? '未署名' : preview.by}，${momentOf(preview.writtenMs)}` },
          { key: 'fresh', label: '新的记录', children: `${preview.fresh} 条${people.length === 0 ? '' : `，来自${people.join('、')}`}` },
          { key: 'same', label: '本机已有', span: 'filled' as const, children: `${preview.same} 条` },
          ...(preview.acts.length === 0
            ? []
            : [{ key: 'acts', label: '新记录是', span: 'filled' as const, children: preview.acts.map((act) => `${act.word} ${act.count}`).join('，') }]),
        ]}
      />
      {preview.lacking === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={`有 ${preview.lacking} 个照片和文件不在里面，本机也没有：这是自动备份，文件在它旁边的 documents 文件夹里。请对方用“导出数据包”写一份再合并。`}
        />
      )}
      <p className="quiet">合并只增加，不覆盖：两人对同一处记录不同的，都会保留，并列出来由人定。</p>
    </>
  );
}

/** The whole in one sentence: “合并后新增 3 家核查、更新 12 家核查，有 2 家两边写得不同。”. */
function summaryOf({ fresh, lines, breaks }: MergePreview): string {
  if (fresh === 0 && breaks.length > 0) return '里面没有可以合并的新记录。';
  if (fresh === 0 && lines.every((line) => line.fresh === 0)) return '里面的记录本机都有了，不需要合并。';
  const parts = lines.flatMap((line) => [
    ...(line.fresh === 0 ? [] : [`新增${line.word} ${line.fresh}`]),
    ...(line.changed === 0 ? [] : [`更新${line.word} ${line.changed}`]),
  ]);
  const differing = lines.reduce((sum, line) => sum + line.differing, 0);
  return `合并后${parts.length === 0 ? `增加 ${fresh} 条记录` : parts.join('，')}${differing === 0 ? '，没有互相矛盾的地方' : `，有 ${differing} 处两边写得不同`}。`;
}
