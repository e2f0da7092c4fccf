import { Button, Select } from 'antd';
import { roleWords } from '#shared/importing/column-roles.ts';
import type { ColumnRole, UnderstoodHeader } from '#shared/model/submission.ts';
import './sheet.css';

/** “G”: the letters of a column in the address of its heading. */
const lettersOf = (cell: string): string => /([A-Z]+)\d+$/.exec(cell)?.[1] ?? '';

/** What each column of one heading was taken for, to be put right by hand; and the way to say that the whole table is none to be read. */
export function HeaderColumns(props: {
  readonly header: UnderstoodHeader;
  /** What a column may be said to be for, in the order of the choices. */
  readonly roles: readonly ColumnRole[];
  readonly busy: boolean;
  /** Shows a cell of the sheet; without it headings are only words. */
  readonly onShow?: (cell: string) => void;
  readonly onRole: (index: number, role: ColumnRole) => void;
  readonly onLeave: () => void;
}) {
  const { header, busy, onShow } = props;
  return (
    <>
      <table className="sheet-columns" aria-label="栏目对应">
        <thead>
          <tr>
            <th scope="col">列</th>
            <th scope="col">表头</th>
            <th scope="col">读作</th>
          </tr>
        </thead>
        <tbody>
          {header.columns.map(({ index, heading, cell, role }) => {
            const name = heading === '' ? '（没有表头）' : heading;
            return (
              <tr key={index}>
                <td className="sheet-quiet">{lettersOf(cell)}</td>
                <td>
                  {onShow === undefined ? (
                    name
                  ) : (
                    <button type="button" className="sheet-columns-heading" onClick={() => onShow(cell)}>
                      {name}
                    </button>
                  )}
                </td>
                <td>
                  <Select<ColumnRole>
                    size="small"
                    className="sheet-columns-role"
                    aria-label={`${lettersOf(cell)} 列“${name}”读作`}
                    value={role}
                    disabled={busy}
                    options={props.roles.map((value) => ({ value, label: roleWords[value] }))}
                    onChange={(chosen) => props.onRole(index, chosen)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button size="small" className="sheet-columns-leave" disabled={busy} onClick={props.onLeave}>
        不读这张表
      </Button>
    </>
  );
}
