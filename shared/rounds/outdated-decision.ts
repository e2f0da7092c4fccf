import { dayOfMs } from '../days/days.ts';
import { dayMs } from '../days/calendar-day.ts';
import { outcomeWords, phaseWords, type Decision, type DecisionBasis, type VisitBasis } from '../model/round.ts';
import { showPoints } from '../points.ts';
import type { VisitRecord } from '../record/records.ts';

/** What of a visit a decision rests on, and whether there is a result yet. */
type RestedOn = Pick<VisitRecord, Exclude<keyof VisitBasis, 'unmet'> | 'completedMs' | 'changedMs'> & Partial<Pick<VisitRecord, 'unmet'>>;

/** What a decision made now rests on: the visit whose result counts where it is completed, otherwise that there is no result yet. The deciding act keeps it. */
export function decisionBasis(visit: RestedOn | undefined): DecisionBasis {
  if (visit === undefined || visit.completedMs === null) return { phase: 'none' };
  const { phase, standardHash, total, grade, recommendation, openMandatory, vetoes, unmet } = visit;
  return {
    phase,
    standardHash,
    total,
    grade,
    recommendation,
    openMandatory: [...openMandatory],
    vetoes: [...vetoes],
    ...(unmet === undefined ? {} : { unmet: [...unmet] }),
  };
}

/**
 * Why a decision is out of date, as one Chinese sentence that says what it rested on and what is so now; null where it still rests on the present result.
 * `visit` is the one whose result counts. A decision of an older program, which kept no basis, is told by its recommendation and by when the visit was changed, and says so.
 */
export function outdatedDecision(decision: Decision | undefined, visit: RestedOn | undefined): string | null {
  if (decision === undefined) return null;
  return decision.basis === undefined ? againstTraces(decision, visit) : againstBasis(decision.basis, decisionBasis(visit));
}

const resultWords = ({ total, recommendation }: Pick<VisitBasis, 'total' | 'recommendation'>): string =>
  `${showPoints(total)} 分、${recommendation === null ? '条件不全而没有建议' : `建议${outcomeWords[recommendation]}`}`;

function againstBasis(was: DecisionBasis, now: DecisionBasis): string | null {
  if (was.phase === 'none') return now.phase === 'none' ? null : `决定时还没有完成核查；现在${phaseWords[now.phase]} ${resultWords(now)}。`;
  if (now.phase === 'none') return `决定时${phaseWords[was.phase]} ${resultWords(was)}；现在核查又没有完成，要先完成核查再决定。`;
  const parts = [...resultChange(was, now), ...conditionChanges(was, now)];
  return parts.length === 0 ? null : `${parts.join('；')}。`;
}

function resultChange(was: VisitBasis, now: VisitBasis): readonly string[] {
  const regraded = was.grade !== now.grade;
  const again = was.phase !== now.phase;
  if (!again && !regraded && was.total === now.total && was.recommendation === now.recommendation) return [];
  const words = (basis: VisitBasis): string =>
    [again ? phaseWords[basis.phase] : '', resultWords(basis)].filter((word) => word !== '').join(' ') + (regraded ? `、等次${basis.grade ?? '未入等'}` : '');
  return [`决定时${spaced(words(was))}`, `现在${spaced(words(now))}`];
}

/** A figure is set apart from the Chinese before it. */
const spaced = (words: string): string => (/^\d/u.test(words) ? ` ${words}` : words);

function conditionChanges(was: VisitBasis, now: VisitBasis): readonly string[] {
  const moved = was.standardHash !== now.standardHash;
  return [
    ...(moved ? ['考核标准换了版本'] : []),
    ...listChange('一票否决', was.vetoes, now.vetoes, moved),
    ...listChange('必备项未达到', was.openMandatory, now.openMandatory, moved),
    ...(was.unmet === undefined || now.unmet === undefined ? [] : listChange('没有满足的条件', was.unmet, now.unmet, moved)),
  ];
}

const longestName = 20;

/** How a list of open matters changed. Under another version of the standard its wording may differ, so that only the number tells. */
function listChange(word: string, was: readonly string[], now: readonly string[], moved: boolean): readonly string[] {
  const added = moved ? [] : now.filter((text) => !was.includes(text));
  const gone = moved ? [] : was.filter((text) => !now.includes(text));
  if (was.length === now.length && added.length + gone.length === 0) return [];
  const [first] = added;
  const name = first === undefined ? '' : `（新增“${first.length > longestName ? `${first.slice(0, longestName)}…` : first}”${added.length > 1 ? '等' : ''}）`;
  return [was.length === now.length ? `${word}的项目有变${name}` : `${word}由 ${String(was.length)} 项变为 ${String(now.length)} 项${name}`];
}

/** Says of a decision without a basis what can be said: by its recommendation, and by changes after the moment it was made. */
function againstTraces({ recommended, decidedMs }: Decision, visit: RestedOn | undefined): string | null {
  const now = decisionBasis(visit);
  if (visit === undefined) return null;
  if (now.phase === 'none') return recommended === null ? null : '决定依据的核查现在没有完成，要先完成核查再决定。';
  if (recommended === null) return `决定时还没有完成核查；现在${phaseWords[now.phase]} ${resultWords(now)}。`;
  const present = `现在${phaseWords[now.phase]} ${resultWords(now)}`;
  if (recommended !== now.recommendation) return `决定时建议${outcomeWords[recommended]}（那时的得分没有记下）；${present}。`;
  if (now.phase === 're' && isAfter(visit.completedMs ?? 0, decidedMs)) return `作出决定以后完成了复验；${present}。`;
  return isAfter(visit.changedMs, decidedMs) ? `作出决定以后核查记录有过改动，决定时的得分没有记下，不能逐项对照；${present}。` : null;
}

/** Whether a moment is after a decision. One of which only the day is known (see `dayMs`) counts until that day ends. */
const isAfter = (ms: number, decidedMs: number): boolean => (dayMs(dayOfMs(decidedMs)) === decidedMs ? dayOfMs(ms) > dayOfMs(decidedMs) : ms > decidedMs);
