import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOfMs, showDay, type Day } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import type { AssignedPaper } from '#shared/output/papers/task-list.ts';
import { paperStateWords } from '#shared/programme/paper-task.ts';
import type { Trace } from '#shared/programme/creation.ts';
import { noteTrace, withdrawTrace } from '#shared/record/creation-acts.ts';
import { errorText } from '#shared/text/error-text.ts';
import { usePapers } from '#renderer/hooks/use-papers.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { TraceFileLink } from '#renderer/ui/trace-file-link.tsx';

interface TraceForm {
  readonly itemId?: string;
  readonly on: Day;
  readonly what: string;
  readonly shownBy: string;
}

/** 工作痕迹 of a unit before the visit: by item and day what it carried out, with the document or photo that shows it. */
export function TracePart(props: { readonly round: Round; readonly standard: Standard; readonly unitId: string; readonly traces: readonly Trace[] }) {
  const { round, standard, unitId, traces } = props;
  const undoable = useUndoable();
  const papers = usePapers(round.id, standard) ?? [];
  const items = itemsOf(standard).map(({ item }, index) => ({ id: item.id, word: `${String(index + 1)} ${item.text}` }));
  const wordOf = new Map(items.map(({ id, word }) => [id, word]));
  const without = items.filter(({ id }) => !traces.some(({ itemId }) => itemId === id)).length;
  return (
    <section className="panel edit-panel" aria-label="工作痕迹">
      <h2>工作痕迹</h2>
      <p className="quiet">
        {items.length} 个条目中 {items.length - without} 个有痕迹，{without} 个还没有。核查时显示在条目旁边，供核对，不计分。
      </p>
      {round.locked ? <p>本批次已锁定，工作痕迹只能查看。</p> : <NoteForm roundId={round.id} unitId={unitId} items={items} papers={papers} />}
      {traces.length === 0 ? null : (
        <ul className="trace-list" aria-label="已记的工作痕迹">
          {traces.map((trace) => (
            <li key={trace.id}>
              <div className="trace-what">
                <b>{showDay(trace.on)}</b> {trace.what}
                {trace.shownBy === '' ? '' : `（${trace.shownBy}）`}
                <div className="quiet">
                  条目 {wordOf.get(trace.itemId) ?? '（标准里已没有的条目）'}
                  {trace.by === '' ? '' : `；${trace.by}记`}
                </div>
              </div>
              {trace.file === null ? null : <TraceFileLink file={trace.file} />}
              {round.locked ? null : (
                <Button
                  size="small"
                  type="text"
                  aria-label={`撤下：${trace.what}`}
                  onClick={() => void undoable([withdrawTrace(round.id, unitId, trace.id)], '已撤下工作痕迹')}
                >
                  撤下
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NoteForm(props: {
  readonly roundId: string;
  readonly unitId: string;
  readonly items: readonly { readonly id: string; readonly word: string }[];
  readonly papers: readonly AssignedPaper[];
}) {
  const { store, newId, nowMs } = useServices();
  const [form] = Form.useForm<TraceForm>();
  const itemId = Form.useWatch('itemId', form);
  const undoable = useUndoable();
  const message = useMessage();
  const [file, setFile] = useState<File | null>(null);
  const [wrongDay, setWrongDay] = useState(false);
  const [working, setWorking] = useState(false);
  const keep = async (values: TraceForm) => {
    if (working || wrongDay || values.itemId === undefined) return;
    setWorking(true);
    try {
      const kept = file === null ? null : { sha256: await store.keepDocument(new Uint8Array(await file.arrayBuffer())), name: file.name, size: file.size };
      const trace = { id: newId(), itemId: values.itemId, on: values.on, what: values.what.trim(), shownBy: values.shownBy.trim(), file: kept };
      if (await undoable([noteTrace(props.roundId, props.unitId, trace)], '已记工作痕迹')) {
        form.setFieldsValue({ what: '', shownBy: '' });
        setFile(null);
      }
    } catch (error) {
      message.error(`没有记下：${errorText(error)}`);
    }
    setWorking(false);
  };
  return (
    <Form<TraceForm> name="trace" form={form} layout="vertical" initialValues={{ on: dayOfMs(nowMs()), what: '', shownBy: '' }} onFinish={keep}>
      <div className="trace-line">
        <Form.Item name="itemId" label="条目" rules={[{ required: true, message: '请选条目' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={props.items.map(({ id, word }) => ({ value: id, label: word }))} />
        </Form.Item>
        <Form.Item name="on" label="日期" rules={[{ required: true, message: '请填日期' }]}>
          <DayField onWrong={setWrongDay} />
        </Form.Item>
      </div>
      <ItemPapers papers={props.papers.filter((paper) => paper.itemId === itemId)} />
      <Form.Item name="what" label="做了什么" rules={[{ required: true, whitespace: true, message: '请写做了什么' }]}>
        <Input maxLength={200} placeholder="如：召开职工代表大会，审议集体合同" />
      </Form.Item>
      <Form.Item name="shownBy" label="凭什么（文件、记录、照片）">
        <Input maxLength={120} placeholder="如：会议记录、签到表" />
      </Form.Item>
      <div className="toolbar">
        <FileButton label={file === null ? '附文件或照片' : `已选：${file.name}`} accept="*" onFile={setFile} />
        <Button type="primary" htmlType="submit" loading={working}>
          记下
        </Button>
      </div>
    </Form>
  );
}

/** The papers that the standard asks for the chosen item, with who prepares each (资料任务). Nothing where it asks for none. */
function ItemPapers(props: { readonly papers: readonly AssignedPaper[] }) {
  if (props.papers.length === 0) return null;
  const words = props.papers.map(({ paper, owner, state }) => `${paper}（${owner === '' ? '' : `${owner}，`}${paperStateWords[state]}）`);
  return (
    <p className="quiet trace-papers">
      应备资料：{words.join('、')} <Link to="/import/tasks">资料任务</Link>
    </p>
  );
}
