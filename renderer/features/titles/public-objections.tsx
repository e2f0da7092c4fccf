import { Button, Form, Input, Popover, Radio, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { showDay, type Day } from '#shared/days/days.ts';
import type { PublicObjection, Publication } from '#shared/programme/publication.ts';
import { notePublicObjection, rulePublicObjection } from '#shared/record/publication-acts.ts';
import type { TitleRow } from '#shared/rounds/title-rows.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import type { TitleCase } from './use-titles.ts';

interface NoteValues {
  readonly by?: string;
  readonly on: Day;
  readonly text: string;
}

/** Notes what somebody of the public objects to a unit. */
export function ObjectionForm(props: { readonly one: TitleCase; readonly row: TitleRow }) {
  const { one, row } = props;
  const [open, setOpen] = useState(false);
  const { newId } = useServices();
  const undoable = useUndoable();
  const save = async ({ by = '', on, text }: NoteValues) => {
    const noted = notePublicObjection(one.round.id, { id: newId(), unitId: row.unitId, by: by.trim(), on, text: text.trim() });
    if (await undoable([noted], `已登记对${row.name}的异议`)) setOpen(false);
  };
  const content = (
    <Form<NoteValues> name={`objection-${row.unitId}`} layout="vertical" className="title-popover" initialValues={{ on: one.today }} onFinish={save}>
      <Form.Item name="text" label="反映的问题" rules={[{ required: true, whitespace: true, message: '请写反映了什么' }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="by" label="反映人（匿名的不填）">
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="on" label="收到日期" rules={[{ required: true, message: '请写日期' }]}>
        <DayField />
      </Form.Item>
      <Button htmlType="submit" type="primary">
        登记
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={content} destroyOnHidden>
      <Button size="small" aria-label={`登记异议：${row.name}`}>
        登记异议
      </Button>
    </Popover>
  );
}

/** What the public objected, and what was found of it. */
export function ObjectionList(props: { readonly one: TitleCase; readonly publication: Publication }) {
  const { one, publication } = props;
  if (publication.objections.length === 0) return null;
  const nameOf = new Map(one.rows.map(({ unitId, name }) => [unitId, name]));
  return (
    <section className="panel" aria-label="公示异议">
      <h2>公示异议（{publication.objections.length} 件）</h2>
      <ul className="title-objections">
        {publication.objections.map((objection) => (
          <li key={objection.id}>
            <div>
              <Link to={`/units/${objection.unitId}`}>{nameOf.get(objection.unitId) ?? '（台账中没有的单位）'}</Link>{' '}
              <span className="quiet">
                {showDay(objection.on)} {objection.by === '' ? '匿名' : objection.by}
              </span>
              <p>{objection.text}</p>
            </div>
            <Ruling one={one} objection={objection} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RulingValues {
  readonly upheld: boolean;
  readonly reason: string;
}

function Ruling(props: { readonly one: TitleCase; readonly objection: PublicObjection }) {
  const { one, objection } = props;
  const { ruling, id } = objection;
  const [open, setOpen] = useState(false);
  const { name } = useInspector();
  const guarded = useGuarded();
  if (ruling !== null)
    return (
      <div className="title-ruling">
        <Tag color={ruling.upheld ? 'error' : 'success'}>{ruling.upheld ? '异议成立' : '异议不成立'}</Tag>
        <p>{ruling.reason}</p>
        <p className="quiet">
          {showDay(ruling.on)} {ruling.by || '未署名'}
        </p>
        {ruling.upheld ? (
          <p>
            这个单位不能命名。<Link to="/decide">去重新作决定</Link>
          </p>
        ) : null}
        <Button size="small" onClick={() => void guarded('rule', [rulePublicObjection(one.round.id, id, null)], '已撤回查核结果')}>
          重新查核
        </Button>
      </div>
    );
  const save = async ({ upheld, reason }: RulingValues) => {
    if (await guarded('rule', [rulePublicObjection(one.round.id, id, { upheld, reason: reason.trim(), by: name, on: one.today })], '已记查核结果'))
      setOpen(false);
  };
  const content = (
    <Form<RulingValues> name={`public-ruling-${id}`} layout="vertical" className="title-popover" initialValues={{ upheld: false }} onFinish={save}>
      <Form.Item name="upheld" label="查核结果">
        <Radio.Group
          aria-label="查核结果"
          options={[
            { value: true, label: '异议成立' },
            { value: false, label: '异议不成立' },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写查了什么、依据什么' }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Button htmlType="submit" type="primary">
        记下
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={content} placement="left" destroyOnHidden>
      <Button type="primary">查核</Button>
    </Popover>
  );
}
