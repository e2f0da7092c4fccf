import { panelMinutes } from '#shared/output/papers/panel-minutes.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import type { SettlementView } from './use-settlement.ts';

/** 双评合议记录 of what two sheets and the panel say now. */
export const minutesOf = (view: SettlementView, federation: string): Paper =>
  panelMinutes({
    federation,
    roundTitle: view.round.title,
    unitName: view.unit.name,
    scorers: view.scorers,
    leader: view.leader,
    rule: view.rule,
    comparison: view.comparison,
    panel: view.panel,
  });
