import { itemsOf, type Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import { submissionLines } from '../checks/submission-lines.ts';
import { lostItems } from '../output/lost-points.ts';
import { finishedScore, type AcceptanceUnit } from '../output/acceptance-input.ts';
import type { CentiPoints } from '../points.ts';
import { fail, ok, type Result } from '../result.ts';

/** What goes back into one line of a unit's form. `points` is null where the item does not apply. */
export interface LineResult {
  readonly points: CentiPoints | null;
  readonly lost: CentiPoints;
  /** Why points were lost, and what the inspector noted; empty for nothing. */
  readonly reason: string;
}

/** The result of one unit by the lines of its submission: what is written back. */
export interface UnitResult {
  readonly unit: string;
  readonly submission: Submission;
  /** By the index of the line in the submission. */
  readonly lines: ReadonlyMap<number, LineResult>;
  readonly total: CentiPoints;
  /** Items of the standard that the form has no line for. */
  readonly withoutLine: readonly string[];
  /** How many lines of the form are of no item of the standard. */
  readonly beyond: number;
}

/** The lines of a form that stand for the items of the visit's standard; `given` is the version that the form was made for. */
export function unitResult(unit: AcceptanceUnit, submission: Submission, given: Standard | undefined): Result<UnitResult, string> {
  const score = finishedScore(unit);
  if (score === undefined || unit.visit === null) return fail(`${unit.name}：还没有完成核查，没有可以写回的考评分。请先在“核查”里完成。`);
  if ((unit.openMatters ?? 0) > 0) return fail(`${unit.name}：还有${String(unit.openMatters)}处记录不同没有处理，没有写回。请先到“设置”的“记录不同”里处理。`);
  const { standard, notes } = unit.visit;
  const places = submissionLines(standard, submission, given);
  const lost = new Map(lostItems(unit).map((one) => [one.item.id, one]));
  const lines = new Map<number, LineResult>();
  const withoutLine: string[] = [];
  itemsOf(standard).forEach(({ item }, index) => {
    const line = places[index] ?? null;
    const own = score.items.find(({ itemId }) => itemId === item.id);
    if (own === undefined) return;
    if (line === null) {
      if (!own.forOthers) withoutLine.push(item.text);
      return;
    }
    const reason = [lost.get(item.id)?.shortfall ?? '', notes[item.id] ?? ''].filter((words) => words !== '').join('；');
    lines.set(
      line,
      own.notApplicable || own.forOthers ? { points: null, lost: 0, reason } : { points: own.points, lost: lost.get(item.id)?.lost ?? 0, reason },
    );
  });
  if (lines.size === 0) return fail(`${unit.name}：自评表里没有一行和考核标准“${standard.title}”的条目对得上，没有写回。请核对导入的是不是这份标准的表。`);
  return ok({ unit: unit.name, submission, lines, total: score.total, withoutLine, beyond: submission.items.length - lines.size });
}
