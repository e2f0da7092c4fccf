import { Checkbox } from 'antd';
import { KindField, TownField } from '#renderer/ui/filter-fields.tsx';
import type { CompareView } from './compare-address.ts';

/** The filters of 对比: they hold for every part of the page. */
export function CompareFilters(props: {
  readonly view: CompareView;
  readonly towns: readonly string[];
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { view, onChange } = props;
  return (
    <div className="toolbar" role="search">
      <TownField towns={props.towns} width={160} value={view.town} onChange={(town) => onChange({ town })} />
      <KindField width={140} value={view.unitKind} onChange={(unitKind) => onChange({ unitKind })} />
      <Checkbox checked={view.completedOnly} onChange={(event) => onChange({ completedOnly: event.target.checked })}>
        只计已完成的核查
      </Checkbox>
    </div>
  );
}
