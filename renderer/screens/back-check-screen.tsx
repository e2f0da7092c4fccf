import { useParams } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import { BackCheckDesk } from '#renderer/features/backcheck/back-check-desk.tsx';
import { UnitBackCheck } from '#renderer/features/backcheck/unit-back-check.tsx';
import { useBackCheck } from '#renderer/hooks/use-back-check.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/backcheck/backcheck.css';

const hint = '随机抽一成到两成已核查的单位，换人重新看最要紧的几项，对照两次的答案。只用来看核查准不准，不会自动改分。';

/** 复核抽查: the draw of a round and its units, or the second form of one unit. */
export function BackCheckScreen() {
  const { round } = useServices();
  if (round === undefined || round.standardHash === null) {
    return (
      <Page title="复核抽查" hint={hint} actions={<LinkButton to="/visit">回到核查任务</LinkButton>}>
        <EmptyPage sentence="还没有验收批次，或者本批次还没有选定标准。" action={<LinkButton to="/standards">看标准</LinkButton>} />
      </Page>
    );
  }
  return <BackCheck key={round.id} round={round} />;
}

function BackCheck(props: { readonly round: Round }) {
  const { unitId } = useParams();
  const view = useBackCheck(props.round);
  const row = view?.rows.find((one) => one.unitId === unitId);
  const back = unitId === undefined ? <LinkButton to="/visit">回到核查任务</LinkButton> : <LinkButton to="/visit/backcheck">回到抽中单位</LinkButton>;
  return (
    <Page title="复核抽查" hint={row === undefined ? hint : `${row.name}${row.town === '' ? '' : `（${row.town}）`}`} actions={back}>
      {view === undefined ? <div className="loading">正在读取复核抽查</div> : null}
      {view === null ? (
        <EmptyPage sentence="本批次的标准不在这台电脑上。请合并带有标准的数据包。" action={<LinkButton to="/settings">去设置</LinkButton>} />
      ) : null}
      {view === undefined || view === null ? null : unitId === undefined ? (
        <BackCheckDesk view={view} />
      ) : row === undefined ? (
        <EmptyPage sentence="这家单位没有抽中。" action={<LinkButton to="/visit/backcheck">回到抽中单位</LinkButton>} />
      ) : (
        <UnitBackCheck key={row.unitId} view={view} row={row} />
      )}
    </Page>
  );
}
