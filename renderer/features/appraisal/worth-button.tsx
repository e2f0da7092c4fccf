import { Button, Form, InputNumber, Popover, Tag } from 'antd';
import { useState } from 'react';
import { ballotOptions } from '#shared/facts/ballot-facts.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import { usualWorth, type OptionWorth } from '#shared/programme/appraisal.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { worthSetting } from './use-appraisal.ts';

const isUsual = (worth: OptionWorth): boolean => ballotOptions.every((option) => worth[option] === usualWorth[option]);

/** What each option of a ballot is worth (县定), and the way to change it for the whole county. */
export function WorthButton(props: { readonly worth: OptionWorth }) {
  const { worth } = props;
  const [open, setOpen] = useState(false);
  const undoable = useUndoable();
  const save = async (next: OptionWorth) => {
    if (await undoable([changeSetting(worthSetting, { ...next })], '已修改各选项折分')) setOpen(false);
  };
  const form = (
    <Form<OptionWorth> name="worth" layout="vertical" initialValues={worth} onFinish={save}>
      <p className="quiet appraisal-worth">
        一张有效票折多少分，满分的百分之几。原文没有规定，{isUsual(worth) ? '这是程序的默认值' : '这是本县改过的'}，可以修改。改后要重新计票。
      </p>
      <div className="appraisal-counts">
        {ballotOptions.map((option) => (
          <Form.Item key={option} name={option} label={factWord(option).replace(/票数$/u, '')} rules={[{ required: true, message: '请填 0 至 100' }]}>
            <InputNumber controls={false} min={0} max={100} precision={0} suffix="%" style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      <Button type="primary" htmlType="submit">
        记下
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} destroyOnHidden content={form}>
      <Button>
        各选项折分 <Tag>县定</Tag>
      </Button>
    </Popover>
  );
}
