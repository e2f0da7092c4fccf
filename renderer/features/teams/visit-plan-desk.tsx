import { Button, InputNumber, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { addDays, dayOfMs, type Day } from '#shared/days/days.ts';
import { noPlan } from '#shared/model/round-plan.ts';
import type { Round } from '#shared/model/round.ts';
import { visitPlanPaper } from '#shared/output/papers/visit-plan.ts';
import { planVisitDays } from '#shared/record/team-acts.ts';
import { proposeDays } from '#shared/visit/visit-plan.ts';
import type { VisitTask } from '#shared/visit/visit-tasks.ts';
import { useOwnDays } from '#renderer/hooks/use-own-days.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { LockedAlert } from '#renderer/ui/locked-alert.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { VisitPlanTable } from './visit-plan-table.tsx';

const everybody = '';
/** As many units as a team usually sees in a day. */
const usualPerDay = 3;

/** 走访计划: a day for each unit, along the routes of the teams; who is not visited, and why; and the plan as a paper. `tasks` are in visiting order. */
export function VisitPlanDesk(props: { readonly round: Round; readonly tasks: readonly VisitTask[] }) {
  const { round, tasks } = props;
  const plan = useLive((store) => store.plan(round.id), [round.id]) ?? noPlan;
  const federation = useSetting('federation', 'name') ?? '';
  const today = dayOfMs(useServices().nowMs());
  const [chosen, setChosen] = useState(everybody);
  const [asPaper, setAsPaper] = useState(false);
  const team = plan.teams.find(({ id }) => id === chosen);
  const own = team === undefined ? tasks : tasks.filter(({ teamId }) => teamId === team.id);
  const teamName = useMemo(() => {
    const names = new Map(plan.teams.map(({ id, name }) => [id, name]));
    return (teamId: string) => names.get(teamId) ?? '';
  }, [plan]);
  const paper = visitPlanPaper({ federation, roundTitle: round.title, team: team?.name ?? '', tasks: own, teams: plan.teams, today });
  return (
    <>
      <LockedAlert round={round} what="走访计划只能查看" />
      <div className="toolbar">
        {plan.teams.length === 0 ? null : (
          <Select<string>
            aria-label="看哪个小组的计划"
            style={{ width: 160 }}
            value={team?.id ?? everybody}
            options={[{ value: everybody, label: '全部小组' }, ...plan.teams.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={setChosen}
          />
        )}
        <Segmented
          aria-label="怎么看"
          value={asPaper ? 'paper' : 'list'}
          options={[
            { value: 'list', label: '排日期' },
            { value: 'paper', label: '打印件' },
          ]}
          onChange={(value) => setAsPaper(value === 'paper')}
        />
        {asPaper ? <PaperButtons paper={paper} /> : <PlanDays round={round} tasks={own} today={today} />}
      </div>
      {asPaper ? (
        <div className="paper-stage">
          <PaperView paper={paper} />
        </div>
      ) : (
        <VisitPlanTable round={round} tasks={own} teamName={teamName} />
      )}
    </>
  );
}

/** Proposes days for all units that have none, along the route, so many on each working day. */
function PlanDays(props: { readonly round: Round; readonly tasks: readonly VisitTask[]; readonly today: Day }) {
  const { round, tasks, today } = props;
  const undoable = useUndoable();
  const ownDays = useOwnDays();
  const [from, setFrom] = useState(addDays(today, 1));
  const [perDay, setPerDay] = useState(usualPerDay);
  const proposed = proposeDays(tasks, from, perDay, ownDays ?? {});
  const last = [...proposed.values()].toSorted().at(-1);
  return (
    <>
      <span>从</span>
      <DayField label="从哪天排起" value={from} onChange={(day) => setFrom(day === '' ? today : day)} />
      <span>起，每组每天</span>
      <InputNumber<number>
        controls={false}
        aria-label="每组每天几家"
        min={1}
        max={20}
        precision={0}
        style={{ width: 56 }}
        value={perDay}
        onChange={(value) => setPerDay(value ?? usualPerDay)}
      />
      <span>家</span>
      <Button
        type="primary"
        disabled={round.locked || proposed.size === 0}
        onClick={() => void undoable([planVisitDays(round.id, Object.fromEntries(proposed))], `已给 ${String(proposed.size)} 家排了日期`)}
      >
        给没排的 {proposed.size} 家排日期
      </Button>
      <span className="quiet">{last === undefined ? '都已排好。' : `按走访路线排，工作日才去，排到 ${last}。`}</span>
    </>
  );
}
