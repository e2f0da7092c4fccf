import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { isActive } from '#shared/model/lineage.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { PlannedRow, SubmissionUnit } from '#shared/importing/import-row.ts';
import { importSession } from './import-session.ts';
import { doubtWords, howWords } from '#shared/importing/row-words.ts';

const choose = (row: PlannedRow, choice: SubmissionUnit) => {
  importSession.edit(row.key, { choice });
};

/** How a unit's name is put right: typed, or pointed at in the picture of the sheet. */
export interface Naming {
  readonly picking: boolean;
  readonly onPick: (picking: boolean) => void;
  readonly onName: (name: string) => void;
}

function UnitName(props: { readonly row: PlannedRow; readonly naming: Naming }) {
  const { row, naming } = props;
  const [name, setName] = useState(row.unitName);
  const changed = name.trim() !== row.unitName;
  const keep = () => {
    if (changed) naming.onName(name.trim());
  };
  return (
    <div className="import-name">
      <Input
        aria-label="单位名称"
        value={name}
        maxLength={80}
        placeholder="表中没有单位名称，请填写"
        onChange={(event) => setName(event.target.value)}
        onPressEnter={keep}
      />
      {changed ? (
        <Button onClick={keep}>改用此名</Button>
      ) : (
        <Button aria-pressed={naming.picking} onClick={() => naming.onPick(!naming.picking)}>
          {naming.picking ? '取消点选' : '在原表中点出'}
        </Button>
      )}
    </div>
  );
}

const valueOf = (row: PlannedRow): string => {
  if (row.state === 'left') return 'leave';
  if (row.target.kind === 'new') return 'new';
  return row.target.kind === 'unit' ? row.target.unit.id : '';
};

/** Says which unit a submission is from: the likeliest first, any other, a new one, or none for now. */
export function UnitChoicePanel(props: { readonly row: PlannedRow; readonly units: readonly Unit[]; readonly naming: Naming }) {
  const { row, units } = props;
  const { target } = row;
  const { doubted } = row;
  const offered = row.matches.map((match) => ({ unit: match.unit, words: `${howWords[match.how]}，把握 ${String(Math.round(match.sure * 100))}%` }));
  const chosenElsewhere =
    target.kind === 'unit' && !offered.some(({ unit }) => unit.id === target.unit.id) ? [{ unit: target.unit, words: howWords.chosen }] : [];
  const take = (value: string) => {
    // What the row asks of this unit is written above: choosing it answers that too, as the tick in the table does.
    if (value === doubted?.unit.id) importSession.edit(row.key, { choice: { kind: 'unit', unitId: value }, takesChanges: true });
    else choose(row, value === 'new' || value === 'leave' ? { kind: value } : { kind: 'unit', unitId: value });
  };
  return (
    <section className="import-part" aria-label="归入单位">
      <h3>归入单位</h3>
      {doubted === null || row.state !== 'open' ? null : <p>{doubtWords(doubted)}</p>}
      <UnitName key={`${row.key}/${row.unitName}`} row={row} naming={props.naming} />
      <Radio.Group aria-label="归入单位" className="import-choices" value={valueOf(row)} onChange={(event) => take(String(event.target.value))}>
        {[...offered, ...chosenElsewhere].map(({ unit, words }) => (
          <Radio key={unit.id} value={unit.id}>
            {unit.name}
            <span className="import-quiet import-aside">{`${unit.town === '' ? '' : `${unit.town}，`}${words}`}</span>
          </Radio>
        ))}
        <Radio value="new" disabled={row.unitName === ''}>
          登记为新单位
        </Radio>
        <Radio value="leave">暂不导入</Radio>
      </Radio.Group>
      {units.length === 0 ? null : (
        <Select
          aria-label="选择其他单位"
          placeholder="选择其他单位"
          className="import-other"
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.filter(isActive).map((unit) => ({ value: unit.id, label: unit.town === '' ? unit.name : `${unit.name}（${unit.town}）` }))}
          onChange={(unitId: string | null) => {
            if (unitId !== null) choose(row, { kind: 'unit', unitId });
          }}
        />
      )}
    </section>
  );
}
