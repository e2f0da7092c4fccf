import { useParams } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import { Board } from '#renderer/features/rectify/board.tsx';
import { readCase } from '#renderer/features/rectify/read-case.ts';
import { RectifyCase } from '#renderer/features/rectify/rectify-case.tsx';
import { useBoard } from '#renderer/features/rectify/use-board.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { DecideTabs } from './decide-tabs.tsx';
import '#renderer/features/rectify/rectify.css';

const hint = '发整改通知、收回执、销号或复验，逐家跟到底。';

/** 整改: the units of the round that are to rectify, or one of them. */
export function RectifyScreen() {
  const { round } = useServices();
  const { unitId } = useParams();
  if (round === undefined) {
    return (
      <Page title="整改" hint={hint}>
        <EmptyPage sentence="还没有验收批次。先在工作台新建批次，或载入示例县。" action={<LinkButton to="/">去工作台</LinkButton>} />
      </Page>
    );
  }
  return unitId === undefined ? <All round={round} /> : <One key={`${round.id}/${unitId}`} round={round} unitId={unitId} />;
}

function All(props: { readonly round: Round }) {
  const rows = useBoard(props.round);
  return (
    <Page title="整改" hint={hint}>
      <DecideTabs />
      {rows?.length === 0 ? (
        <EmptyPage sentence="本批次还没有要整改的单位。决定为限期整改的单位会列在这里。" action={<LinkButton to="/decide">去作决定</LinkButton>} />
      ) : null}
      {rows === undefined || rows.length === 0 ? null : <Board round={props.round} rows={rows} />}
    </Page>
  );
}

function One(props: { readonly round: Round; readonly unitId: string }) {
  const { round, unitId } = props;
  const one = useLive((store) => readCase(store, round, unitId), [round, unitId]);
  return (
    <Page title="整改" hint={hint} actions={<LinkButton to="/decide/rectify">返回整改单位</LinkButton>}>
      <DecideTabs />
      {one === undefined ? <p className="loading">正在读取整改情况</p> : null}
      {one === null ? (
        <EmptyPage sentence="这个单位在本批次还没有核查，没有要整改的。" action={<LinkButton to="/decide/rectify">看整改单位</LinkButton>} />
      ) : null}
      {one === undefined || one === null ? null : <RectifyCase one={one} />}
    </Page>
  );
}
