import { Alert } from 'antd';
import { Link } from 'react-router';
import { lacksConditions, outdatedUnits } from '#shared/output/acceptance-input.ts';
import type { CollectedAcceptance } from '#shared/output/collect-acceptance.ts';

const namedAtMost = 10;

const namesOf = (names: readonly string[]): string =>
  `${names.slice(0, namedAtMost).join('、')}${names.length > namedAtMost ? `等 ${String(names.length)} 个` : ''}`;

/** What one should know before handing papers on: an issuing body that nobody named, totals that do not agree, decisions that are out of date, visits that lack conditions, a round that is still open, units without a decision. */
export function ExportWarnings(props: {
  readonly collected: CollectedAcceptance;
  /** The papers are somebody else's tables, in which nothing but their own cells is written. */
  readonly foreign?: boolean;
}) {
  const { input, differing } = props.collected;
  const noted = (clause: string) => (props.foreign === true ? '' : clause);
  const outdated = outdatedUnits(input.units);
  const lacking = input.units.filter(lacksConditions);
  const undecided = input.units.filter((unit) => unit.decision === null).length;
  const disputed = input.units.filter(({ openMatters = 0 }) => openMatters > 0);
  return (
    <>
      {disputed.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={`${disputed.length} 个单位还有记录不同没有处理${noted('，导出的表里会逐行注明')}`}
          description={`涉及：${disputed
            .slice(0, 10)
            .map(({ name }) => name)
            .join('、')}${disputed.length > 10 ? '等' : ''}。`}
          action={<Link to="/settings/differences">去处理</Link>}
        />
      )}
      {differing.length === 0 ? null : (
        <Alert
          type="error"
          showIcon
          title={`${differing.length} 个单位的总分与核查记录重新计算的不一致，暂不能导出`}
          description={`请到“设置”检查数据完整性。涉及：${namesOf(differing)}。`}
        />
      )}
      {input.federation === '' ? (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              没有写总工会名称，公示、告知书和各表的发文单位处会写“未填写”。<Link to="/settings">去设置里写明</Link>
            </>
          }
        />
      ) : null}
      {outdated.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={`${outdated.length} 个单位的决定作出以后结果有变${noted('，各表中都已注明，公示名单不列入')}`}
          description={
            <>
              {namesOf(outdated.map(({ name }) => name))}。<Link to="/decide?show=changed">去重新决定</Link>
            </>
          }
        />
      )}
      {lacking.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={`${lacking.length} 个单位条件不全${noted('，表中都已注明，公示名单不列入')}`}
          description={
            <>
              {namesOf(lacking.map(({ name }) => name))}。请在核查清单里补填，或逐条作出例外。<Link to="/decide">去决定</Link>
            </>
          }
        />
      )}
      {input.locked && undecided === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {input.locked ? '' : `本批次尚未锁定，导出的是截至今天的情况${noted('，表中会注明')}。`}
              {undecided === 0 ? '' : `还有 ${undecided} 个单位没有作出决定。`}
              <Link to="/decide">去决定</Link>
            </>
          }
        />
      )}
    </>
  );
}
