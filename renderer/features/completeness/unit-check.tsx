import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { AddLine } from './add-line.tsx';
import { CheckLines } from './check-lines.tsx';
import { NoticeActs } from './notice-acts.tsx';

/** 形式审查 of one unit: its lines, one's own words, the notice. `readOnly` in a locked round. */
export function UnitCheck(props: { readonly unit: CheckedUnit; readonly readOnly: boolean }) {
  const { unit, readOnly } = props;
  return (
    <div className="unit-check">
      <CheckLines unit={unit} readOnly={readOnly} />
      {readOnly ? null : <AddLine key={unit.unitId} unit={unit} />}
      <NoticeActs key={`${unit.unitId}/notice`} unit={unit} readOnly={readOnly} />
    </div>
  );
}
