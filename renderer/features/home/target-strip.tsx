import { Link } from 'react-router';
import { targetIds, yearTarget, targetTexts } from '#shared/programme/year-plan.ts';
import { progressPercent } from '#shared/rounds/year-progress.ts';
import { useWorkingYear, useYearBasis } from '#renderer/hooks/use-year.ts';

/** The targets of the year with what is reached, each leading to 年度目标. */
export function TargetStrip() {
  const basis = useYearBasis();
  const year = useWorkingYear();
  if (basis === undefined) return null;
  const plan = basis.planOf(year);
  const progress = basis.progressOf(year);
  return (
    <ul className="target-strip" aria-label={`${String(year)}年目标${plan.theme === '' ? '' : `：${plan.theme}`}`}>
      {targetIds.map((id) => {
        const { of, unknown } = progress[id];
        const percent = id !== 'coverage' && unknown === of ? null : progressPercent(progress[id]);
        return (
          <li key={id}>
            <Link to="/compare/year">
              <span className="stage-word">{targetTexts[id].word}</span>
              <b className={percent === null ? 'quiet' : undefined}>
                {percent === null ? '—' : `${String(percent)}%`}
                <span className="quiet"> / 目标 {yearTarget(plan, id).percent}%</span>
              </b>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
