import { Alert } from 'antd';
import { Link } from 'react-router';
import type { CollectedAcceptance } from '#shared/output/collect-acceptance.ts';

/** What one should know before handing papers on: totals that do not agree, a round that is still open, units without a decision. */
export function ExportWarnings(props: { readonly collected: CollectedAcceptance }) {
  const { input, differing } = props.collected;
  const undecided = input.units.filter((unit) => unit.decision === null).length;
  return (
    <>
      {differing.length === 0 ? null : (
        <Alert
          type="error"
          showIcon
          title={`${differing.length} 个单位的总分与核查记录重新计算的不一致，暂不能导出`}
          description={`请到“设置”检查数据完整性。涉及：${differing.slice(0, 10).join('、')}${differing.length > 10 ? '等' : ''}。`}
        />
      )}
      {input.locked && undecided === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {input.locked ? '' : '本批次尚未锁定，导出的是截至今天的情况，表中会注明。'}
              {undecided === 0 ? '' : `还有 ${undecided} 个单位没有作出决定。`}
              <Link to="/decide">去决定</Link>
            </>
          }
        />
      )}
    </>
  );
}
