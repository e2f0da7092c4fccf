import { Table, Tag, type TableColumnsType } from 'antd';
import { assumedOf, checkMethodWords, type Item, type Section } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { assumedWords } from '#shared/scoring/assumed-words.ts';
import { ruleWords } from '#shared/scoring/rule-words.ts';

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

/** Methods, papers to ask for, the clause of the source, and what the source does not say. */
function HowToCheck(props: { readonly item: Item }) {
  const { item } = props;
  const assumed = assumedWords(item);
  return (
    <>
      {item.methods.length === 0 ? null : <div>{item.methods.map((method) => checkMethodWords[method]).join('、')}</div>}
      {item.evidence.length === 0 ? null : <div>材料：{item.evidence.join('、')}</div>}
      {item.clause === undefined ? null : <div className="quiet">出处：{item.clause}</div>}
      {assumed === '' ? null : <div className="quiet">{assumed}</div>}
    </>
  );
}

const columns: TableColumnsType<Item> = [
  { title: '序号', dataIndex: 'no', width: 60 },
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
    width: 84,
    align: 'right',
    render: (_, item) => (
      <div title={assumedOf(item).points === true ? '来源没有写明分值，由县总工会设定，可以修改' : undefined}>
        {showPoints(item.max)}
        {assumedOf(item).points === true ? <div className="quiet">县定</div> : null}
      </div>
    ),
  },
  { title: '评分办法', key: 'rules', width: '32%', render: (_, item) => <RuleWords item={item} /> },
  { title: '怎么核查', key: 'check', width: '24%', render: (_, item) => <HowToCheck item={item} /> },
];

/** How an item is scored: each rule in words, and the source's own wording where it differs. */
function RuleWords(props: { readonly item: Item }) {
  const { item } = props;
  const words = item.rules.map(ruleWords);
  return (
    <>
      {words.length === 0 ? null : (
        <ul className="rule-words">
          {words.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
      {item.ruleText === '' || (words.length === 1 && words[0] === item.ruleText) ? null : <p className="quiet">原文：{item.ruleText}</p>}
    </>
  );
}
