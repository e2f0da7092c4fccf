import { Button, Switch } from 'antd';
import { useState } from 'react';
import { checkRubricItem } from '#shared/record/standard-acts.ts';
import { showPoints } from '#shared/points.ts';
import type { StandardProblem } from '#shared/scoring/problems/standard-problem.ts';
import { changeStandard } from '#shared/standards/edit-draft.ts';
import { rubricRows, type RubricCheck, type RubricRow } from '#shared/standards/rubric-notes.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { DraftActs } from '../editor/draft-acts.tsx';
import { TextField } from '../editor/fields.tsx';
import type { DraftHandle } from '../editor/use-draft.ts';
import { RubricColumns } from './rubric-columns.tsx';
import { RubricItemRow } from './rubric-item.tsx';
import { RubricTable } from './rubric-table.tsx';

/** What was read of a rubric, to be checked item by item: those in doubt first, each corrected beside the list; then it is published, or written on in the editor. */
export function RubricReview(props: {
  readonly draftId: string;
  readonly handle: DraftHandle;
  readonly rubric: RubricCheck;
  readonly problems: readonly StandardProblem[];
  readonly onEdit: () => void;
}) {
  const { draftId, handle, rubric } = props;
  const { draft } = handle;
  const [onlyOpen, setOnlyOpen] = useState(false);
  const rows = rubricRows(draft, rubric);
  const open = rows.filter((row) => row.open);
  const [chosenId, setChosenId] = useState(() => rows[0]?.item.id ?? null);
  const chosen = rows.find(({ item }) => item.id === chosenId) ?? open[0] ?? rows[0];
  const record = useRecord();
  const check = async (row: RubricRow) => {
    setChosenId(nextAfter(rows, row)?.item.id ?? row.item.id);
    if (row.open) await record([checkRubricItem(draftId, row.item.id, true)]);
  };
  const errors = props.problems.filter(({ severity }) => severity === 'error');
  const blocked = open.length > 0 ? `还有 ${String(open.length)} 条有疑问没有核对` : errors.length > 0 ? '改正下面的错误后才能发布' : null;
  return (
    <section className="editor" aria-label="细则读取结果">
      <RubricColumns draftId={draftId} />
      <div className="panel rubric-review">
        <h2>核对从细则表读到的标准</h2>
        <p role="status" aria-label="核对进度">
          {rubric.notes.file}：{draft.sections.length} 个类目，{rows.length} 个条目，共 {showPoints(draft.total)} 分；
          {open.length === 0 ? '有疑问的都核对过了。' : `还有 ${String(open.length)} 条有疑问，排在前面。`}
        </p>
        {[...rubric.notes.remarks, ...errors.map(({ message }) => message)].map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        <div className="edit-line">
          <TextField label="标准名称" value={draft.title} onValue={(title) => handle.change((before) => changeStandard(before, { title }))} />
          <TextField label="版本" value={draft.version} onValue={(version) => handle.change((before) => changeStandard(before, { version }))} />
          <label className="rubric-only">
            <Switch checked={onlyOpen} onChange={setOnlyOpen} /> 只看有疑问
          </label>
        </div>
        <div className="toolbar">
          <Button disabled={handle.undo === null} onClick={() => handle.undo?.()}>
            撤销上一步
          </Button>
          <Button onClick={props.onEdit}>在编辑器里继续</Button>
          <DraftActs draftId={draftId} handle={handle} blocked={blocked} />
        </div>
      </div>
      <div className="editor-body">
        <RubricTable rows={onlyOpen ? rows.filter(({ doubts }) => doubts.length > 0) : rows} chosen={chosen?.item.id ?? null} onChoose={setChosenId} />
        <div className="editor-side">
          {chosen === undefined ? null : <RubricItemRow key={chosen.item.id} handle={handle} row={chosen} onCheck={() => check(chosen)} />}
        </div>
      </div>
    </section>
  );
}

/** The row to look at after one: the next in doubt, otherwise the one below. */
function nextAfter(rows: readonly RubricRow[], row: RubricRow): RubricRow | undefined {
  const below = rows.slice(rows.findIndex(({ item }) => item.id === row.item.id) + 1);
  return below.find((one) => one.open) ?? rows.find((one) => one.open && one.item.id !== row.item.id) ?? below[0];
}
