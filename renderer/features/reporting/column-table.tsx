import { Select, Tag } from 'antd';
import { useMemo } from 'react';
import type { ReportRow } from '#shared/reporting/plan-upper-table.ts';
import { fieldsFor, type RowsOf } from '#shared/reporting/report-fields.ts';
import type { UpperTable } from '#shared/reporting/upper-table.ts';

/** Why a column has its field: its heading means it, its heading is only like it, it was so last time, a person chose it, it holds formulas, nothing was found. */
export type ColumnReason = 'meaning' | 'near' | 'recipe' | 'person' | 'formula' | 'none';

const reasonWords: Readonly<Record<ColumnReason, { readonly word: string; readonly color?: string }>> = {
  meaning: { word: '按表头的意思' },
  near: { word: '只是字面相近，请核对', color: 'warning' },
  recipe: { word: '按上次的填法', color: 'processing' },
  person: { word: '您选的', color: 'processing' },
  formula: { word: '表里有公式，照原样' },
  none: { word: '没有提议，请看要不要填', color: 'warning' },
};

const leave = '';

interface ColumnTableProps {
  readonly table: UpperTable;
  readonly rows: RowsOf;
  readonly fields: readonly (string | null)[];
  readonly reasons: readonly ColumnReason[];
  /** The row whose values are shown as a sample. */
  readonly sample: ReportRow | undefined;
  readonly onChange: (at: number, key: string | null) => void;
}

/** Each column of the table with its proposal, a sample, and the way to choose another field or none. */
export function ColumnTable(props: ColumnTableProps) {
  const { table, sample } = props;
  const options = useMemo(() => {
    const fields = fieldsFor(props.rows);
    const groups = [...new Set(fields.map(({ group }) => group))];
    return [
      { label: '不填', options: [{ value: leave, label: '留空，照原样' }] },
      ...groups.map((label) => ({ label, options: fields.filter(({ group }) => group === label).map(({ key, word }) => ({ value: key, label: word })) })),
    ];
  }, [props.rows]);
  return (
    <table className="report-columns" aria-label="各栏填什么">
      <thead>
        <tr>
          <th scope="col">栏</th>
          <th scope="col">表头</th>
          <th scope="col">填什么</th>
          <th scope="col">依据</th>
          <th scope="col">例：{sample?.name ?? '没有单位'}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map(({ letters, path }, at) => {
          const [key = null, reason = 'none'] = [props.fields[at], props.reasons[at]];
          const { word, color } = reasonWords[reason];
          return (
            <tr key={letters}>
              <td>{letters}</td>
              <td>{path.join(' › ')}</td>
              <td>
                <Select
                  aria-label={`${letters}栏填什么`}
                  className="report-field"
                  size="small"
                  showSearch={{ optionFilterProp: 'label' }}
                  value={key ?? leave}
                  options={options}
                  onChange={(value) => props.onChange(at, value === leave ? null : value)}
                />
              </td>
              <td>{key === null && reason === 'person' ? <Tag>留空</Tag> : <Tag {...(color === undefined ? {} : { color })}>{word}</Tag>}</td>
              <td className="report-sample">{key === null || sample === undefined ? '' : sample.valueOf(key).text || '（没有记录，留空）'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
