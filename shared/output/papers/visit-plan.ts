import { weekdayWords } from '../../days/calendar-month.ts';
import { dayNumber, showDay, type Day } from '../../days/days.ts';
import type { Team } from '../../model/round-plan.ts';
import { townWord } from '../../rounds/teams-view.ts';
import { plannedDays } from '../../visit/visit-plan.ts';
import type { VisitTask } from '../../visit/visit-tasks.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** What {@link visitPlanPaper} is made from. */
export interface VisitPlanSource {
  readonly federation: string;
  readonly roundTitle: string;
  /** Whose plan it is: a team's name, or empty for all. */
  readonly team: string;
  /** In visiting order, those of the team only. */
  readonly tasks: readonly VisitTask[];
  /** The teams in their order. */
  readonly teams: readonly Pick<Team, 'id' | 'name'>[];
  readonly today: Day;
}

/** A day with its weekday: 2024年11月5日（星期二）. 1970-01-01 was a Thursday. */
const dayWords = (day: Day): string => `${showDay(day)}（星期${weekdayWords[(dayNumber(day) + 3) % 7] ?? ''}）`;

/** 现场核查走访计划: the visits day by day in the order of the route, then what has no day, then the units that nobody goes to, with the reasons. */
export function visitPlanPaper(source: VisitPlanSource): Paper {
  const { tasks, team, federation } = source;
  const skipped = tasks.filter(({ state }) => state === 'skipped');
  return {
    name: `${source.roundTitle}-走访计划${team === '' ? '' : `-${team}`}`,
    audience: 'internal',
    blocks: [
      { kind: 'title', text: '现场核查走访计划' },
      { kind: 'text', text: [source.roundTitle, team].filter((word) => word !== '').join('，'), align: 'center' },
      ...plannedDays(tasks).flatMap(({ day, tasks: own }): readonly PaperBlock[] => [
        { kind: 'heading', text: `${day === null ? '还没有排日期' : dayWords(day)}，${String(own.length)} 家` },
        dayTable(day === null ? '还没有排日期' : showDay(day), own, source.teams),
      ]),
      ...(skipped.length === 0
        ? []
        : [
            { kind: 'heading', text: `本轮不去，${String(skipped.length)} 家` } satisfies PaperBlock,
            {
              kind: 'table',
              label: '本轮不去的单位',
              widths: [44, 18, 38],
              head: ['单位', '乡镇（街道）', '原因'],
              rows: skipped.map(({ name, town, warnings }) => [{ text: name }, { text: townWord(town) }, { text: warnings.join('，') }]),
            } satisfies PaperBlock,
          ]),
      { kind: 'text', align: 'right', text: `${issuerWords(federation)}　${showDay(source.today)}` },
    ],
  };
}

/** The visits of a day team by team, each counted in its own order; units without a team last. */
function byTeam(
  tasks: readonly VisitTask[],
  teams: VisitPlanSource['teams'],
): readonly { readonly task: VisitTask; readonly place: number; readonly team: string }[] {
  const groups = [...teams, { id: null, name: '' }];
  return groups.flatMap(({ id, name }) => tasks.filter(({ teamId }) => teamId === id).map((task, index) => ({ task, place: index + 1, team: name })));
}

const dayTable = (label: string, tasks: readonly VisitTask[], teams: VisitPlanSource['teams']): PaperBlock => ({
  kind: 'table',
  label: `${label}的单位`,
  widths: [14, 8, 42, 16, 20],
  head: ['小组', '顺序', '单位', '乡镇（街道）', '主查人'],
  rows: byTeam(tasks, teams).map(({ task, place, team }) => [
    { text: team },
    { text: String(place), align: 'right' },
    { text: task.state === 'done' ? `${task.name}（已核查）` : task.name },
    { text: townWord(task.town) },
    { text: task.lead ?? '' },
  ]),
});
