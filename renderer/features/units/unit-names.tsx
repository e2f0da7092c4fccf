import { Button, Form, Input, Tag } from 'antd';
import { changeUnit, learnAlias } from '#shared/record/unit-acts.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** The other names a unit was seen under: matching uses them. They can be added and taken away. */
export function UnitNames(props: { readonly unit: Unit }) {
  const { unit } = props;
  const message = useMessage();
  const undoable = useUndoable();
  const [form] = Form.useForm<{ readonly alias: string }>();

  const add = async (values: { readonly alias: string }) => {
    const alias = values.alias.trim();
    if (alias === unit.name || unit.aliases.includes(alias)) {
      message.info('已经有这个名称');
      return;
    }
    if (await undoable([learnAlias(unit.id, alias)], `已记住别名“${alias}”`)) form.resetFields();
  };
  const remove = (alias: string) => undoable([changeUnit(unit.id, { [`alias/${alias}`]: null })], `已去掉别名“${alias}”`);

  return (
    <>
      <ul className="alias-list" aria-label="别名">
        {unit.aliases.map((alias) => (
          <li key={alias}>
            <Tag
              closable={{ 'aria-label': `去掉别名${alias}` }}
              onClose={(event) => {
                event.preventDefault();
                void remove(alias);
              }}
            >
              {alias}
            </Tag>
          </li>
        ))}
        {unit.aliases.length === 0 ? <li className="quiet">没有别名。材料里写的名称和台账不一致时，可以把它记成别名。</li> : null}
      </ul>
      <Form name="alias" form={form} layout="inline" onFinish={add}>
        <Form.Item name="alias" rules={[{ required: true, whitespace: true, message: '请写别名' }]}>
          <Input aria-label="新别名" placeholder="新别名" maxLength={80} style={{ width: 260 }} />
        </Form.Item>
        <Button htmlType="submit">添加别名</Button>
      </Form>
    </>
  );
}
