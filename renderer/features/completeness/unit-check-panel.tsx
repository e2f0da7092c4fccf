import type { Round } from '#shared/model/round.ts';
import { useCheckedUnits } from '#renderer/hooks/use-checked-units.ts';
import { CheckStateTag } from './state-tag.tsx';
import { UnitCheck } from './unit-check.tsx';
import './completeness.css';

/** 形式审查 of one unit as its page shows it; nothing where the unit is not in the round. */
export function UnitCheckPanel(props: { readonly round: Round; readonly unitId: string }) {
  const { round, unitId } = props;
  const unit = useCheckedUnits(round)?.find((one) => one.unitId === unitId);
  if (unit === undefined) return null;
  return (
    <section className="panel" aria-label="形式审查">
      <h2>
        形式审查 <CheckStateTag state={unit.state} />
      </h2>
      <UnitCheck unit={unit} readOnly={round.locked} />
    </section>
  );
}
