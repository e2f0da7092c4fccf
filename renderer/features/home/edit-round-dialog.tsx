import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { changeRound } from '#shared/record/round-acts.ts';
import { acceptedByWords } from '#shared/closing/joint-acceptance.ts';
import type { Round } from '#shared/model/round.ts';
import { AcceptedBy } from '#shared/model/standard.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { clashingFields, FieldClashes, withoutFields, type ChangedFields } from '#renderer/ui/field-clashes.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

interface RoundForm {
  readonly title: string;
  readonly visitUntil: string;
  readonly rectifyUntil: string;
  /** `standard`: as the standard says. */
  readonly acceptedBy: AcceptedBy | 'standard';
  readonly teamApproval: boolean;
}

const roundFieldWords: Readonly<Record<string, string>> = {
  title: '批次名称',
  visitUntil: '核查截止日期',
  rectifyUntil: '整改截止日期',
  acceptedBy: '谁来验收',
  teamApproval: '组长审核',
};

type Changing = Pick<Round, 'title' | 'visitUntil' | 'rectifyUntil'> & {
  readonly acceptedBy?: AcceptedBy | undefined;
  readonly teamApproval?: boolean | undefined;
};

const changedIn = (begun: Round, now: Changing): ChangedFields => ({
  ...(now.title === begun.title ? {} : { title: now.title }),
  ...(now.visitUntil === begun.visitUntil ? {} : { visitUntil: now.visitUntil }),
  ...(now.rectifyUntil === begun.rectifyUntil ? {} : { rectifyUntil: now.rectifyUntil }),
  ...(now.acceptedBy === begun.acceptedBy ? {} : { acceptedBy: now.acceptedBy ?? null }),
  ...((now.teamApproval ?? false) === (begun.teamApproval ?? false) ? {} : { teamApproval: now.teamApproval ?? false }),
});

/** 修改批次: its title, deadlines, who accepts, and whether team leaders approve first. */
export function EditRoundDialog(props: { readonly round: Round; readonly onClose: () => void }) {
  const { round, onClose } = props;
  const [form] = Form.useForm<RoundForm>();
  const [working, setWorking] = useState(false);
  const undoable = useUndoable();
  const standard = useRoundStandard();
  // A field says itself what is wrong with its day; the dialog only must not go and keep the old one.
  const [wrongVisit, setWrongVisit] = useState(false);
  const [wrongRectify, setWrongRectify] = useState(false);
  // What the form began with: only what was changed here is written, and what someone else changed meanwhile is asked about.
  const [begun] = useState(round);
  const theirs = changedIn(begun, round);
  const [asked, setAsked] = useState<ChangedFields | null>(null);
  const save = async (values: RoundForm) => {
    if (wrongVisit || wrongRectify) return;
    const mine = changedIn(begun, {
      title: values.title.trim(),
      visitUntil: values.visitUntil || null,
      rectifyUntil: values.rectifyUntil || null,
      acceptedBy: values.acceptedBy === 'standard' ? undefined : values.acceptedBy,
      teamApproval: values.teamApproval,
    });
    if (clashingFields(mine, theirs).length > 0) setAsked(mine);
    else await write(mine);
  };
  const write = async (fields: ChangedFields) => {
    setWorking(true);
    const saved = Object.keys(fields).length === 0 || (await undoable([changeRound(round.id, fields)], '已修改批次'));
    setWorking(false);
    if (saved) onClose();
  };
  return (
    <Modal open title="修改批次" okText="保存修改" confirmLoading={working} onOk={() => form.submit()} onCancel={onClose}>
      {asked === null ? null : (
        <FieldClashes
          fields={clashingFields(asked, theirs)}
          mine={asked}
          theirs={theirs}
          wordOf={(field) => roundFieldWords[field] ?? field}
          onMine={() => void write(asked)}
          onTheirs={() => void write(withoutFields(asked, clashingFields(asked, theirs)))}
        />
      )}
      <Form
        name="edit-round"
        form={form}
        layout="vertical"
        initialValues={{
          title: begun.title,
          visitUntil: begun.visitUntil ?? '',
          rectifyUntil: begun.rectifyUntil ?? '',
          acceptedBy: begun.acceptedBy ?? 'standard',
          teamApproval: begun.teamApproval ?? false,
        }}
        onFinish={save}
      >
        <Form.Item name="title" label="批次名称" rules={[{ required: true, whitespace: true, message: '请写批次名称' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="visitUntil" label="核查截止日期">
          <DayField onWrong={setWrongVisit} />
        </Form.Item>
        <Form.Item name="rectifyUntil" label="整改截止日期">
          <DayField onWrong={setWrongRectify} />
        </Form.Item>
        <Form.Item name="acceptedBy" label="谁来验收" extra="联合验收的，乡镇和县两级都在末次会议的验收意见上签字，缺签字的单位在“决定”里列名。">
          <Select<RoundForm['acceptedBy']>
            options={[
              { value: 'standard', label: `按标准规定（${acceptedByWords[standard?.acceptedBy ?? 'county']}）` },
              ...AcceptedBy.options.map((value) => ({ value, label: acceptedByWords[value] })),
            ]}
          />
        </Form.Item>
        <Form.Item name="teamApproval" valuePropName="checked" extra="核查完成后先由小组组长审核，再由总工会决定；没有审核的单位在“决定”里列名，不能一并采纳。">
          <Checkbox>组长审核后再决定</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
