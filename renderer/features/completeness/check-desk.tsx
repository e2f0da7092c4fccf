import { Button, Drawer } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { completenessStateWords } from '#shared/checks/completeness.ts';
import type { Round } from '#shared/model/round.ts';
import { indexForFind } from '#shared/search/find.ts';
import { ChoiceField, QueryField, TownField } from '#renderer/ui/filter-fields.tsx';
import { townsOf } from '#shared/text/towns-of.ts';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { completenessStates, fitsCheckView, useCheckView } from './check-address.ts';
import { ListTable } from '#renderer/ui/list-table.tsx';
import { checkColumns } from './check-table.tsx';
import { CheckStateTag } from './state-tag.tsx';
import { TellMany } from './tell-many.tsx';
import { UnitCheck } from './unit-check.tsx';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';
import { noticesWording, useSaveChecks } from './use-save.ts';
import './completeness.css';

/** The desk's list of a whole round: what is missing at each unit, who was told, who is late; one unit opens beside it. */
export function CheckDesk(props: { readonly round: Round; readonly units: readonly CheckedUnit[] }) {
  const { round, units } = props;
  const [view, change] = useCheckView();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const save = useSaveChecks(round);
  const find = useMemo(() => indexForFind(units, ({ name }) => [name]), [units]);
  const towns = useMemo(() => townsOf(units), [units]);
  const shown = useMemo(() => {
    const found = new Set(find(view.query));
    return units.filter((unit) => found.has(unit) && fitsCheckView(unit, view));
  }, [units, find, view]);
  const allColumns = checkColumns((unitId) => change({ unitId }));
  const { columns, told, tools } = useShownTable({ name: '形式审查', columns: allColumns, rows: shown });
  const chosen = selected.length === 0 ? shown : units.filter(({ unitId }) => selected.includes(unitId));
  const opened = units.find(({ unitId }) => unitId === view.unitId);
  const states = completenessStates.map((state) => ({
    value: state,
    label: `${completenessStateWords[state]} ${String(units.filter((unit) => unit.state === state).length)}`,
  }));

  return (
    <>
      <div className="toolbar" role="search">
        <QueryField label="筛选单位" placeholder="名称或拼音" width={136} value={view.query} onChange={(query) => change({ query })} />
        <ChoiceField label="审查状态" all="全部状态" width={128} value={view.state} choices={states} onChange={(state) => change({ state })} />
        <TownField towns={towns} width={140} value={view.town} onChange={(town) => change({ town })} />
        <span className="quiet">
          {shown.length === units.length ? `共 ${String(units.length)} 个单位` : `${String(shown.length)} / ${String(units.length)} 个单位`}
        </span>
        <span className="toolbar-end">
          {tools}
          <Button loading={save.busy} onClick={() => void save.list(chosen)}>
            导出清单
          </Button>
          <Button
            loading={save.batch.state.kind === 'writing'}
            disabled={!chosen.some(({ check }) => check.notice !== null)}
            onClick={() => void save.notices(chosen)}
          >
            导出告知书
          </Button>
          {round.locked ? null : (
            <TellMany units={chosen.filter(({ state }) => state === 'to-tell')} chosen={selected.length > 0} onDone={() => setSelected([])} />
          )}
        </span>
      </div>
      <BatchReceipt batch={save.batch} wording={noticesWording} />
      <ListTable
        label="形式审查"
        rowKey="unitId"
        rows={shown}
        columns={columns}
        onSorted={told}
        pageSize={50}
        counted="个单位"
        empty="没有符合条件的单位"
        selection={{ keys: selected, onSelect: setSelected, nameOf: ({ name }) => name }}
      />
      {opened === undefined ? null : (
        <Drawer open size={620} mask={false} title={opened.name} extra={<CheckStateTag state={opened.state} />} onClose={() => change({ unitId: null })}>
          <p className="quiet">
            {opened.town === '' ? '' : `${opened.town} · `}
            <Link to={`/units/${opened.unitId}`}>看单位情况</Link>
          </p>
          <UnitCheck unit={opened} readOnly={round.locked} />
        </Drawer>
      )}
    </>
  );
}
