import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { showPoints } from '#shared/points.ts';
import { ruleWords } from '#shared/scoring/rule-words.ts';
import type { RubricRow } from '#shared/standards/rubric-notes.ts';
import { pagesOf } from '#renderer/ui/pages-of.tsx';

/** The items that were read, a row each, with how sure the reading is. A row is chosen by its text. */
export function RubricTable(props: { readonly rows: readonly RubricRow[]; readonly chosen: string | null; readonly onChoose: (itemId: string) => void }) {
  const { chosen, onChoose } = props;
  const columns: TableColumnsType<RubricRow> = [
    {
      title: '考核内容',
      key: 'text',
      render: (_, { item, section }) => (
        <>
          <Button type="link" className="rubric-choose" aria-current={item.id === chosen ? 'true' : undefined} onClick={() => onChoose(item.id)}>
            {item.text === '' ? '没有内容' : item.text}
          </Button>
          <div className="quiet">{section.title}</div>
        </>
      ),
    },
    { title: '分值', key: 'max', width: 64, align: 'right', render: (_, { item }) => showPoints(item.max) },
    {
      title: '读作',
      key: 'rules',
      width: '32%',
      render: (_, { item }) => (item.rules.length === 0 ? <span className="quiet">没有评分办法</span> : item.rules.map(ruleWords).join('；')),
    },
    { title: '把握', key: 'sure', width: 116, render: (_, row) => <Sureness row={row} /> },
  ];
  return (
    <div className="panel">
      <Table
        className="office-table"
        aria-label="细则条目"
        size="small"
        rowKey={({ item }) => item.id}
        columns={columns}
        dataSource={props.rows}
        pagination={pagesOf(50)}
        rowClassName={({ item }) => (item.id === chosen ? 'row-sought' : '')}
      />
    </div>
  );
}

/** How sure the reading is, and whether a person has checked what was doubtful. */
function Sureness({ row }: { readonly row: RubricRow }) {
  const percent = `${String(Math.round(row.sure * 100))}%`;
  if (row.open) return <Tag color="warning">{percent} 请核对</Tag>;
  return row.doubts.length > 0 ? <Tag color="success">已核对</Tag> : <Tag color="success">{percent}</Tag>;
}
