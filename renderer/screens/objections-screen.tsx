import type { Round } from '#shared/model/round.ts';
import { ObjectionDesk } from '#renderer/features/objections/objection-desk.tsx';
import { useObjections } from '#renderer/features/objections/use-objections.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { DecideTabs } from './decide-tabs.tsx';
import '#renderer/features/objections/objections.css';

const hint = '单位对核查结果的异议在这里逐条复核。采纳的改得分，另记一层，核查记录不改动。';

/** 异议: what units of the round dispute. */
export function ObjectionsScreen() {
  const { round } = useServices();
  if (round === undefined) {
    return (
      <Page title="异议" hint={hint}>
        <EmptyPage sentence="还没有验收批次。先在工作台新建批次，或载入示例县。" action={<LinkButton to="/">去工作台</LinkButton>} />
      </Page>
    );
  }
  return <RoundObjections key={round.id} round={round} />;
}

function RoundObjections(props: { readonly round: Round }) {
  const objections = useObjections(props.round);
  return (
    <Page title="异议" hint={hint}>
      <DecideTabs />
      {objections === undefined ? <p className="loading">正在读取异议</p> : <ObjectionDesk round={props.round} objections={objections} />}
    </Page>
  );
}
