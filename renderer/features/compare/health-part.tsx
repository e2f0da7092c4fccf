import { Button, Select, Tag } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { definitions } from '#shared/analysis/definitions.ts';
import { showShare, type Share } from '#shared/analysis/mean.ts';
import type { Round } from '#shared/model/round.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import type { ItemProposal } from '#shared/rounds/draft-effect.ts';
import { healthWords, type ItemHealth } from '#shared/rounds/item-health.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { ComparePartPanel } from './compare-part.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { useHealth, type TriedRound } from './use-health.ts';

/** 标准体检: how each item of a standard did in a round, what is proposed for some, and what that would have made of the round's verdicts. */
export function HealthPart() {
  const { round } = useServices();
  const rounds = useLive((store) => store.rounds(), []);
  const [chosen, setChosen] = useState<string | null>(null);
  if (round === undefined || rounds === undefined) return null;
  const shown = rounds.find(({ id }) => id === chosen) ?? round;
  return (
    <HealthOf
      key={shown.id}
      round={shown}
      choice={
        rounds.length < 2 ? null : (
          <Select
            aria-label="看哪个批次"
            value={shown.id}
            popupMatchSelectWidth={false}
            options={rounds.toSorted((a, b) => b.year - a.year).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id: string) => setChosen(id)}
          />
        )
      }
    />
  );
}

function HealthOf(props: { readonly round: Round; readonly choice: ReactNode }) {
  const tried = useHealth(props.round);
  if (tried === undefined) return <div className="loading">正在读取各项情况</div>;
  if (tried === null) return <EmptyPage sentence="这个批次的标准不在这台电脑上。" action={<LinkButton to="/standards">看标准</LinkButton>} />;
  return <HealthDesk tried={tried} choice={props.choice} />;
}

function HealthDesk(props: { readonly tried: TriedRound; readonly choice: ReactNode }) {
  const { tried, choice } = props;
  const [proposals, setProposals] = useState<ReadonlyMap<string, ItemProposal>>(new Map());
  const rows = useMemo(() => tried.health.toSorted((a, b) => b.marks.length - a.marks.length), [tried]);
  const propose = useMemo(
    () => (row: ItemHealth) =>
      setProposals((before) =>
        new Map(before).set(row.item.id, { text: row.item.text, ruleText: row.item.ruleText, max: row.item.max, rules: row.item.rules, dropped: false }),
      ),
    [],
  );
  const all = useMemo(() => [...allColumns, actColumn(proposals, propose)], [proposals, propose]);
  const { columns, told, tools } = useShownTable({ name: '标准体检', columns: all, rows });
  const marked = rows.filter(({ marks }) => marks.length > 0).length;
  return (
    <>
      <ComparePartPanel
        name="标准体检"
        controls={choice}
        tools={tools}
        base={`${tried.round.title}，${String(tried.visits.length)} 个完成初验的单位，${String(rows.length)} 项中 ${String(marked)} 项值得看。`}
        definition={definitions.health}
      >
        <OfficeTable<ItemHealth>
          aria-label="标准体检"
          rowKey={(row) => row.item.id}
          dataSource={rows}
          columns={columns}
          onChange={told}
          pagination={pagesOf(12, '项')}
        />
      </ComparePartPanel>
      <EffectPanel tried={tried} proposals={proposals} onChange={setProposals} />
    </>
  );
}

const countText = ({ count, n }: Share): string => (n === 0 ? '—' : `${String(count)}/${String(n)}`);

const allColumns: readonly ShownColumn<ItemHealth>[] = [
  { title: '部分', key: 'section', hidden: true, value: (row) => row.section.title },
  {
    title: '考核内容',
    key: 'item',
    value: (row) => row.item.text,
    render: (_, row) => (
      <>
        {row.item.text}
        <div className="quiet">{row.section.title}</div>
      </>
    ),
  },
  {
    title: '满分',
    key: 'max',
    width: 56,
    align: 'right',
    value: (row) => toPoints(row.item.max),
    format: 'points',
    render: (_, row) => showPoints(row.item.max),
  },
  {
    title: '失分单位',
    key: 'lost',
    width: 100,
    align: 'right',
    value: (row) => countText(row.lost),
    sorter: (a, b) => b.lost.count * a.lost.n - a.lost.count * b.lost.n,
    render: (_, row) => <span title={showShare(row.lost)}>{countText(row.lost)}</span>,
  },
  {
    title: '两次看法不同',
    key: 'apart',
    width: 128,
    align: 'right',
    value: (row) => countText(row.apart),
    sorter: (a, b) => b.apart.count - a.apart.count,
    render: (_, row) => countText(row.apart),
  },
  {
    title: '异议',
    key: 'disputed',
    width: 72,
    align: 'right',
    value: (row) => row.disputed,
    format: 'integer',
    sorter: (a, b) => b.disputed - a.disputed,
    render: (_, row) => row.disputed,
  },
  {
    title: '满分无佐证',
    key: 'unproven',
    width: 116,
    align: 'right',
    value: (row) => countText(row.unproven),
    sorter: (a, b) => b.unproven.count - a.unproven.count,
    render: (_, row) => countText(row.unproven),
  },
  {
    title: '体检',
    key: 'marks',
    width: 168,
    value: (row) => row.marks.map((mark) => healthWords[mark]).join('、'),
    render: (_, row) => row.marks.map((mark) => <Tag key={mark}>{healthWords[mark]}</Tag>),
  },
];

const actColumn = (proposals: ReadonlyMap<string, ItemProposal>, propose: (row: ItemHealth) => void): ShownColumn<ItemHealth> => ({
  title: '',
  key: 'act',
  width: 72,
  render: (_, row) =>
    proposals.has(row.item.id) ? (
      <span className="quiet">已拟改</span>
    ) : (
      <Button type="link" size="small" aria-label={`拟改：${row.item.text}`} onClick={() => propose(row)}>
        拟改
      </Button>
    ),
});
