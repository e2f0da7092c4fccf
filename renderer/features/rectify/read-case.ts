import { z } from 'zod';
import { withRulings } from '#shared/closing/rulings.ts';
import { shortfallsOf, type Shortfall } from '#shared/scoring/shortfalls.ts';
import { fold } from '#shared/ledger/fold.ts';
import { standingFields, type StandingFields } from '#shared/ledger/registers.ts';
import { rectificationSubject } from '#shared/record/subject.ts';
import type { Findings } from '#shared/model/finding.ts';
import type { Round, VisitPhase } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { openItemsOf } from '#shared/record/read-visit-fields.ts';
import { noticeItems, type NoticeItem, type Rectification } from '#shared/rectify/rectification.ts';
import { scoreBasis, scoreOn } from '#shared/scoring/score-basis.ts';
import type { ScoreResult } from '#shared/scoring/score-result.ts';
import type { VisitRecord } from '#renderer/store/records.ts';
import type { Store } from '#renderer/store/store.ts';

/** One visit as a rectification needs it: what stands after accepted objections. */
export interface CaseVisit {
  readonly record: VisitRecord;
  readonly standard: Standard;
  readonly findings: Findings;
  readonly result: ScoreResult;
}

/** All about the rectification of one unit. */
export interface Case {
  readonly round: Round;
  readonly unit: Unit;
  readonly first: CaseVisit;
  readonly shortfalls: readonly Shortfall[];
  /** What a notice of now says: the program's lines with what was reworded by hand. */
  readonly proposed: readonly NoticeItem[];
  readonly rectification: Rectification | undefined;
  readonly re: CaseVisit | undefined;
  /** The items that the re-inspection looked at anew; null where it looked at all. */
  readonly reopened: readonly string[] | null;
}

const Wording = z.object({ found: z.string(), todo: z.string() });

/** Reads the rectification of a unit; null where it has no visit in the round. */
export async function readCase(store: Store, round: Round, unitId: string): Promise<Case | null> {
  const [unit, rectifications, history, reFields] = await Promise.all([
    store.unit(unitId),
    store.rectifications(round.id),
    store.history(rectificationSubject(round.id, unitId)),
    store.visitFields(round.id, unitId, 're'),
  ]);
  if (unit === undefined) return null;
  const [first, re] = [await readVisit(store, round, unit, 'first'), await readVisit(store, round, unit, 're')];
  if (first === undefined) return null;
  const shortfalls = shortfallsOf(first.standard, first.findings, first.result);
  const registers = fold(history).get(rectificationSubject(round.id, unitId));
  const proposed = reworded(noticeItems(shortfalls), registers === undefined ? {} : standingFields(registers));
  const rectification = rectifications.find((one) => one.unitId === unitId);
  return { round, unit, first, shortfalls, proposed, rectification, re, reopened: openItemsOf(reFields) };
}

const reworded = (items: readonly NoticeItem[], fields: StandingFields): readonly NoticeItem[] =>
  items.map((item) => ({ ...item, ...(Wording.safeParse(fields[`draft/${item.itemId}`]).data ?? {}) }));

async function readVisit(store: Store, round: Round, unit: Unit, phase: VisitPhase): Promise<CaseVisit | undefined> {
  const detail = await store.visit(round.id, unit.id, phase);
  const standard = detail === undefined ? undefined : await store.standard(detail.record.standardHash);
  if (detail === undefined || standard === undefined) return undefined;
  const { record } = detail;
  const findings = withRulings(standard, detail.findings, detail.rulings);
  return { record, standard, findings, result: scoreOn(standard, findings, scoreBasis(round, unit, record.selfTotal, record.below ?? [])) };
}
