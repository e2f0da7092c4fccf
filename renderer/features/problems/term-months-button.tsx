import { Button, Form, InputNumber, Popover, Tag } from 'antd';
import { useState } from 'react';
import { termDefinition, usualTermMonths } from '#shared/programme/problem.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { problemSetting } from '#renderer/hooks/use-term-months.ts';

/** After how many months a term that ran out is listed (县定), and the way to change it for the whole county. */
export function TermMonthsButton(props: { readonly months: number }) {
  const { months } = props;
  const [open, setOpen] = useState(false);
  const undoable = useUndoable();
  const save = async (next: { readonly termMonths: number }) => {
    if (await undoable([changeSetting(problemSetting, { termMonths: next.termMonths })], `已改为${termDefinition(next.termMonths)}`)) setOpen(false);
  };
  const form = (
    <Form name="term-months" layout="vertical" initialValues={{ termMonths: months }} onFinish={save}>
      <p className="quiet problem-definition">
        任期届满超过几个月没有换届的，列入长期不换届；填0，届满就列入。
        {months === usualTermMonths ? '现在是程序的默认值：换届延期一般不超过半年。' : '现在是本县改过的。'}
      </p>
      <Form.Item name="termMonths" label="超过几个月" rules={[{ required: true, message: '请填 0 至 120' }]}>
        <InputNumber controls={false} min={0} max={120} precision={0} suffix="个月" style={{ width: '100%' }} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        记下
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} destroyOnHidden content={form}>
      <Button>
        {months === 0 ? '届满即列入' : `超 ${String(months)} 个月列入`} <Tag>县定</Tag>
      </Button>
    </Popover>
  );
}
