import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { joinRound } from '#shared/record/round-acts.ts';
import { isActive } from '#shared/model/lineage.ts';
import { indexForFind } from '#shared/search/find.ts';
import { keptResult } from '#renderer/hooks/kept-result.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { townsOf } from '#shared/text/towns-of.ts';
import { unitStages, unitStageWords } from '#shared/rounds/unit-stage.ts';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { ChoiceField, KindField, QueryField, TownField } from '#renderer/ui/filter-fields.tsx';
import { fitsView } from './fits-view.ts';
import { FilingDialog } from './filing-dialog.tsx';
import { useListView, type ListView } from './list-address.ts';
import { RegisterUnitDialog } from './register-unit-dialog.tsx';
import { unitListColumns, UnitTable } from './unit-table.tsx';
import type { UnitList, UnitRow } from './use-unit-rows.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const keptIndex = keptResult((rows: readonly UnitRow[]) => indexForFind(rows, ({ unit }) => [unit.name, ...unit.aliases, unit.uscc ?? '']));

/** The list of units with its filters, and what can be done with many at once. */
export function UnitsList(props: { readonly list: UnitList }) {
  const { rows, rounds } = props.list;
  const [view, change] = useListView();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState(false);
  const find = keptIndex(rows);
  const active = useMemo(() => rows.filter(({ unit }) => isActive(unit)).length, [rows]);
  const towns = useMemo(() => townsOf(rows.map((row) => row.unit)), [rows]);
  const shown = useMemo(() => find(view.query).filter((row) => fitsView(row, view)), [find, view]);
  const allColumns = useMemo(() => unitListColumns(rounds, view), [rounds, view]);
  const { columns, tools } = useShownTable({ name: '单位列表', columns: allColumns, rows: shown, county: true });
  const register = (
    <Button type={rows.length === 0 ? 'primary' : 'default'} onClick={() => setAdding(true)}>
      登记单位
    </Button>
  );

  return (
    <>
      {rows.length === 0 ? (
        <EmptyPage sentence="台账里还没有单位。导入自评材料时会登记，也可以手工登记。" action={register} />
      ) : (
        <>
          <div className="toolbar">
            <UnitFilters view={view} towns={towns} onChange={change} />
            <span className="quiet">
              {view.stage === 'ended'
                ? `已注销或并入的单位 ${shown.length} 个`
                : shown.length === active
                  ? `共 ${active} 个单位`
                  : `${active} 个单位中符合条件的 ${shown.length} 个`}
            </span>
            <span className="toolbar-end">
              {tools}
              <GrantFilings selected={selected} rows={rows} onDone={() => setSelected([])} />
              <JoinRound selected={selected} rows={rows} onDone={() => setSelected([])} />
              {register}
            </span>
          </div>
          <UnitTable rows={shown} columns={columns} view={view} selected={selected} onSelect={setSelected} onChange={change} />
        </>
      )}
      {adding ? <RegisterUnitDialog towns={towns} units={rows.map((row) => row.unit)} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function JoinRound(props: { readonly selected: readonly string[]; readonly rows: readonly UnitRow[]; readonly onDone: () => void }) {
  const { round } = useServices();
  const message = useMessage();
  const undoable = useUndoable();
  if (round === undefined || round.locked || props.selected.length === 0) return null;
  const outside = props.rows.filter((row) => row.stage === null && isActive(row.unit) && props.selected.includes(row.unit.id)).map((row) => row.unit.id);
  const join = async () => {
    if (outside.length === 0) {
      message.info('选中的单位都已在本批次中');
      return;
    }
    if (await undoable([joinRound(round.id, outside)], `${outside.length} 个单位已列入${round.title}`)) props.onDone();
  };
  return (
    <Button type="primary" onClick={join}>
      列入本批次（{props.selected.length}）
    </Button>
  );
}

/** 免报、缓报 of the chosen units that are in the round and have not submitted. */
function GrantFilings(props: { readonly selected: readonly string[]; readonly rows: readonly UnitRow[]; readonly onDone: () => void }) {
  const { round } = useServices();
  const [open, setOpen] = useState(false);
  const waiting = props.rows.filter(({ unit, stage }) => (stage === 'listed' || stage === 'excused') && props.selected.includes(unit.id));
  if (round === undefined || round.locked || waiting.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>免报、缓报（{waiting.length}）</Button>
      {open ? (
        <FilingDialog
          round={round}
          unitIds={waiting.map(({ unit }) => unit.id)}
          whom={`${String(waiting.length)} 个未交材料的单位`}
          present={null}
          onClose={() => setOpen(false)}
          onDone={props.onDone}
        />
      ) : null}
    </>
  );
}

const stageChoices = [
  ...unitStages.map((stage) => ({ value: stage, label: unitStageWords[stage] })),
  { value: 'none' as const, label: '不在本批次' },
  { value: 'ended' as const, label: '已注销' },
];

/** 搜索单位 and the filters of the list of units. */
function UnitFilters(props: { readonly view: ListView; readonly towns: readonly string[]; readonly onChange: (change: Partial<ListView>) => void }) {
  const { view, onChange } = props;
  return (
    <div className="toolbar" role="search">
      <QueryField label="搜索单位" placeholder="名称、别名或拼音" width={176} value={view.query} onChange={(query) => onChange({ query })} />
      <TownField towns={props.towns} width={140} value={view.town} onChange={(town) => onChange({ town })} />
      <KindField width={104} value={view.kind} onChange={(kind) => onChange({ kind })} />
      <ChoiceField label="本批次进展" all="全部进展" width={112} value={view.stage} choices={stageChoices} onChange={(stage) => onChange({ stage })} />
    </div>
  );
}
