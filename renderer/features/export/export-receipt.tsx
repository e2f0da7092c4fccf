import { Alert } from 'antd';
import { showPoints } from '#shared/points.ts';
import type { SheetCount } from '#shared/output/verify-workbook.ts';
import type { ExportState } from './use-export.ts';

/** 导出回执: what was written and counted in the finished file, or why nothing was. */
export function ExportReceipt(props: { readonly state: ExportState }) {
  const { state } = props;
  return (
    <div role="status" aria-label="导出回执" className="export-receipt">
      {state.kind === 'writing' ? <Alert type="info" showIcon title={`正在写出“${state.paper.name}”并读回核对…`} /> : null}
      {state.kind === 'cancelled' ? <Alert type="info" showIcon title={`“${state.paper.name}”没有保存：已取消。`} /> : null}
      {state.kind === 'failed' ? <Alert type="error" showIcon title={`“${state.paper.name}”没有导出`} description={state.reason} /> : null}
      {state.kind === 'done' ? <Alert type="success" showIcon title={`${state.file} 已写出并读回核对`} description={<Counts state={state} />} /> : null}
    </div>
  );
}

/** The column whose sum people compare with their own: what each sheet is about. */
const tellingColumns = ['考评总分', '失分', '考评分', '扣分'];

function tellingSum(sheet: SheetCount): string {
  const sum = sheet.sums.find(({ title }) => tellingColumns.includes(title));
  return sum === undefined || sheet.rows === 0 ? '' : `，${sum.title}合计 ${showPoints(sum.points)}`;
}

function Counts(props: { readonly state: Extract<ExportState, { kind: 'done' }> }) {
  const { count, units } = props.state;
  const rows = count.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  return (
    <>
      <p>
        {units} 个单位，{count.sheets.length} 张工作表，共 {rows} 行，{Math.max(1, Math.round(count.bytes / 1024))} KB。
      </p>
      {count.sheets.length > 8 ? null : (
        <ul className="export-counts">
          {count.sheets.map((sheet) => (
            <li key={sheet.name}>
              {sheet.name}：{sheet.rows} 行{tellingSum(sheet)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
