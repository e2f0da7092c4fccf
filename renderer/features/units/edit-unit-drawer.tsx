import { Button, Drawer, Form } from 'antd';
import { useMemo, useState } from 'react';
import { ballotYearFact, yearlyFacts } from '#shared/facts/ballot-facts.ts';
import { textChoicesFor } from '#shared/facts/needed-facts.ts';
import { changeUnit } from '#shared/record/unit-acts.ts';
import type { Unit } from '#shared/model/unit.ts';
import { clashingFields, FieldClashes, withoutFields, type ChangedFields } from '#renderer/ui/field-clashes.tsx';
import { FactControl } from '#renderer/ui/fact-control.tsx';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { factFields } from '#shared/facts/fact-fields.ts';
import { UnitCodeField, UnitNameField, UnitPlaceFields } from './unit-fields.tsx';
import { changedUnitFields, formValuesOf, unitFieldWord, type UnitFormValues } from '#shared/record/unit-form-values.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const dayRule = { pattern: /^\d{4}(-\d{2}){0,2}$/, message: '写成 2024-10-28、2024-10 或 2024' };

/** 修改单位: every field of a unit beside its page. Only what changed is recorded, and can be undone. */
export function EditUnitDrawer(props: { readonly unit: Unit; readonly towns: readonly string[]; readonly onClose: () => void }) {
  const { unit, onClose } = props;
  const message = useMessage();
  const [form] = Form.useForm<UnitFormValues>();
  const [working, setWorking] = useState(false);
  const undoable = useUndoable();
  const standard = useRoundStandard();
  const fields = useMemo(() => factFields(Object.keys(unit.facts)), [unit]);

  // What the form began with: someone else may change the unit while it is open, and only what was changed here is written.
  const [begun] = useState(unit);
  const theirs = changedUnitFields(begun, formValuesOf(unit, fields), fields);
  const [asked, setAsked] = useState<ChangedFields | null>(null);

  // What is typed here of one year must say of which: of another year it would count for the wrong round.
  const yearSaid = async (_: unknown, year: unknown) => {
    const typed = Object.keys(changedUnitFields(begun, form.getFieldsValue(), fields)).some((field) => yearlyFacts.has(field.replace('fact/', '')));
    if (typed && typeof year !== 'number') throw new Error('请写明所填票数、得分是哪一年的，如 2024');
    await Promise.resolve();
  };
  const save = async (values: UnitFormValues) => {
    const mine = changedUnitFields(begun, values, fields);
    if (clashingFields(mine, theirs).length > 0) setAsked(mine);
    else await write(mine);
  };
  const write = async (changed: ChangedFields) => {
    if (Object.keys(changed).length === 0) {
      message.info('没有改动');
      onClose();
      return;
    }
    setWorking(true);
    const saved = await undoable([changeUnit(unit.id, changed)], `已修改${unit.name}`);
    setWorking(false);
    if (saved) onClose();
  };

  return (
    <Drawer
      open
      title="修改单位"
      size={480}
      onClose={onClose}
      extra={
        <Button type="primary" loading={working} onClick={() => form.submit()}>
          保存修改
        </Button>
      }
    >
      {asked === null ? null : (
        <FieldClashes
          fields={clashingFields(asked, theirs)}
          mine={asked}
          theirs={theirs}
          wordOf={unitFieldWord}
          onMine={() => void write(asked)}
          onTheirs={() => void write(withoutFields(asked, clashingFields(asked, theirs)))}
        />
      )}
      <Form name="edit-unit" form={form} layout="vertical" initialValues={formValuesOf(begun, fields)} onFinish={save}>
        <UnitNameField />
        <UnitPlaceFields towns={props.towns} />
        <UnitCodeField name="orgUscc" label="所在单位信用代码" />
        {fields.map((field) => (
          <Form.Item
            key={field.fact}
            name={['facts', field.fact]}
            label={field.word}
            rules={field.fact === ballotYearFact ? [{ validator: yearSaid }] : field.kind === 'day' ? [dayRule] : []}
          >
            <FactControl kind={field.kind} choices={textChoicesFor(field.fact, standard)} />
          </Form.Item>
        ))}
      </Form>
    </Drawer>
  );
}
