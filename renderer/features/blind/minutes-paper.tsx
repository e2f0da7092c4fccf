import { useMemo } from 'react';
import { fromRecord } from '#shared/output/papers/kept-paper.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import { panelSubject } from '#shared/record/subject.ts';
import { papersOnSubject } from '#renderer/store/kept-papers.ts';
import { useLive } from '#renderer/store/services.tsx';
import { PaperChoice } from '#renderer/ui/paper-choice.tsx';
import { useSetting } from '#renderer/ui/use-setting.ts';
import { minutesOf } from './minutes.ts';
import type { SettlementView } from './use-settlement.ts';

/** 合议记录 with the ways to get it out: once settled as it was then, before that as it would be now. */
export function MinutesPaper(props: { readonly view: SettlementView; readonly settled: boolean }) {
  const { view, settled } = props;
  const federation = useSetting('federation', 'name') ?? '';
  const { round, unit, panel } = view;
  const papers = useLive(
    (store) => papersOnSubject(store, panelSubject(round.id, unit.id), settled ? restsOn.minutes(panel) : null),
    [round.id, unit.id, panel, settled],
  );
  const now = useMemo(() => minutesOf(view, federation), [view, federation]);
  if (papers === undefined) return null;
  const { all, inForce } = papers;
  return (
    <PaperChoice
      key={inForce?.ref.sha256 ?? ''}
      word="定分"
      kept={all}
      first={inForce?.ref.sha256 ?? null}
      now={inForce === undefined ? { word: settled ? '按现有记录' : '现在的内容', paper: settled ? fromRecord(now) : now } : null}
    />
  );
}
