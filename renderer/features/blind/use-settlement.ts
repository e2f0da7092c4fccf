import { useMemo } from 'react';
import { compareSheets, type SheetComparison } from '#shared/blind/compare-sheets.ts';
import { scorerOfSheet } from '#shared/rounds/blind-progress.ts';
import type { Panel } from '#shared/blind/panel.ts';
import { settledFields, type BlindPair } from '#shared/record/settled-fields.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { countingSubmission } from '#shared/record/project-submission.ts';
import type { SheetRecord } from '#shared/record/records.ts';
import type { StandingFields } from '#shared/ledger/registers.ts';
import type { BlindRule, Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { scoreBasis, scoreOn } from '#shared/scoring/score-basis.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** Two sheets with all that settling them needs. */
export interface SettlementView {
  readonly round: Round;
  readonly rule: BlindRule;
  readonly unit: Unit;
  readonly standard: Standard;
  readonly standardHash: string;
  readonly scorers: readonly [string, string];
  /** Empty where the unit's team has no leader. */
  readonly leader: string;
  readonly comparison: SheetComparison;
  /** Both receipts, by item. */
  readonly scores: readonly [ReadonlyMap<string, ItemScore>, ReadonlyMap<string, ItemScore>];
  readonly panel: Panel;
  /** What the visit of record would hold; undefined while an item is open. */
  readonly fields: StandingFields | undefined;
}

/** Reads two sheets and the minutes, compared; undefined while they are read, null where one is not there or the two use different standards. */
export function useSettlement(round: Round, rule: BlindRule, unitId: string, pair: readonly [SheetRecord, SheetRecord]): SettlementView | null | undefined {
  const today = dayOfMs(useServices().nowMs());
  const [one, two] = pair;
  const read = useLive((store) => readPair(store, round, unitId, [one, two]), [round, unitId, one, two]);
  return useMemo(() => (read === undefined || read === null ? read : viewOf(round, rule, read, today)), [round, rule, read, today]);
}

interface ReadPair {
  readonly unit: Unit;
  readonly standard: Standard;
  readonly standardHash: string;
  readonly leader: string;
  readonly panel: Panel;
  readonly pair: BlindPair;
  readonly sheets: Parameters<typeof compareSheets>[2];
}

async function readPair(store: Store, round: Round, unitId: string, [one, two]: readonly [SheetRecord, SheetRecord]): Promise<ReadPair | null> {
  const [unit, plan, panel, submissions] = await Promise.all([
    store.unit(unitId),
    store.plan(round.id),
    store.panel(round.id, unitId),
    store.submissionsOfUnit(unitId),
  ]);
  const standard = await store.standard(one.standardHash);
  const [first, second] = [await store.visit(round.id, unitId, one.phase), await store.visit(round.id, unitId, two.phase)];
  if (unit === undefined || standard === undefined || first === undefined || second === undefined || one.standardHash !== two.standardHash) return null;
  const fields = [await store.visitFields(round.id, unitId, one.phase), await store.visitFields(round.id, unitId, two.phase)] as const;
  const selfTotal = countingSubmission(submissions.filter(({ roundId }) => roundId === round.id))?.selfTotal ?? null;
  const scored = (scorer: string, findings: typeof first.findings, below: SheetRecord['below']) => ({
    scorer,
    findings,
    result: scoreOn(standard, findings, scoreBasis(round, unit, selfTotal, below ?? [])),
  });
  const scorers = [scorerOfSheet(one), scorerOfSheet(two)] as const;
  return {
    unit,
    standard,
    standardHash: one.standardHash,
    leader: plan.teams.find(({ id }) => id === plan.teamOf.get(unitId))?.leader ?? '',
    panel,
    pair: { scorers, fields, changedMs: [one.changedMs, two.changedMs] },
    sheets: [scored(scorers[0], first.findings, one.below), scored(scorers[1], second.findings, two.below)],
  };
}

function viewOf(round: Round, rule: BlindRule, read: ReadPair, today: string): SettlementView {
  const { sheets, pair, leader, ...rest } = read;
  const panel = withUsualMeeting(read.panel, pair.scorers, leader, today);
  const comparison = compareSheets(read.standard, rule, sheets, leader);
  const scoresOf = ({ result }: (typeof sheets)[number]) => new Map(result.items.map((score) => [score.itemId, score]));
  return {
    ...rest,
    round,
    rule,
    leader,
    panel,
    scorers: pair.scorers,
    comparison,
    scores: [scoresOf(sheets[0]), scoresOf(sheets[1])],
    fields: settledFields(comparison, rule, pair, leader, panel),
  };
}

/** A panel of which nothing was noted yet is taken to be held today by the two scorers and the leader, until someone says otherwise. */
const withUsualMeeting = (panel: Panel, scorers: readonly [string, string], leader: string, today: string): Panel => ({
  ...panel,
  heldOn: panel.heldOn ?? today,
  present: panel.present.length > 0 ? panel.present : [...new Set([...scorers, leader])].filter((name) => name !== ''),
});
