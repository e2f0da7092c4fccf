import { Link } from 'react-router';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { teamOfPerson } from '#shared/model/round-plan.ts';
import type { Round } from '#shared/model/round.ts';
import { nextPlannedDay } from '#shared/visit/visit-plan.ts';
import type { VisitTask } from '#shared/visit/visit-tasks.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';

/** So many visits of a day are named; who has more looks into the plan. */
const shownAtMost = 12;

/** 今天去的几家: the units planned for today, or for the next planned day, in their order; of a member of a team those of the team. Nothing where nothing is planned. */
export function VisitsToday(props: { readonly round: Round; readonly tasks: readonly VisitTask[] }) {
  const { round, tasks } = props;
  const { name } = useInspector();
  const today = dayOfMs(useServices().nowMs());
  const plan = useLive((store) => store.plan(round.id), [round.id]);
  if (plan === undefined || round.locked) return null;
  const team = teamOfPerson(plan, name);
  const planned = nextPlannedDay(team === undefined ? tasks : tasks.filter(({ teamId }) => teamId === team.id), today);
  if (planned === undefined || planned.day === null) return null;
  const words = planned.day === today ? '今天去' : `${showDay(planned.day).slice(5)}去`;
  return (
    <section className="panel visits-today" aria-label={planned.day === today ? '今天去的单位' : '下一次去的单位'}>
      <h2>
        {words} {planned.tasks.length} 家{team === undefined ? '' : `（${team.name}）`}
      </h2>
      <ol>
        {planned.tasks.slice(0, shownAtMost).map((task) => (
          <li key={task.unitId}>
            <Link to={`/visit/${encodeURIComponent(task.unitId)}`}>{task.name}</Link> <span className="quiet">{task.town}</span>{' '}
            <Link to={`/visit/${encodeURIComponent(task.unitId)}/brief`}>
              行前简报<span className="visually-hidden">：{task.name}</span>
            </Link>
          </li>
        ))}
      </ol>
      <Link className="waiting-all" to="/visit/plan">
        走访计划
      </Link>
    </section>
  );
}
