import type { Round } from '#shared/model/round.ts';
import { CalibrationDesk } from '#renderer/features/calibration/calibration-desk.tsx';
import { useCalibration } from '#renderer/features/calibration/use-calibration.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/calibration/calibration.css';

const hint = '正式评分前，大家对同样几个隐去名称的真实案例各自打分，交齐后看差多少，讨论，再打一次。不影响任何单位的得分。';

/** 评前合议: an exercise before scoring, so that all score alike. */
export function CalibrationScreen() {
  const { round } = useServices();
  return (
    <Page title="评前合议" hint={hint} actions={<LinkButton to="/visit/teams">回到分工</LinkButton>}>
      {round === undefined || round.standardHash === null ? (
        <EmptyPage sentence="还没有验收批次，或者本批次还没有选定标准。" action={<LinkButton to="/standards">看标准</LinkButton>} />
      ) : (
        <Exercise key={round.id} round={round} />
      )}
    </Page>
  );
}

function Exercise(props: { readonly round: Round }) {
  const view = useCalibration(props.round);
  if (view === undefined) return <div className="loading">正在读取评前合议</div>;
  if (view === null) return <EmptyPage sentence="本批次的标准不在这台电脑上。" action={<LinkButton to="/standards">看标准</LinkButton>} />;
  return <CalibrationDesk view={view} />;
}
