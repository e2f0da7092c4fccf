import { Table, Tag, type TableColumnsType } from 'antd';
import { checkMethodWords, type Item, type Section } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { RuleWords } from './rule-words.tsx';

/** One section of a standard: its items with points, rules in words, methods, papers and source clause. */
export function SectionTable(props: { readonly anchor: string; readonly section: Section; readonly itemId: string | null }) {
  const { section } = props;
  return (
    <section className="panel standard-section" id={props.anchor} aria-label={section.title}>
      <h2>
        {section.title}
        <span className="quiet">
          {showPoints(section.max)} 分{section.floor === undefined ? '' : `，最低须得 ${showPoints(section.floor)} 分`}
        </span>
      </h2>
      <Table
        className="office-table"
        aria-label={`${section.title}条目`}
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={section.items}
        pagination={false}
        rowClassName={(item) => (item.id === props.itemId ? 'row-sought' : '')}
        onRow={(item) => ({ id: itemAnchor(item.id) })}
      />
    </section>
  );
}

/** The element id of an item's row, for links that lead to it. */
export const itemAnchor = (itemId: string): string => `item-${itemId}`;

const columns: TableColumnsType<Item> = [
  { title: '序号', dataIndex: 'no', width: 64 },
  {
    title: '考核标准',
    key: 'text',
    render: (_, item) => (
      <>
        {item.text} {item.rules.some((rule) => rule.kind === 'mandatory') ? <Tag color="warning">必备</Tag> : null}
        {item.rules.some((rule) => rule.kind === 'veto') ? <Tag color="error">一票否决</Tag> : null}
      </>
    ),
  },
  {
    title: '分值',
    key: 'max',
    width: 72,
    align: 'right',
    render: (_, item) => (
      <span title={item.pointsAssumed === true ? '来源没有写明分值，由县总工会设定' : undefined}>
        {showPoints(item.max)}
        {item.pointsAssumed === true ? <span className="quiet">（设定）</span> : null}
      </span>
    ),
  },
  { title: '评分办法', key: 'rules', width: '30%', render: (_, item) => <RuleWords item={item} /> },
  { title: '核查方法', key: 'methods', width: 110, render: (_, item) => item.methods.map((method) => checkMethodWords[method]).join('、') },
  { title: '佐证材料', key: 'evidence', width: '18%', render: (_, item) => item.evidence.join('、') },
  { title: '出处', dataIndex: 'clause', width: 110 },
];
