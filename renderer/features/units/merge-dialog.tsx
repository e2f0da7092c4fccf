import { Form, Input, Radio, Select } from 'antd';
import { isActive } from '#shared/model/lineage.ts';
import type { Unit } from '#shared/model/unit.ts';
import { mergeUnits } from '#shared/record/lineage-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { OccasionFields, occasionOf, type OccasionValues } from './occasion-fields.tsx';
import { useLeavingRounds } from './use-leaving-rounds.ts';

interface Merging extends OccasionValues {
  readonly others: readonly string[];
  /** The id of the unit that goes on, or `new`. */
  readonly into: string;
  readonly name?: string;
}

/** 合并: this unit and others become one, which is one of them or a new one. */
export function MergeDialog(props: { readonly unit: Unit; readonly units: readonly Unit[]; readonly onClose: () => void }) {
  const { unit, units } = props;
  const { newId } = useServices();
  const leaving = useLeavingRounds();
  const [form] = Form.useForm<Merging>();
  const chosen = Form.useWatch((values: Partial<Merging>) => values.others, form);
  const into = Form.useWatch('into', form);
  const parties = [unit, ...units.filter(({ id }) => chosen?.includes(id) === true)];
  const plan = async (values: Merging) => {
    const name = values.name?.trim() ?? '';
    const fresh: Unit | null = values.into === 'new' ? { ...unit, id: newId(), name, aliases: [], uscc: null, orgUscc: null, facts: {} } : null;
    const successor = fresh?.id ?? values.into;
    const ending = parties.map(({ id }) => id).filter((id) => id !== successor);
    const drafts = [
      ...(fresh === null ? [] : [registerUnit(fresh)]),
      ...mergeUnits(ending, successor, occasionOf(values)),
      ...(await leaving(ending, successor)),
    ];
    return { drafts, done: `${String(ending.length)} 个单位已并入${fresh?.name ?? parties.find(({ id }) => id === successor)?.name ?? ''}` };
  };
  return (
    <ChangeDialog title="合并单位" okText="合并" form={form} first={{ others: [], into: unit.id }} plan={plan} onClose={props.onClose}>
      <Form.Item name="others" label={`与“${unit.name}”合并的单位`} rules={[{ required: true, message: '请选择要合并的单位' }]}>
        <Select
          mode="multiple"
          placeholder="选择一个或几个单位"
          showSearch={{ optionFilterProp: 'label' }}
          options={units.filter((one) => isActive(one) && one.id !== unit.id).map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
      <Form.Item name="into" label="合并后保留" extra="其他单位注销，记录留在原处，在保留的单位页面上都能看到。">
        <Radio.Group
          className="change-choices"
          options={[...parties.map((one) => ({ value: one.id, label: one.name })), { value: 'new', label: '成立新单位' }]}
        />
      </Form.Item>
      {into === 'new' ? (
        <Form.Item name="name" label="新单位名称" rules={[{ required: true, whitespace: true, message: '请写新单位名称' }]}>
          <Input maxLength={80} />
        </Form.Item>
      ) : null}
      <OccasionFields must={false} placeholder="如 机构改革，批复文号" />
    </ChangeDialog>
  );
}
