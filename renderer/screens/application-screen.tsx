import { ApplicationDesk } from '#renderer/features/application/application-desk.tsx';
import { useApplicationRows } from '#renderer/features/application/use-application-rows.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

const hint = '按标准规定的申报条件逐个单位核对：谁可以申报，谁不符合、差在哪里，谁还缺数字。点“填数字”在核查清单上方填票数和人数。';

/** 申报条件: which units of the round meet the conditions that the standard sets for applying. */
export function ApplicationScreen() {
  const { round } = useServices();
  const standard = useRoundStandard();
  const rows = useApplicationRows(round, standard);
  const back = <LinkButton to="/import/check">返回形式审查</LinkButton>;
  if (round === undefined || round.standardHash === null || round.unitIds.length === 0 || standard?.gates.length === 0) {
    const without = standard?.gates.length === 0;
    return (
      <Page title="申报条件" hint={hint} actions={back}>
        <EmptyPage
          sentence={without ? '本批次的标准没有规定申报条件，各单位都可以申报。' : '本批次还没有选定标准，或者还没有单位。'}
          action={<LinkButton to={without ? '/standards' : '/import'}>{without ? '看标准' : '去导入'}</LinkButton>}
        />
      </Page>
    );
  }
  return (
    <Page title="申报条件" hint={hint} actions={back}>
      {standard === undefined || rows === undefined ? (
        <div className="loading">正在核对各单位申报条件</div>
      ) : (
        <ApplicationDesk round={round} standard={standard} rows={rows} />
      )}
    </Page>
  );
}
