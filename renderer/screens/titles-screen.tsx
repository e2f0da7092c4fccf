import type { Round } from '#shared/model/round.ts';
import { TitleDesk } from '#renderer/features/titles/title-desk.tsx';
import { useTitles } from '#renderer/features/titles/use-titles.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { DecideTabs } from './decide-tabs.tsx';

const hint = '决定以后：公示、命名授牌、补助、推荐上报、动态复查。';

/** 公示命名: what follows the decisions of the round. */
export function TitlesScreen() {
  const { round } = useServices();
  if (round === undefined) {
    return (
      <Page title="公示命名" hint={hint}>
        <EmptyPage sentence="还没有验收批次。先在工作台新建批次，或载入示例县。" action={<LinkButton to="/">去工作台</LinkButton>} />
      </Page>
    );
  }
  return <RoundTitles key={round.id} round={round} />;
}

function RoundTitles(props: { readonly round: Round }) {
  const one = useTitles(props.round);
  return (
    <Page title="公示命名" hint={hint}>
      <DecideTabs />
      {one === undefined ? <p className="loading">正在读取决定</p> : <TitleDesk one={one} />}
    </Page>
  );
}
