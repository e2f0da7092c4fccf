import { isCondition } from '../checks/lacking.ts';
import { lackingBodiesWords } from '../closing/joint-acceptance.ts';
import { addDays, dayOfMs, type Day } from '../days/days.ts';
import type { UnitKind } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';
import type { Award } from '../programme/creation.ts';
import { problemKindWords, type ProblemKind } from '../programme/problem.ts';
import { publishedState, type Publication, type PublishedState } from '../programme/publication.ts';
import type { RecheckCandidate } from '../programme/recheck.ts';
import { subsidyRule, type Grant, type SubsidyRule } from '../programme/subsidy.ts';
import { titleState, type Title } from '../programme/title.ts';
import type { VisitRecord } from '../record/records.ts';
import { completedVisit, standingVisits } from '../record/standing.ts';
import type { DecisionRow } from './decision-rows.ts';
import type { RoundResults } from './unit-problems.ts';

/** A unit that is to be accepted in a round, or was named for it, on its way from the decision to the title. */
export interface TitleRow {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly kind: UnitKind;
  readonly points: CentiPoints | null;
  readonly grade: string | null;
  /** The day of its decision; null where there is none. */
  readonly decidedOn: Day | null;
  /** Why it cannot be shown to the public or named now, as a short Chinese phrase; null where nothing is in the way. */
  readonly hindrance: string | null;
  readonly published: PublishedState;
  /** Its title of this round; undefined while it was not named. */
  readonly title: Title | undefined;
  /** What the county's rules give it; undefined where no rule fits. */
  readonly due: SubsidyRule | undefined;
  readonly grant: Grant | undefined;
  /** What it asked for (补助申请), in whole yuan; null where it left the amount to the county; undefined where it asked for nothing. */
  readonly requested: number | null | undefined;
}

/** What the rows of {@link titleRows} are made from. */
export interface TitleRowSource {
  readonly roundId: string;
  readonly decisions: readonly DecisionRow[];
  readonly publication: Publication | undefined;
  readonly titles: readonly Title[];
  readonly rules: readonly SubsidyRule[];
  readonly grants: readonly Grant[];
  /** What units asked for and were given, by unit id. */
  readonly awards: ReadonlyMap<string, Pick<Award, 'subsidy'>>;
  readonly today: Day;
}

/** What is in the way of naming a unit; null for nothing. */
function hindranceOf({ decision, outdated, openMatters, finished, unsigned }: DecisionRow): string | null {
  if (decision?.outcome !== 'accepted') return '没有决定为合格';
  if (outdated !== null) return '决定后结果有变，待重新决定';
  if (openMatters > 0) return `${String(openMatters)} 处记录不同，未处理`;
  if ((finished?.lacks ?? []).some(isCondition)) return '条件不全';
  return unsigned.length > 0 ? `联合验收${lackingBodiesWords(unsigned)}` : null;
}

/** The units that were decided to be accepted, those on the list that was shown, and those named for the round, in the order of the decisions. */
export function titleRows({ roundId, decisions, publication, titles, rules, grants, awards, today }: TitleRowSource): readonly TitleRow[] {
  const named = new Map(titles.flatMap((title) => (title.roundId === roundId && title.givenOn !== null ? [[title.unitId, title] as const] : [])));
  const granted = new Map(grants.map((grant) => [grant.unitId, grant]));
  return decisions.flatMap((row): readonly TitleRow[] => {
    const { unitId, unit, name, finished, decision } = row;
    const published = publishedState(publication, unitId, today);
    const title = named.get(unitId);
    if (decision?.outcome !== 'accepted' && published === 'unlisted' && title === undefined) return [];
    const grade = finished?.grade ?? null;
    const kind = unit?.kind ?? 'other';
    return [
      {
        unitId,
        name,
        town: unit?.town ?? '',
        kind,
        points: finished?.total ?? null,
        grade,
        decidedOn: decision === undefined ? null : dayOfMs(decision.decidedMs),
        hindrance: hindranceOf(row),
        published,
        title,
        due: subsidyRule(rules, { kind, grade }),
        grant: granted.get(unitId),
        requested: awards.get(unitId)?.subsidy?.yuan,
      },
    ];
  });
}

/** The first day on which these units can be shown to the public: that of the last decision on any of them; null where none was decided. */
export const firstPublicDay = (rows: readonly TitleRow[]): Day | null =>
  rows.reduce<Day | null>((last, { decidedOn }) => (decidedOn !== null && (last === null || decidedOn > last) ? decidedOn : last), null);

/** Whether a list that is put up now names the unit. */
export const isPublishable = ({ hindrance, title }: TitleRow): boolean => hindrance === null && title === undefined;

/** Whether it can be named now: shown to the public to the end without an objection that holds, and still accepted. */
export const isNameable = ({ hindrance, published, title }: TitleRow): boolean => hindrance === null && published === 'clear' && title === undefined;

/** A unit that overstates its points by so much is looked at again first. */
const overstated: CentiPoints = 1000;

/** Titles older than so many days, never looked at since, are looked at again first. */
const longAgoDays = 730;

/** The risks of what was found in its last visit. */
function risksOfVisit({ phase, total, selfTotal }: VisitRecord): readonly string[] {
  const over = selfTotal === null ? 0 : selfTotal - total;
  return [...(phase === 're' ? ['复验才合格'] : []), ...(over >= overstated ? [`自评高出 ${showPoints(over)} 分`] : [])];
}

/** The units that hold a title on a day, with what speaks for looking at them again: accepted only at the re-inspection, self points 10 or more too high, problems that are open, named two years ago or more. */
export function recheckCandidates(
  titles: readonly Title[],
  results: readonly RoundResults[],
  problems: ReadonlyMap<string, readonly ProblemKind[]>,
  today: Day,
): readonly RecheckCandidate[] {
  const ordered = results.toSorted(({ round: a }, { round: b }) => a.year - b.year || (a.openedOn < b.openedOn ? -1 : 1));
  const last = new Map(
    ordered.flatMap(({ visits }) => standingVisits(visits).flatMap((visit) => (completedVisit(visit) === undefined ? [] : [[visit.unitId, visit] as const]))),
  );
  const held = titles.filter((title) => titleState(title, today) === 'held');
  return [...new Set(held.map(({ unitId }) => unitId))].map((unitId) => {
    const own = held.filter((title) => title.unitId === unitId);
    const visit = last.get(unitId);
    const longAgo = own.every(({ givenOn }) => (givenOn ?? today) <= addDays(today, -longAgoDays));
    return {
      unitId,
      risks: [
        ...(visit === undefined ? [] : risksOfVisit(visit)),
        ...(problems.get(unitId) ?? []).map((kind) => problemKindWords[kind]),
        ...(longAgo ? ['命名满两年'] : []),
      ],
    };
  });
}

/** What a unit is to be granted: what the county's rules give it, otherwise what it asked for; undefined where neither says an amount. */
export const yuanFor = ({ due, requested }: Pick<TitleRow, 'due' | 'requested'>): number | undefined => due?.yuan ?? requested ?? undefined;
