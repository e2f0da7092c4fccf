import { Alert, Tag, type TableColumnsType } from 'antd';
import type { DecisionChange } from '#shared/backups/decision-changes.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import type { SigningState } from '#shared/record/signing-state.ts';
import { SigningTag } from '#renderer/ui/signing-tag.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { outcomeWords, type Outcome } from '#shared/model/round.ts';

const shownAtOnce = 10;

const wordOf = (outcome: Outcome | null): string => (outcome === null ? '未决定' : outcomeWords[outcome]);

const columns: TableColumnsType<DecisionChange> = [
  { title: '批次', dataIndex: 'round' },
  { title: '单位', dataIndex: 'unit' },
  {
    title: '决定',
    key: 'change',
    // From one outcome to the other on one line.
    width: 170,
    render: (_, { before, after, differing }) => (
      <>
        {wordOf(before)} → <b>{wordOf(after)}</b> {differing ? <Tag color="warning">两边不同，等人定</Tag> : null}
      </>
    ),
  },
  { title: '谁', dataIndex: 'by', width: 110, render: (by: string) => (by === '' ? '未署名' : by) },
  { title: '何时', dataIndex: 'ms', width: 160, render: (ms: number) => momentOf(ms) },
  {
    title: '签名',
    dataIndex: 'signing',
    width: 150,
    render: (signing: SigningState | undefined) => (signing === undefined ? '' : <SigningTag state={signing} />),
  },
];

/** Says that decisions of this machine would change; nothing where none would. What they are stands in {@link ChangedDecisions}. */
export function ChangedDecisionsNotice(props: { readonly changes: readonly DecisionChange[] }) {
  const count = props.changes.filter(({ before }) => before !== null).length;
  return count === 0 ? null : <Alert type="warning" showIcon title={`本机已有的 ${String(count)} 个决定会改变，合并前请看下面“会改变的决定”。`} />;
}

/** Every decision that a merge would change: from what to what, by whom, when. */
export function ChangedDecisions(props: { readonly changes: readonly DecisionChange[] }) {
  const { changes } = props;
  if (changes.length === 0) return null;
  const replaced = changes.filter(({ before }) => before !== null).length;
  return (
    <>
      <p>
        会改变的决定 {changes.length} 个{replaced === 0 ? '，都是本机还没有决定的单位' : `，其中 ${String(replaced)} 个本机已有决定`}：
      </p>
      <OfficeTable<DecisionChange>
        aria-label="会改变的决定"
        rowKey="subject"
        columns={columns}
        dataSource={changes}
        pagination={changes.length > shownAtOnce ? { pageSize: shownAtOnce, showSizeChanger: false } : false}
      />
    </>
  );
}
