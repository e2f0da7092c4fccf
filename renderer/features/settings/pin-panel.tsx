import { Button, Form, Input } from 'antd';
import { setPin } from '#shared/record/rights-acts.ts';
import { keepPin } from '#renderer/store/pin.ts';
import { keptPin } from '#renderer/store/rights.ts';
import { useLive } from '#renderer/store/services.tsx';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

interface PinForm {
  readonly pin: string;
  readonly again: string;
}

/** 口令: where the county wants one, acts that are not everybody's ask for it. */
export function PinPanel() {
  const set = useLive(async (store) => (await keptPin(store)) !== null, []);
  const [form] = Form.useForm<PinForm>();
  const message = useMessage();
  const record = useRecord();
  const permit = usePermit();
  const save = async ({ pin }: PinForm) => {
    const along = await permit('manage', []);
    if (along === null) return;
    if ((await record([setPin(await keepPin(pin)), ...along])) === undefined) return;
    form.resetFields();
    message.success('口令已设置');
  };
  const remove = async () => {
    const along = await permit('manage', []);
    if (along !== null && (await record([setPin(null), ...along])) !== undefined) message.success('口令已取消');
  };
  return (
    <section className="panel" aria-label="口令">
      <h2>口令</h2>
      <p className="quiet">
        {set === true
          ? '已设口令。改判、锁定、解除锁定、复核异议、发布标准、恢复备份等要输入口令，没有选职责的人按“成员”办理。'
          : '没有设口令。设了以后，改判、锁定、解除锁定、复核异议、发布标准、恢复备份等要输入口令。'}
        口令防的是顺手办错，不是加密：要加密，请设上面的本机密码。
      </p>
      <Form name="pin" form={form} layout="inline" onFinish={(values: PinForm) => void save(values)}>
        <Form.Item name="pin" label={set === true ? '新口令' : '设口令'} rules={[{ required: true, min: 4, message: '至少 4 位' }]}>
          <Input.Password autoComplete="new-password" maxLength={40} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item
          name="again"
          label="再输一次"
          dependencies={['pin']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, again) => (again === getFieldValue('pin') ? Promise.resolve() : Promise.reject(new Error('两次不一样'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={40} style={{ width: 120 }} />
        </Form.Item>
        <Button htmlType="submit">{set === true ? '更换口令' : '设口令'}</Button>
        {set === true ? <Button onClick={() => void remove()}>取消口令</Button> : null}
      </Form>
    </section>
  );
}
