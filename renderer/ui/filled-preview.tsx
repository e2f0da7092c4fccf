import type { PreviewPart } from '#shared/templates/template-preview.ts';
import './filled-preview.css';

/** What the filled template says, read back from the finished file. */
export function FilledPreview(props: { readonly parts: readonly PreviewPart[]; readonly whom: string; readonly label?: string }) {
  return (
    <>
      <p className="quiet">“{props.whom}”的预览，从写好的文件读回；图片和版式以写出的文件为准。</p>
      <div className="filled-preview" role="group" aria-label={props.label ?? '模板预览'} tabIndex={0}>
        {props.parts.map((part, index) =>
          part.kind === 'line' ? (
            <p key={index}>{part.text}</p>
          ) : (
            <table key={index}>
              <tbody>
                {part.rows.map((row, place) => (
                  <tr key={place}>
                    {row.map((cell, column) => (
                      <td key={column} rowSpan={cell.rowSpan} colSpan={cell.columnSpan}>
                        {cell.text}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          ),
        )}
      </div>
    </>
  );
}
