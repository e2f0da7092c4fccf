import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { planDay, planRoute } from '#shared/record/team-acts.ts';
import { routeOf, withTownBefore, withTownMoved, type Team } from '#shared/model/round-plan.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { townWord, unitsOfTeam, type TeamsView } from '#shared/rounds/teams-view.ts';

/** 走访顺序: a team's towns in the order it goes to them, each with its day. Moved by buttons or by dragging. */
export function TeamRoute(props: { readonly view: TeamsView; readonly team: Team }) {
  const { view, team } = props;
  const undoable = useUndoable();
  const [dragged, setDragged] = useState<string | null>(null);
  const units = unitsOfTeam(view, team.id);
  const route = routeOf(
    team,
    units.map(({ town }) => town),
  );
  const { locked } = view.round;
  const reorder = (next: readonly string[]) => {
    if (next.join() !== route.join()) void undoable([planRoute(view.round.id, team.id, next)], `已调整${team.name}的走访顺序`);
  };
  const setDay = (town: string, day: string) => {
    void undoable([planDay(view.round.id, team.id, town, day === '' ? null : day)], `已安排${townWord(town)}的日期`);
  };
  return (
    <div>
      <h3>走访顺序</h3>
      {route.length === 0 ? <p className="quiet">这个组还没有单位。</p> : null}
      <ol className="route" aria-label={`${team.name}走访顺序`}>
        {route.map((town, index) => (
          <li
            key={town}
            draggable={!locked}
            className={dragged === town ? 'route-town route-dragged' : 'route-town'}
            onDragStart={() => setDragged(town)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => {
              if (dragged !== null) reorder(withTownBefore(route, dragged, town));
            }}
          >
            <HolderOutlined aria-hidden className="quiet" />
            <span className="route-place">{index + 1}</span>
            <span className="route-name">
              {townWord(town)} <span className="quiet">{units.filter((unit) => unit.town === town).length} 家</span>
            </span>
            <DayField size="small" label={`${townWord(town)}计划日期`} disabled={locked} value={team.days[town] ?? ''} onChange={(day) => setDay(town, day)} />
            <Button
              size="small"
              icon={<ArrowUpOutlined aria-hidden />}
              aria-label={`${townWord(town)}上移`}
              disabled={locked || index === 0}
              onClick={() => reorder(withTownMoved(route, town, -1))}
            />
            <Button
              size="small"
              icon={<ArrowDownOutlined aria-hidden />}
              aria-label={`${townWord(town)}下移`}
              disabled={locked || index === route.length - 1}
              onClick={() => reorder(withTownMoved(route, town, 1))}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
