import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { dayOfMs, showDay, type Day } from '#shared/days/days.ts';
import { assignProblem, closeProblem, reopenProblem } from '#shared/record/problem-acts.ts';
import type { ProblemRow } from '#shared/rounds/problem-rows.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { ProblemHistory } from './problem-history.tsx';
import { problemReason } from './problem-table.tsx';

/** One problem: why it is on the list and where that stands, who sees to it until when, and how it was closed. */
export function ProblemCasePart(props: { readonly row: ProblemRow; readonly sources: readonly string[] }) {
  const { row, sources } = props;
  const closing = row.known?.closing ?? null;
  return (
    <div className="problem-case">
      <section aria-label="原因和出处">
        <p className="problem-reason">{problemReason(row)}</p>
        <ul className="problem-cells" aria-label="出处">
          {sources.map((line) => (
            <li key={line} className="quiet">
              {line}
            </li>
          ))}
        </ul>
        <p>
          {row.town === '' ? '' : `${row.town} · `}
          <Link to={`/units/${row.unitId}`}>看单位情况</Link>
        </p>
      </section>
      {closing === null || row.state === 'again' ? (
        <>
          <ChargeForm row={row} />
          <CloseForm row={row} />
        </>
      ) : (
        <Closed row={row} closing={closing} />
      )}
      <ProblemHistory unitId={row.unitId} kind={row.kind} />
    </div>
  );
}

interface Charge {
  readonly handler: string;
  readonly dueOn?: Day;
  readonly measures?: string;
}

/** 交办: who, until when, what. */
function ChargeForm(props: { readonly row: ProblemRow }) {
  const { row } = props;
  const { known } = row;
  const undoable = useUndoable();
  const save = async ({ handler, dueOn = '', measures = '' }: Charge) => {
    const charge = assignProblem(row, { handler: handler.trim(), dueOn: dueOn === '' ? null : dueOn, measures: measures.trim() });
    await undoable(row.state === 'again' ? [reopenProblem(row), charge] : [charge], `已交办${handler.trim()}`);
  };
  return (
    <section aria-label="交办">
      <h3>交办</h3>
      <Form<Charge>
        name="charge"
        layout="vertical"
        initialValues={{ handler: known?.handler ?? '', dueOn: known?.dueOn ?? '', measures: known?.measures ?? '' }}
        onFinish={save}
      >
        <div className="problem-fields">
          <Form.Item name="handler" label="责任人" rules={[{ required: true, whitespace: true, message: '请写谁负责' }]}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="dueOn" label="完成期限">
            <DayField />
          </Form.Item>
        </div>
        <Form.Item name="measures" label="整改措施">
          <Input.TextArea rows={2} maxLength={300} placeholder="如 指导召开会员大会换届，6 月底前报批" />
        </Form.Item>
        <Button htmlType="submit" size="large" type={row.state === 'open' || row.state === 'again' ? 'primary' : 'default'}>
          {known === undefined || known.handler === '' ? '交办' : '修改交办'}
        </Button>
      </Form>
    </section>
  );
}

interface Closing {
  readonly done: string;
  readonly closedOn: Day;
}

/** 销号: what was done, and on which day. */
function CloseForm(props: { readonly row: ProblemRow }) {
  const { row } = props;
  const { nowMs } = useServices();
  const { name } = useInspector();
  const guarded = useGuarded();
  const save = ({ done, closedOn }: Closing) =>
    guarded('close', [closeProblem(row, { done: done.trim(), closedOn, closedBy: name, basis: row.found?.basis ?? '' })], '已销号');
  return (
    <section aria-label="销号">
      <h3>销号</h3>
      {row.found === undefined ? null : (
        <p className="quiet">台账里仍是原来的情况。办完后先在单位情况里改正数字或导入新表，再销号；没有改的，销号后会保留到数字变化为止。</p>
      )}
      <Form<Closing> name="closing" layout="vertical" initialValues={{ closedOn: dayOfMs(nowMs()) }} onFinish={save}>
        <Form.Item name="done" label="办理结果" rules={[{ required: true, whitespace: true, message: '请写做了什么' }]}>
          <Input.TextArea rows={2} maxLength={300} placeholder="如 6 月 12 日换届，批复文号……" />
        </Form.Item>
        <Form.Item name="closedOn" label="销号日期" rules={[{ required: true, message: '请写日期' }]}>
          <DayField />
        </Form.Item>
        <Button htmlType="submit" size="large" type={row.state === 'gone' ? 'primary' : 'default'}>
          销号
        </Button>
      </Form>
    </section>
  );
}

/** How a problem was closed, and the way back. */
function Closed(props: { readonly row: ProblemRow; readonly closing: NonNullable<NonNullable<ProblemRow['known']>['closing']> }) {
  const { row, closing } = props;
  const undoable = useUndoable();
  return (
    <section aria-label="销号">
      <h3>已销号</h3>
      <p>{closing.done}</p>
      <p className="quiet">
        {showDay(closing.closedOn)}，{closing.closedBy === '' ? '未署名' : closing.closedBy}
        {row.found === undefined ? '' : '。台账里的数字还没有改。'}
      </p>
      <Button onClick={() => void undoable([reopenProblem(row)], '已重新办理')}>重新办理</Button>
    </section>
  );
}
