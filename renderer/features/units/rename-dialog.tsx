import { Form, Input } from 'antd';
import type { Unit } from '#shared/model/unit.ts';
import { renameUnit } from '#shared/record/lineage-acts.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { OccasionFields, occasionOf, type OccasionValues } from './occasion-fields.tsx';

interface Renaming extends OccasionValues {
  readonly name: string;
}

/** 更名: a new name; the old one stays as an alias. */
export function RenameDialog(props: { readonly unit: Unit; readonly onClose: () => void }) {
  const { unit } = props;
  const [form] = Form.useForm<Renaming>();
  const plan = (values: Renaming) =>
    Promise.resolve({ drafts: [renameUnit(unit, values.name.trim(), occasionOf(values))], done: `已更名为${values.name.trim()}，旧名留作别名` });
  return (
    <ChangeDialog title="单位更名" okText="更名" form={form} first={{ name: unit.name }} plan={plan} onClose={props.onClose}>
      <Form.Item
        name="name"
        label="新名称"
        extra={`旧名“${unit.name}”留作别名，按旧名交来的材料仍归这个单位。`}
        rules={[
          { required: true, whitespace: true, message: '请写新名称' },
          { validator: (_, name: unknown) => (name === unit.name ? Promise.reject(new Error('新名称和现在的名称一样')) : Promise.resolve()) },
        ]}
      >
        <Input maxLength={80} autoFocus />
      </Form.Item>
      <OccasionFields must={false} placeholder="如 社区调整，批复文号" />
    </ChangeDialog>
  );
}
