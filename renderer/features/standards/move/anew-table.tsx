import { Table, Tag, type TableColumnsType } from 'antd';
import { comparisonRows, rewordingOf, type Rewording } from '#shared/output/comparison-rows.ts';
import type { ItemAnew, MovePlan } from '#shared/rounds/plan-move.ts';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { wordingColumns } from '../wording-columns.tsx';

interface AnewRow {
  readonly key: string;
  readonly word: string;
  readonly colour: string;
  readonly section: string;
  readonly text: string;
  readonly rewordings: readonly Rewording[];
  /** Open visits that had judged it. */
  readonly judged: number;
  /** Open visits that have to look at it: all of them, or none where it is not asked for any more. */
  readonly waiting: number;
}

const ofAnew = (one: ItemAnew, moving: number): AnewRow => {
  const { before, after } = one;
  const reworded = before === null ? [] : one.what.map((change) => rewordingOf(before, after, change));
  const [added] = before === null ? comparisonRows({ added: [after], removed: [], changed: [], same: 0, head: [] }) : [];
  return {
    key: after.item.id,
    word: before === null ? '新增' : '改动',
    colour: before === null ? 'success' : 'warning',
    section: after.section.title,
    text: after.item.text,
    rewordings: added?.rewordings ?? reworded,
    judged: one.judged,
    waiting: moving,
  };
};

function rowsOf(plan: MovePlan): readonly AnewRow[] {
  const dropped = plan.dropped.map(({ before, judged }): AnewRow => {
    const [removed] = comparisonRows({ added: [], removed: [before], changed: [], same: 0, head: [] });
    return {
      key: `dropped/${before.item.id}`,
      word: '不再考核',
      colour: 'default',
      section: before.section.title,
      text: before.item.text,
      rewordings: removed?.rewordings ?? [],
      judged,
      waiting: 0,
    };
  });
  return [...plan.anew.map((one) => ofAnew(one, plan.moving.length)), ...dropped];
}

const touchedWords = (row: AnewRow): string => {
  if (row.waiting === 0) return row.judged === 0 ? '—' : `${String(row.judged)} 家看过，结果不再计分`;
  return row.judged === 0 ? `${String(row.waiting)} 家要看` : `${String(row.waiting)} 家要看，其中 ${String(row.judged)} 家看过的要重看`;
};

/** The items that must be looked at again, why, and how many visits each touches; then those that are not asked for any more. */
export function AnewTable(props: { readonly plan: MovePlan }) {
  return (
    <section className="panel">
      <h2>要重新看的和不再考核的条目</h2>
      <Table
        className="office-table"
        aria-label="要重新看的条目"
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={rowsOf(props.plan)}
        pagination={pagesOf(50)}
      />
    </section>
  );
}

const columns: TableColumnsType<AnewRow> = [
  { title: '变化', key: 'word', width: 100, render: (_, row) => <Tag color={row.colour}>{row.word}</Tag> },
  ...wordingColumns<AnewRow>(),
  { title: '涉及的核查', key: 'touched', width: 160, render: (_, row) => touchedWords(row) },
];
