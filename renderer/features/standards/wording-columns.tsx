import type { TableColumnType } from 'antd';
import type { Rewording } from '#shared/output/comparison-rows.ts';

/** An item of two versions, as a line of a table. */
interface WordedRow {
  readonly section: string;
  readonly text: string;
  readonly rewordings: readonly Rewording[];
}

/** One side of what changed; an item that is not in this version has a dash. */
function Wordings(props: { readonly rewordings: readonly Rewording[]; readonly side: 'before' | 'after' }) {
  const lines = props.rewordings.filter((one) => one[props.side] !== '');
  if (lines.length === 0) return <span className="quiet">—</span>;
  return (
    <>
      {lines.map((one) => (
        <div key={one.what}>
          <span className="quiet">{one.what}：</span>
          {one[props.side]}
        </div>
      ))}
    </>
  );
}

/** The item, and the wording of both versions side by side. */
export const wordingColumns = <Row extends WordedRow>(): readonly TableColumnType<Row>[] => [
  {
    title: '条目',
    key: 'text',
    width: '28%',
    render: (_, row) => (
      <>
        <div className="quiet">{row.section}</div>
        {row.text}
      </>
    ),
  },
  { title: '原来', key: 'before', render: (_, row) => <Wordings rewordings={row.rewordings} side="before" /> },
  { title: '现在', key: 'after', render: (_, row) => <Wordings rewordings={row.rewordings} side="after" /> },
];
