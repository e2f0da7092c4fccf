import { Button } from 'antd';
import type { Item } from '#shared/model/standard.ts';
import { ownFacts } from '#shared/standards/conditions.ts';
import { changeItem, removeItem, type Patch } from '#shared/standards/edit-draft.ts';
import { addedUp, type RubricRow } from '#shared/standards/rubric-notes.ts';
import { PointsEdit, TextField } from '../editor/fields.tsx';
import { RuleList } from '../editor/rule-list.tsx';
import { TryOut } from '../editor/try-out.tsx';
import type { DraftHandle } from '../editor/use-draft.ts';

/** One item that was read: the sheet's own wording with its doubts, and below it what became of it, to be corrected. Points are added up again at once. */
export function RubricItemRow(props: { readonly handle: DraftHandle; readonly row: RubricRow; readonly onCheck: () => void }) {
  const { handle, row } = props;
  const { item } = row;
  const change = (patch: Patch<Omit<Item, 'id'>>) =>
    handle.change((draft) => (patch.max === undefined ? changeItem(draft, item.id, patch) : addedUp(changeItem(draft, item.id, patch))));
  return (
    <section className="panel edit-panel" aria-label="细则条目内容">
      <h2>{row.doubts.length === 0 ? '读取结果' : '请核对'}</h2>
      <blockquote className="rubric-wording">
        {item.ruleText === '' ? '表里没有写评分办法。' : item.ruleText}
        <div className="quiet">出处：{row.cell}</div>
      </blockquote>
      {row.doubts.map((doubt) => (
        <p key={doubt} className={row.open ? 'rubric-doubt' : 'quiet'}>
          {doubt}
        </p>
      ))}
      <TextField label="考核内容" rows={3} value={item.text} onValue={(text) => change({ text })} />
      <PointsEdit label="分值" value={item.max} onValue={(max) => change({ max })} />
      <RuleList item={item} own={ownFacts(handle.draft)} onRules={(rules) => change({ rules })} />
      <TryOut draft={handle.draft} item={item} />
      <div className="toolbar">
        <Button type="primary" onClick={props.onCheck}>
          {row.open ? '核对无误，看下一条' : '看下一条'}
        </Button>
        <Button onClick={() => handle.change((draft) => addedUp(removeItem(draft, item.id)))}>不是条目，删去</Button>
      </div>
    </section>
  );
}
