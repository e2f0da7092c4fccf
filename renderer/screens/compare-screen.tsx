import { useAddressedRound, useCompareView } from '#renderer/features/compare/compare-address.ts';
import { CompareTask } from '#renderer/features/compare/compare-task.tsx';
import { useComparison } from '#renderer/features/compare/use-comparison.ts';
import { useEffect, useRef } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { Round } from '#shared/model/round.ts';
import '#renderer/features/compare/compare.css';

const hint = '单位之间、自评与考评之间的比较。每个数字都写明口径和单位数。';

/** 对比: rankings, sections, missed items, self against verified, and groups of units. */
export function CompareScreen() {
  const { round } = useServices();
  if (round === undefined) {
    return (
      <Page title="对比" hint={hint}>
        <EmptyPage sentence="还没有验收批次。先在工作台新建批次，或载入示例县。" action={<LinkButton to="/">去工作台</LinkButton>} />
      </Page>
    );
  }
  return <RoundComparison round={round} />;
}

function RoundComparison(props: { readonly round: Round }) {
  const { round } = props;
  useRoundInAddress();
  const [view] = useCompareView();
  const comparison = useComparison(round, view.standard);
  return (
    <Page title="对比" bare={comparison !== null}>
      {comparison === null ? (
        <EmptyPage sentence="本批次还没有选定标准，也没有核查，没有可以比较的分数。" action={<LinkButton to="/standards">去选标准</LinkButton>} />
      ) : null}
      {comparison === null || comparison === undefined ? null : <CompareTask key={round.id} comparison={comparison} round={round} />}
    </Page>
  );
}

/** Goes to the round that the address names; afterwards the address follows the round that is chosen above. */
function useRoundInAddress(): void {
  const { round, chooseRound } = useServices();
  const named = useAddressedRound();
  const [, change] = useCompareView();
  const present = round?.id;
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (named === null || present === undefined || named === present) {
      last.current = present;
      return;
    }
    if (last.current === undefined || last.current === present) chooseRound(named);
    else change({ round: present });
    last.current = present;
  }, [named, present, chooseRound, change]);
}
