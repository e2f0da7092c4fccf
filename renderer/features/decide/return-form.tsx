import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { itemsOf } from '#shared/model/standard.ts';
import type { Round } from '#shared/model/round.ts';
import { closingOf, rulingsOf } from '#shared/record/read-visit-fields.ts';
import { outdatedByReopening } from '#shared/record/reopening.ts';
import { returnUnit } from '#shared/record/review-acts.ts';
import { reopenVisit } from '#shared/record/visit-acts.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { UnitCase } from './use-unit-case.ts';

/** 退回小组: what to look at again. The visit is opened again with it, and what that puts out of date is said before. */
export function ReturnForm(props: { readonly round: Round; readonly row: DeskRow; readonly unitCase: UnitCase; readonly onDone: () => void }) {
  const { round, row, unitCase, onDone } = props;
  const { visit } = unitCase;
  const { nowMs } = useServices();
  const inspector = useInspector();
  const undoable = useUndoable();
  const [items, setItems] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const [by, setBy] = useState(inspector.name);
  const outdated = useLive(
    async (store) =>
      outdatedByReopening({
        signatures: closingOf(visit.fields).signatures,
        rulings: Object.keys(rulingsOf(visit.fields)).length,
        decision: row.decision,
        rectification: (await store.rectifications(round.id)).find((one) => one.unitId === row.unitId),
      }),
    [visit, row, round.id],
  );
  const all = itemsOf(visit.standard);
  const cite = items.map((id) => `第 ${String(all.findIndex(({ item }) => item.id === id) + 1)} 条`).join('、');
  const ready = words.trim() !== '' && by.trim() !== '';
  const keep = async () => {
    const reason = `退回小组，${cite === '' ? '' : `再看${cite}：`}${words.trim()}（${by.trim()}）`;
    const returned = {
      phase: visit.key.phase,
      items: [...items],
      words: `${cite === '' ? '' : `${cite}：`}${words.trim()}`,
      by: by.trim(),
      on: dayOfMs(nowMs()),
    };
    if (await undoable([returnUnit(round.id, row.unitId, returned), reopenVisit(visit.key, reason)], `${row.name}已退回小组，核查已重新打开`)) onDone();
  };
  return (
    <section className="override-form" aria-label="退回小组">
      <h3>退回小组</h3>
      <p className="quiet">核查会重新打开，小组看过、完成以后再来决定。{(outdated ?? []).join('')}</p>
      <Select
        mode="multiple"
        aria-label="要再看的条目"
        placeholder="要再看的条目，可以不选"
        showSearch={{ optionFilterProp: 'label' }}
        value={[...items]}
        options={all.map(({ item }, index) => ({ value: item.id, label: `${String(index + 1)}. ${item.text}` }))}
        onChange={(next: string[]) => setItems(next)}
      />
      <Input.TextArea
        aria-label="要再看什么"
        autoFocus
        rows={2}
        maxLength={500}
        placeholder="必填：要小组再看什么、补什么"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <span className="toolbar">
        <label className="field-beside">
          退回人 <Input aria-label="退回人" maxLength={40} style={{ width: 140 }} value={by} onChange={(event) => setBy(event.target.value)} />
        </label>
        <Button type="primary" disabled={!ready} onClick={() => void keep()}>
          确认退回
        </Button>
        <Button onClick={onDone}>先不退</Button>
      </span>
    </section>
  );
}
