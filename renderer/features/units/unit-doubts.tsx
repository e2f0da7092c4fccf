import { Alert } from 'antd';
import { contradictionsOf } from '#shared/checks/contradictions.ts';
import { dayOfMs } from '#shared/days/days.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useServices } from '#renderer/store/services.tsx';

/** What in a unit's facts contradicts itself or needs a look, as of today; nothing when all agrees. In a round 形式审查 says it. */
export function UnitDoubts(props: { readonly unit: Unit }) {
  const { nowMs } = useServices();
  const doubts = contradictionsOf(props.unit.facts, dayOfMs(nowMs()));
  return (
    <>
      {doubts.map((doubt) => (
        <Alert key={doubt.message} className="unit-doubt" type="warning" showIcon title={doubt.message} />
      ))}
    </>
  );
}
