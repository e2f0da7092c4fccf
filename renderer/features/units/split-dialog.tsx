import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { Unit } from '#shared/model/unit.ts';
import { splitUnit } from '#shared/record/lineage-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { OccasionFields, occasionOf, type OccasionValues } from './occasion-fields.tsx';

interface Splitting extends OccasionValues {
  readonly names: readonly string[];
}

/** 拆分: new units beside this one, which goes on. They take its town and kind over. */
export function SplitDialog(props: { readonly unit: Unit; readonly onClose: () => void }) {
  const { unit } = props;
  const { newId } = useServices();
  const [form] = Form.useForm<Splitting>();
  const plan = (values: Splitting) => {
    const parts = values.names.map((name): Unit => ({
      id: newId(),
      name: name.trim(),
      aliases: [],
      town: unit.town,
      kind: unit.kind,
      uscc: null,
      orgUscc: null,
      facts: {},
    }));
    return Promise.resolve({ drafts: splitUnit(unit.id, parts, occasionOf(values)), done: `已从${unit.name}拆分出 ${String(parts.length)} 个单位` });
  };
  return (
    <ChangeDialog title="拆分单位" okText="拆分" form={form} first={{ names: [''] }} plan={plan} onClose={props.onClose}>
      <p className="quiet">“{unit.name}”继续存在。新单位先沿用它的乡镇和类型，情况以后可以修改。</p>
      <Form.List name="names">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <div key={field.key} className="split-name">
                <Form.Item
                  name={field.name}
                  label={index === 0 ? '拆分出的新单位' : `新单位 ${String(index + 1)}`}
                  rules={[{ required: true, whitespace: true, message: '请写单位全称' }]}
                >
                  <Input maxLength={80} autoFocus={index === 0} />
                </Form.Item>
                {fields.length === 1 ? null : (
                  <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`去掉新单位 ${String(index + 1)}`} onClick={() => remove(field.name)} />
                )}
              </div>
            ))}
            <Button className="split-more" icon={<PlusOutlined aria-hidden />} onClick={() => add('')}>
              再加一个
            </Button>
          </>
        )}
      </Form.List>
      <OccasionFields must={false} placeholder="如 分设，批复文号" />
    </ChangeDialog>
  );
}
