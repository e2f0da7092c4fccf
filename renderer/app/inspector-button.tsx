import { UserOutlined } from '@ant-design/icons';
import { Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { useInspector } from '#renderer/hooks/use-inspector.ts';

/** 目前由谁操作: the name that every act is recorded under, changed in place when someone else takes over. */
export function InspectorButton() {
  const { name, rename } = useInspector();
  const [open, setOpen] = useState(false);
  const change = (values: { readonly name: string }) => {
    rename(values.name.trim());
    setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      destroyOnHidden
      content={
        <Form name="inspector" layout="vertical" initialValues={{ name }} onFinish={change} style={{ width: 240 }}>
          <Form.Item
            name="name"
            label="目前由谁操作"
            extra="以后的每项记录都写在这个人名下。"
            rules={[{ required: true, whitespace: true, message: '请写姓名' }]}
          >
            <Input autoFocus maxLength={30} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            确定
          </Button>
        </Form>
      }
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} title="目前由谁操作">
        <span className="visually-hidden">目前由谁操作：</span>
        {name === '' ? '未写姓名' : name}
      </Button>
    </Popover>
  );
}
