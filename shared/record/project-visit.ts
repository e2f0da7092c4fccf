import { acceptanceBodies, digestOf, type AcceptanceBody } from '../closing/closing.ts';
import { marksIn } from '../evidence/evidence.ts';
import { evidenceOf } from './read-visit-fields.ts';
import { partLacks } from '../checks/lacking.ts';
import { noFinding } from '../model/finding.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import type { VisitReading } from './read-visit.ts';
import { openObjections } from '../closing/rulings.ts';
import { judgedCount } from '../scoring/item-state.ts';
import type { ItemScore, ScoreResult } from '../scoring/score-result.ts';
import { unmetConditions } from '../scoring/unmet-conditions.ts';
import { dayMs } from '../days/calendar-day.ts';
import { clockMs } from '../ledger/clock.ts';
import { countingFields } from './re-visit.ts';
import { verdictCodes, type SheetRecord } from './records.ts';
import { readItemField, visitItemFields } from './visit-fields.ts';
import { textOf, valueOf, type Registers, type Write } from '../ledger/registers.ts';

/** The unit's own score beside a visit, out of the submission that counts. */
export interface SelfPointsBeside {
  /** In the order of the standard's items, -1 for none; null while there is no submission. */
  readonly points: Int32Array | null;
  readonly total: CentiPoints | null;
}

/** A visit as lists and aggregates need it. `held` are the fields that it was read from. */
export function projectVisit(visit: VisitReading, held: Registers, self: SelfPointsBeside): SheetRecord {
  const registers = countingFields(held);
  const { key, standardHash, standard, basis, rulings, findings, inspected, result } = visit;
  const disputed = openObjections(visit.closing.replies, rulings).length;
  const ruled = Object.keys(rulings).length;
  const completed = valueOf(registers, 'completed') === true;
  const bodies = bodiesUnder(visit, registers);
  const { open: lacks, excepted: exceptions } = partLacks(completed ? visit.lacks : [], visit.exceptions);
  const scores = new Map(result.items.map((one) => [one.itemId, one]));
  const counted = judgedCount(result);
  const items = itemsOf(standard).map(({ item }) => ({ finding: findings[item.id] ?? noFinding, scored: scores.get(item.id) }));
  return {
    id: `${key.roundId}/${key.unitId}/${key.phase}`,
    roundId: key.roundId,
    unitId: key.unitId,
    phase: key.phase,
    standardHash,
    ...timesOf(registers),
    inspectors: inspectorsOf(registers),
    verdicts: Uint8Array.from(items, ({ finding, scored }) => verdictCodes.indexOf(scored?.forOthers === true ? 'not-applicable' : finding.verdict)),
    assessed: Int32Array.from(items, ({ scored }) => assessedPoints(scored)),
    self: self.points ?? new Int32Array(items.length).fill(-1),
    sections: Int32Array.from(result.sections, ({ points }) => points),
    judged: counted.judged,
    ...(counted.of === items.length ? {} : { asked: counted.of }),
    photos: items.reduce((sum, { finding }) => sum + finding.photos.length, 0),
    notes: items.filter(({ finding }) => finding.note !== '').length,
    total: result.total,
    ...(standard.rollUp === undefined || basis.subordinates.length === 0 ? {} : { below: basis.subordinates }),
    selfTotal: self.total,
    grade: result.grade,
    ...(result.heldBack === null ? {} : { heldBack: result.heldBack }),
    recommendation: result.recommendation,
    ...(result.withheld === null ? {} : { withheld: result.withheld }),
    reasons: result.reasons,
    ...(lacks.length === 0 ? {} : { lacks }),
    ...(exceptions.length === 0 ? {} : { exceptions }),
    openMandatory: result.openMandatory.map(({ text }) => text),
    vetoes: result.vetoes.map(({ text }) => text),
    unmet: unmetConditions(result),
    ...(bodies.length === 0 ? {} : { bodies }),
    ...(disputed === 0 ? {} : { disputed }),
    ...(ruled === 0 ? {} : { ruled }),
    ...(findings === inspected.findings ? {} : { inspected: inspectedLayer(standard, inspected.result) }),
  };
}

/** The points of an item; -1 where nobody judged it, or it is for other units and counts nowhere. */
const assessedPoints = (scored: ItemScore | undefined): number => (scored?.judged === true && !scored.forOthers ? scored.points : -1);

/** The bodies whose signature stands under what the visit says now. */
function bodiesUnder(visit: VisitReading, registers: Registers): readonly AcceptanceBody[] {
  const { closing, exceptions } = visit;
  const given = acceptanceBodies.filter((body) => closing.signatures[body] !== undefined);
  if (given.length === 0) return [];
  const sealed = { ...visit.inspected, replies: closing.replies, leftOut: closing.leftOut, marksOf: marksIn(evidenceOf(registers)), exceptions };
  const digest = digestOf(sealed);
  return given.filter((body) => closing.signatures[body]?.seals === digest);
}

/** The inspectors' own points, where an objection has changed some of them since. */
function inspectedLayer(standard: Standard, result: ScoreResult): NonNullable<SheetRecord['inspected']> {
  const scores = new Map(result.items.map((one) => [one.itemId, one]));
  const assessed = Int32Array.from(itemsOf(standard), ({ item }) => {
    return assessedPoints(scores.get(item.id));
  });
  return { assessed, total: result.total };
}

/** The day that the opening act named holds for everything recorded together with it; what was recorded later has its own time. */
function timesOf(registers: Registers): Pick<SheetRecord, 'openedMs' | 'changedMs' | 'completedMs'> {
  const heldMs = dayMs(textOf(registers, 'visitedOn') ?? '');
  const opened = registers['standardHash']?.winner;
  const timeOf = (write: Write): number => (heldMs !== undefined && write.batch === opened?.batch ? heldMs : clockMs(write.at));
  const completed = valueOf(registers, 'completed') === true ? registers['completed']?.winner : undefined;
  return {
    openedMs: opened === undefined ? 0 : timeOf(opened),
    changedMs: Object.values(registers).reduce((latest, { winner }) => Math.max(latest, timeOf(winner)), 0),
    completedMs: completed === undefined ? null : timeOf(completed),
  };
}

/** Whether a field is written by who inspects. What comes after (replies, rulings, their papers, signatures, opening a completed visit again) is others' too. */
const isInspecting = (field: string): boolean => {
  const item = readItemField(field);
  return item === undefined ? field === 'opened' || field === 'standardHash' : visitItemFields[item.part].carries;
};

/** The inspectors that the opening act named, otherwise those whose writes of findings count, in the order of their earliest. */
function inspectorsOf(registers: Registers): readonly string[] {
  const named = valueOf(registers, 'inspectors');
  if (Array.isArray(named)) return named.filter((name) => typeof name === 'string');
  const writes = Object.entries(registers).flatMap(([field, { winner }]) =>
    winner.value === null || winner.by === '' || !isInspecting(field) ? [] : [winner],
  );
  return [...new Set(writes.sort((a, b) => (a.at < b.at ? -1 : 1)).map((write) => write.by))];
}
