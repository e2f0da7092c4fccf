import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { acceptanceBodies } from '#shared/closing/closing.ts';
import { bodiesFor, lackingBodiesWords } from '#shared/closing/joint-acceptance.ts';
import { dayOfMs, showDay, type Day } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { subsidyRequestPaper } from '#shared/output/papers/subsidy-request-paper.ts';
import { applySubsidy, withdrawSubsidy } from '#shared/record/creation-acts.ts';
import { closingOf } from '#shared/record/read-visit-fields.ts';
import { finishedVisit } from '#shared/record/standing.ts';
import type { CreationRow } from '#shared/rounds/creation-rows.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import type { CreationView } from '#renderer/hooks/use-creation.ts';

interface AwardProps {
  readonly round: Round;
  readonly standard: Standard;
  readonly view: CreationView;
  readonly row: CreationRow;
}

/** 补助申请 of a unit that was accepted, and its title. Both follow the decision and stay open when the round is locked. */
export function AwardPart(props: AwardProps) {
  const { row } = props;
  const { subsidy, title } = row.award;
  const open = row.step === 'apply' || row.step === 'grant' || subsidy !== null || title !== null;
  return (
    <section className="panel edit-panel" aria-label="补助申请和称号">
      <h2>补助申请和称号</h2>
      {open ? (
        <>
          {row.unsigned.length === 0 ? null : <Alert type="warning" showIcon title={`联合验收${lackingBodiesWords(row.unsigned)}。`} />}
          <SubsidyForm key={`s${String(subsidy?.yuan)}${subsidy?.use ?? ''}`} {...props} />
          <TitleLine {...props} />
          <SubsidySheet {...props} />
        </>
      ) : (
        <p className="quiet">决定合格{props.view.by === 'county' ? '' : '、乡镇和县两级都签字'}以后，在这里申请补助、授予称号。</p>
      )}
    </section>
  );
}

interface SubsidyFields {
  readonly yuan: number | null;
  readonly use: string;
  readonly appliedOn: Day;
}

function SubsidyForm({ round, row }: AwardProps) {
  const today = dayOfMs(useServices().nowMs());
  const undoable = useUndoable();
  const [wrongDay, setWrongDay] = useState(false);
  const { subsidy } = row.award;
  const save = async ({ yuan, use, appliedOn }: SubsidyFields) => {
    if (!wrongDay) await undoable([applySubsidy(round.id, row.unitId, { yuan, use: use.trim(), appliedOn })], '已记补助申请');
  };
  return (
    <Form<SubsidyFields>
      name="subsidy"
      layout="inline"
      className="award-form"
      initialValues={{ yuan: subsidy?.yuan ?? null, use: subsidy?.use ?? '规范化建设', appliedOn: subsidy?.appliedOn ?? today }}
      onFinish={save}
    >
      <Form.Item name="yuan" label="申请补助（元）">
        <InputNumber<number> controls={false} min={0} max={100_000_000} precision={0} placeholder="由县核定" />
      </Form.Item>
      <Form.Item name="use" label="用途">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="appliedOn" label="申请日期" rules={[{ required: true, message: '请填日期' }]}>
        <DayField onWrong={setWrongDay} />
      </Form.Item>
      <Button type={subsidy === null ? 'primary' : 'default'} htmlType="submit">
        {subsidy === null ? '申请补助' : '修改申请'}
      </Button>
      {subsidy === null ? null : <Button onClick={() => void undoable([withdrawSubsidy(round.id, row.unitId)], '已撤回补助申请')}>撤回申请</Button>}
    </Form>
  );
}

/** The title that the unit has, and the way to where titles are given. */
function TitleLine({ row }: AwardProps) {
  const { title } = row.award;
  return (
    <p>
      {title === null || title.givenOn === null
        ? '还没有授予称号。'
        : `已授予“${title.word}”，${showDay(title.givenOn)}${title.document === '' ? '' : `，${title.document}`}。`}{' '}
      <Link to="/decide/titles">公示命名</Link>
    </p>
  );
}

/** 补助申请表 as it prints, once there is a completed visit and a decision. */
function SubsidySheet({ round, standard, view, row }: AwardProps) {
  const { nowMs } = useServices();
  const federation = useSetting('federation', 'name');
  const visit = finishedVisit(row.state);
  const phase = visit?.phase ?? 'first';
  const fields = useLive((store) => store.visitFields(round.id, row.unitId, phase), [round.id, row.unitId, phase]);
  const { decision } = row.state;
  if (federation === undefined || fields === undefined || visit === undefined || decision === undefined || row.unit === undefined) return null;
  const { signatures } = closingOf(fields);
  const paper = subsidyRequestPaper({
    federation,
    roundTitle: round.title,
    standard,
    unit: row.unit,
    visit,
    decision,
    signatures: Object.fromEntries(acceptanceBodies.flatMap((body) => (visit.bodies?.includes(body) === true ? [[body, signatures[body]]] : []))),
    bodies: bodiesFor(view.by, row.unit),
    traces: view.traces.get(row.unitId) ?? [],
    award: row.award,
    today: dayOfMs(nowMs()),
  });
  return (
    <>
      <div className="toolbar paper-choice">
        <PaperButtons paper={paper} />
      </div>
      <div className="paper-stage">
        <PaperView paper={paper} />
      </div>
    </>
  );
}
