import { Button } from 'antd';
import { useState } from 'react';
import { isSecondPerson } from '#shared/backcheck/back-check.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { backCheckSheet } from '#shared/output/papers/back-check-papers.ts';
import { beginBackCheck } from '#shared/record/back-check-acts.ts';
import type { BackCheckRow } from '#shared/rounds/back-check-view.ts';
import type { BackCheckView } from '#renderer/hooks/use-back-check.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { BackCheckOutcome } from './outcome.tsx';
import { SecondForm } from './second-form.tsx';

/** One unit of a back-check: begun by another person than those who inspected it, filled in by that person with the first answers hidden, then both beside each other. */
export function UnitBackCheck(props: { readonly view: BackCheckView; readonly row: BackCheckRow }) {
  const { view, row } = props;
  const { name } = useInspector();
  const asked = new Set(
    row.form?.done === null || row.form?.done === undefined ? view.draw?.items.map(({ itemId }) => itemId) : Object.keys(row.form.done.first),
  );
  const items = itemsOf(view.standard).flatMap(({ item }) => (asked.has(item.id) ? [item] : []));
  const back = <LinkButton to="/visit/backcheck">回到抽中单位</LinkButton>;
  if (row.form !== undefined && row.state === 'done') return <BackCheckOutcome view={view} row={row} form={row.form} items={items} />;
  if (name.trim() === '') return <EmptyPage sentence="复核记在个人名下。请先在右上角写上您的姓名。" action={back} />;
  if (!isSecondPerson(name, row.inspectors)) {
    return <EmptyPage sentence={`这家由${row.inspectors.join('、')}核查，复核要由没有核查过的人来做。请换人，在右上角换成复核人的姓名。`} action={back} />;
  }
  if (row.form === undefined || row.state === 'todo') return <Begin view={view} row={row} name={name} />;
  if (row.form.by !== name.trim()) return <EmptyPage sentence={`${row.form.by}正在填这家的复核表，填完以前别人看不到。`} action={back} />;
  return <SecondForm view={view} row={row} form={row.form} items={items} />;
}

function Begin(props: { readonly view: BackCheckView; readonly row: BackCheckRow; readonly name: string }) {
  const { view, row, name } = props;
  const { nowMs } = useServices();
  const undoable = useUndoable();
  const federation = useSetting('federation', 'name');
  const [paper, setPaper] = useState(false);
  const begin = () => undoable([beginBackCheck(view.round.id, row.unitId, name.trim(), dayOfMs(nowMs()))], `${name}开始复核${row.name}`);
  const { draw } = view;
  return (
    <section className="panel" aria-label="开始复核">
      <h2>开始复核</h2>
      <p>
        初验由{row.inspectors.join('、')}完成。您（{name}）没有核查过这家，可以复核：{draw?.items.length ?? 0} 项，十分钟左右。填完以前看不到第一次的答案。
      </p>
      <div className="page-actions">
        <Button type="primary" size="large" disabled={view.round.locked || draw === null} onClick={begin}>
          开始填表
        </Button>
        <Button size="large" aria-expanded={paper} onClick={() => setPaper(!paper)}>
          {paper ? '收起纸质表' : '打印纸质表'}
        </Button>
      </div>
      {paper && draw !== null && federation !== undefined ? (
        <SheetPaper paper={backCheckSheet({ federation, roundTitle: view.round.title, standard: view.standard, draw, today: dayOfMs(nowMs()) }, row)} />
      ) : null}
    </section>
  );
}

const SheetPaper = (props: { readonly paper: ReturnType<typeof backCheckSheet> }) => (
  <>
    <div className="toolbar paper-choice">
      <PaperButtons paper={props.paper} />
    </div>
    <div className="paper-stage">
      <PaperView paper={props.paper} />
    </div>
  </>
);
