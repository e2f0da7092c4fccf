import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { QuantifyPanel } from '../quantify/quantify-panel.tsx';
import type { StandardProblem } from '#shared/scoring/problems/standard-problem.ts';
import { DraftActs } from './draft-acts.tsx';
import { DraftList } from './draft-list.tsx';
import { ItemPanel } from './item-panel.tsx';
import { DraftProblems } from './problem-list.tsx';
import { SectionPanel } from './section-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import type { DraftHandle } from './use-draft.ts';

/** What is chosen while points are given to a qualitative list: the id of nothing in a draft. */
const quantifyPart = '//quantify';

/** The editor of one draft: list at the left, the chosen thing at the right, problems and 发布 above. */
export function Editor(props: {
  readonly draftId: string;
  readonly handle: DraftHandle;
  readonly problems: readonly StandardProblem[];
  /** Leads to what was read of a rubric; null where the draft was made otherwise. */
  readonly onReview: (() => void) | null;
}) {
  const { handle, problems, onReview } = props;
  const [query] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(query.get('part') === 'quantify' ? quantifyPart : null);
  const faulty = useMemo(
    () => new Set(problems.flatMap((problem) => (problem.severity === 'error' ? [problem.itemId ?? problem.sectionId ?? ''] : []))),
    [problems],
  );
  const jump = (id: string | null) => {
    setChosen(id);
    if (id !== null) document.getElementById(`draft-${id}`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className="editor">
      <div className="toolbar">
        <Button onClick={() => setChosen(null)} type={chosen === null ? 'primary' : 'default'} ghost={chosen === null}>
          标准设置
        </Button>
        <Button onClick={() => setChosen(quantifyPart)} type={chosen === quantifyPart ? 'primary' : 'default'} ghost={chosen === quantifyPart}>
          量化分值
        </Button>
        <Button disabled={handle.undo === null} onClick={() => handle.undo?.()}>
          撤销上一步
        </Button>
        {onReview === null ? null : <Button onClick={onReview}>核对读取结果</Button>}
        <DraftActs draftId={props.draftId} handle={handle} blocked={faulty.size > 0 ? '改正下面的错误后才能发布' : null} />
      </div>
      <DraftProblems problems={problems} onJump={jump} />
      <div className="editor-body">
        <DraftList handle={handle} chosen={chosen} onChoose={setChosen} faulty={faulty} />
        <div className="editor-side">
          <Chosen handle={handle} chosen={chosen} onSettings={() => setChosen(null)} />
        </div>
      </div>
    </div>
  );
}

function Chosen(props: { readonly handle: DraftHandle; readonly chosen: string | null; readonly onSettings: () => void }) {
  const { handle, chosen } = props;
  if (chosen === quantifyPart) return <QuantifyPanel handle={handle} onDone={props.onSettings} />;
  const section = handle.draft.sections.find((one) => one.id === chosen);
  if (section !== undefined) return <SectionPanel key={section.id} handle={handle} section={section} />;
  const item = handle.draft.sections.flatMap((one) => one.items).find((one) => one.id === chosen);
  return item === undefined ? <SettingsPanel handle={handle} /> : <ItemPanel key={item.id} handle={handle} item={item} />;
}
