import { useParams } from 'react-router';
import { StepDesk } from '#renderer/features/steps/step-desk.tsx';
import { UnitSteps } from '#renderer/features/steps/unit-steps.tsx';
import { useCreation } from '#renderer/hooks/use-creation.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { Round } from '#shared/model/round.ts';
import '#renderer/features/steps/steps.css';

const hint = '细化量化标准、组织实施留痕迹、检查考核和联合验收，合格后申请补助、授予称号。看每个单位到哪一步、下一步做什么。';

/** 创建三步: where each unit of the round is on the way from the standard to the title. */
export function StepsScreen() {
  const { round } = useServices();
  if (round === undefined || round.standardHash === null) {
    return (
      <Page title="创建三步" hint={hint}>
        <EmptyPage sentence="本批次还没有选定标准。第一步先有量化的考核标准。" action={<LinkButton to="/standards">去选标准</LinkButton>} />
      </Page>
    );
  }
  return <RoundSteps key={round.id} round={round} />;
}

function RoundSteps(props: { readonly round: Round }) {
  const { round } = props;
  const { unitId } = useParams();
  const standard = useRoundStandard();
  const view = useCreation(round, standard);
  const row = view?.rows.find((one) => one.unitId === unitId);
  return (
    <Page
      title="创建三步"
      hint={hint}
      actions={unitId === undefined ? <LinkButton to="/visit">返回核查</LinkButton> : <LinkButton to="/visit/steps">返回创建三步</LinkButton>}
    >
      {view === undefined || standard === undefined ? (
        <div className="loading">正在读取各单位进展</div>
      ) : view.rows.length === 0 ? (
        <EmptyPage sentence="本批次还没有单位。导入自评材料后，单位会列在这里。" action={<LinkButton to="/import">去导入</LinkButton>} />
      ) : unitId === undefined ? (
        <StepDesk view={view} standard={standard} />
      ) : row === undefined ? (
        <EmptyPage sentence="本批次没有这个单位。" action={<LinkButton to="/visit/steps">看全部单位</LinkButton>} />
      ) : (
        <UnitSteps round={round} standard={standard} view={view} row={row} />
      )}
    </Page>
  );
}
