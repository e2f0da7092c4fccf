import { LockFilled, UnlockOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { countStages } from '#shared/rounds/round-progress.ts';
import { expectedUnits } from '#shared/rounds/round-state.ts';
import type { RoundView } from './use-round-state.ts';

/** How far the round has come: how many units have come through each stage, from 列入 to 锁定. */
export function StageStrip(props: { readonly view: RoundView }) {
  const { round, units } = props.view;
  const counts = countStages(units);
  // Each stage counts those that are further too: of 已交材料 it is said how many were visited without a form.
  const withoutForm = expectedUnits(units).filter(
    ({ submission, first, scorers }) => submission === undefined && (first !== undefined || scorers.length > 0),
  ).length;
  const stages = [
    { word: counts.excused === 0 ? '列入批次' : `列入批次（另免报 ${String(counts.excused)}）`, count: counts.listed, to: '/units' },
    { word: withoutForm === 0 ? '已交材料' : `已交材料（含直接核查 ${String(withoutForm)}）`, count: counts.submitted, to: '/import' },
    { word: '已核查', count: counts.visited, to: '/visit' },
    { word: '已决定', count: counts.decided, to: '/decide' },
  ];
  return (
    <ol className="stage-strip" aria-label="批次进展">
      {stages.map((stage) => (
        <li key={stage.word}>
          <Link to={stage.to}>
            <span className="stage-word">{stage.word}</span>
            <span className="stage-count">
              {stage.count}
              <span className="quiet"> / {counts.listed}</span>
            </span>
            <span className="stage-bar" aria-hidden>
              <span style={{ width: `${shareOf(stage.count, counts.listed)}%` }} />
            </span>
          </Link>
        </li>
      ))}
      <li>
        <Link to="/decide">
          <span className="stage-word">锁定</span>
          <span className="stage-lock">
            {round.locked ? <LockFilled aria-hidden /> : <UnlockOutlined aria-hidden />} {round.locked ? '已锁定' : '未锁定'}
          </span>
        </Link>
      </li>
    </ol>
  );
}

const shareOf = (count: number, all: number): number => (all === 0 ? 0 : Math.round((100 * count) / all));
