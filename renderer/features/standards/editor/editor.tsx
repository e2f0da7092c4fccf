import { App, Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { discardDraft, publishDraft } from '#shared/ledger/acts.ts';
import { finishDraft, type DraftStandard } from '#shared/standards/draft-standard.ts';
import { problemsOf, type KnownStandards } from '#shared/standards/draft-problems.ts';
import { useServices } from '#renderer/store/services.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useRecord } from '#renderer/ui/use-record.ts';
import { useUndoable } from '#renderer/ui/use-undoable.tsx';
import { draftKey } from '../compare/sides.ts';
import { DraftList } from './draft-list.tsx';
import { ItemPanel } from './item-panel.tsx';
import { ProblemList } from './problem-list.tsx';
import { SectionPanel } from './section-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { useDraft, type DraftHandle } from './use-draft.ts';

/** The editor of one draft: list at the left, the chosen thing at the right, problems and 发布 above. */
export function Editor(props: { readonly draftId: string; readonly begun: DraftStandard; readonly known: KnownStandards }) {
  const handle = useDraft(props.draftId, props.begun);
  const [chosen, setChosen] = useState<string | null>(null);
  const problems = useMemo(() => problemsOf(handle.draft, props.known), [handle.draft, props.known]);
  const faulty = useMemo(
    () => new Set(problems.flatMap((problem) => (problem.severity === 'error' ? [problem.itemId ?? problem.sectionId ?? ''] : []))),
    [problems],
  );
  useUndoKey(handle.undo);
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
        <Button disabled={handle.undo === null} onClick={() => handle.undo?.()}>
          撤销上一步
        </Button>
        <Acts draftId={props.draftId} handle={handle} blocked={faulty.size > 0} />
      </div>
      <ProblemList problems={problems} onJump={jump} />
      <div className="editor-body">
        <DraftList handle={handle} chosen={chosen} onChoose={setChosen} faulty={faulty} />
        <div className="editor-side">
          <Chosen handle={handle} chosen={chosen} />
        </div>
      </div>
    </div>
  );
}

function Chosen(props: { readonly handle: DraftHandle; readonly chosen: string | null }) {
  const { handle, chosen } = props;
  const section = handle.draft.sections.find((one) => one.id === chosen);
  if (section !== undefined) return <SectionPanel key={section.id} handle={handle} section={section} />;
  const item = handle.draft.sections.flatMap((one) => one.items).find((one) => one.id === chosen);
  return item === undefined ? <SettingsPanel handle={handle} /> : <ItemPanel key={item.id} handle={handle} item={item} />;
}

function Acts(props: { readonly draftId: string; readonly handle: DraftHandle; readonly blocked: boolean }) {
  const { store } = useServices();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const record = useRecord();
  const undoable = useUndoable();
  const [working, setWorking] = useState(false);
  const publish = async () => {
    const finished = finishDraft(props.handle.draft);
    if (!finished.ok) {
      void message.error(`还不能发布：${finished.problem.join('、')} 没有填好。`);
      return;
    }
    setWorking(true);
    const hash = await store.keepStandard(finished.value);
    const entries = await record([publishDraft(props.draftId, hash)]);
    setWorking(false);
    if (entries === undefined) return;
    void message.success(`已发布“${finished.value.title}”${finished.value.version}版`);
    await navigate(`/standards?standard=${hash}`);
  };
  const discard = async () => {
    if (await undoable([discardDraft(props.draftId)], '草稿已弃用')) await navigate('/standards');
  };
  return (
    <>
      <LinkButton to={`/standards/compare?after=${draftKey(props.draftId)}`}>与原版比较</LinkButton>
      <Button onClick={discard}>弃用草稿</Button>
      <Button type="primary" disabled={props.blocked} loading={working} title={props.blocked ? '改正下面的错误后才能发布' : undefined} onClick={publish}>
        发布
      </Button>
    </>
  );
}

/** Ctrl+Z takes the last change back, but within a text field it is the field's own. */
function useUndoKey(undo: (() => void) | null): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null;
      if (typing || undo === null || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [undo]);
}
