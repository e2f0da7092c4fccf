import { useMemo } from 'react';
import { panelMinutes } from '#shared/output/papers/panel-minutes.ts';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { useSetting } from '#renderer/ui/use-setting.ts';
import type { SettlementView } from './use-settlement.ts';

/** 合议记录 as it prints, with the ways to get it out. */
export function MinutesPaper(props: { readonly view: SettlementView }) {
  const { view } = props;
  const federation = useSetting('federation', 'name') ?? '';
  const paper = useMemo(
    () =>
      panelMinutes({
        federation,
        roundTitle: view.round.title,
        unitName: view.unit.name,
        scorers: view.scorers,
        leader: view.leader,
        rule: view.rule,
        comparison: view.comparison,
        panel: view.panel,
      }),
    [view, federation],
  );
  return (
    <>
      <PaperButtons paper={paper} />
      <PaperView paper={paper} />
    </>
  );
}
