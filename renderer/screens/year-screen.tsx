import { YearDesk } from '#renderer/features/year/year-desk.tsx';
import { useYearBasis } from '#renderer/hooks/use-year.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

const hint = '三年行动计划分年的目标和进展，争优晋位，年度荣誉。目标可以改，改过的标“县定”。';

/** 年度目标: what the county wants to reach, how far it is, who moved, who is honoured. */
export function YearScreen() {
  const basis = useYearBasis();
  return (
    <Page title="年度目标" hint={hint} actions={<LinkButton to="/compare">看对比</LinkButton>}>
      {basis === undefined ? <div className="loading">正在统计</div> : <YearDesk basis={basis} />}
    </Page>
  );
}
