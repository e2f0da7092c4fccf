import { CheckDesk } from '#renderer/features/completeness/check-desk.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useCheckedUnits } from '#renderer/hooks/use-checked-units.ts';

const hint = '核对各单位报来的材料是否齐全、数字是否矛盾。每个单位一次列全，发一份一次性告知书，到期看谁没有补正。';

/** 形式审查: what is missing at each unit of the round, told once. */
export function CompletenessScreen() {
  const { round } = useServices();
  const units = useCheckedUnits(round);
  if (round === undefined || round.standardHash === null || round.unitIds.length === 0) {
    return (
      <Page title="形式审查" hint={hint}>
        <EmptyPage
          sentence={round !== undefined && round.standardHash === null ? '本批次还没有选定考核标准。' : '本批次还没有单位。导入自评材料后在这里核对。'}
          action={<LinkButton to={round !== undefined && round.standardHash === null ? '/standards' : '/import'}>去办理</LinkButton>}
        />
      </Page>
    );
  }
  const actions = (
    <>
      <LinkButton to="/import/tasks">资料任务</LinkButton>
      <LinkButton to="/import/apply">申报条件</LinkButton>
      <LinkButton to="/import">返回导入</LinkButton>
    </>
  );
  return (
    <Page title="形式审查" hint={hint} actions={actions}>
      {units === undefined ? <div className="loading">正在核对各单位材料</div> : <CheckDesk round={round} units={units} />}
    </Page>
  );
}
