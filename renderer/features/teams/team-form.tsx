import { Alert, AutoComplete, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { formTeam } from '#shared/record/team-acts.ts';
import type { Team } from '#shared/model/round-plan.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { TeamsView } from '#shared/rounds/teams-view.ts';

interface TeamValues {
  readonly name: string;
  readonly leader: string;
  readonly members: readonly string[];
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 新建小组 or 修改小组: its name, its leader and its members. */
export function TeamForm(props: { readonly view: TeamsView; readonly team: Team | undefined; readonly onClose: () => void }) {
  const { view, team, onClose } = props;
  const { newId } = useServices();
  const [form] = Form.useForm<TeamValues>();
  const [working, setWorking] = useState(false);
  const [listOpen, setListOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const undoable = useUndoable();
  const options = view.people.map((name) => ({ value: name, label: name }));
  const save = async (values: TeamValues) => {
    setWorking(true);
    const leader = values.leader.trim();
    const members = [...new Set(values.members.map((name) => name.trim()))].filter((name) => name !== '' && name !== leader);
    const next = { id: team?.id ?? newId(), name: values.name.trim(), leader, members };
    const saved = await undoable([formTeam(view.round.id, next, team?.members)], team === undefined ? `已建立${next.name}` : `已修改${next.name}`);
    setWorking(false);
    if (saved) onClose();
  };
  return (
    <Modal
      open
      title={team === undefined ? '新建小组' : '修改小组'}
      okText="保存小组"
      confirmLoading={working}
      onOk={() => form.submit()}
      onCancel={() => (form.isFieldsTouched() && !leaving ? setLeaving(true) : onClose())}
    >
      {leaving ? (
        <Alert
          type="warning"
          showIcon
          title="改动还没有保存。"
          action={
            <span className="notice-acts">
              <Button onClick={onClose}>不保存，关闭</Button>
              <Button type="primary" onClick={() => setLeaving(false)}>
                继续填写
              </Button>
            </span>
          }
        />
      ) : null}
      <Form
        name="team"
        form={form}
        layout="vertical"
        initialValues={{ name: team?.name ?? nextName(view), leader: team?.leader ?? '', members: [...(team?.members ?? [])] }}
        onFinish={save}
      >
        <Form.Item name="name" label="小组名称" rules={[{ required: true, whitespace: true, message: '请写小组名称' }]}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="leader" label="组长" rules={[{ required: true, whitespace: true, message: '请写组长姓名' }]}>
          <AutoComplete options={options} showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) === true }} />
        </Form.Item>
        <Form.Item name="members" label="组员" extra="写一个姓名后按回车，可写几个。姓名要和各人在机器上填的一致。">
          <Select
            mode="tags"
            options={options}
            tokenSeparators={['、', '，', ',', ' ']}
            open={listOpen && options.length > 0}
            onOpenChange={setListOpen}
            onInputKeyDown={(event) => {
              // The name is taken first; then the list is in nobody's way.
              if (event.key === 'Enter') setTimeout(() => setListOpen(false));
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The first name of the kind 第几组 that is free. */
function nextName(view: TeamsView): string {
  const taken = new Set(view.plan.teams.map(({ name }) => name));
  return numerals.map((numeral) => `第${numeral}组`).find((name) => !taken.has(name)) ?? '';
}
