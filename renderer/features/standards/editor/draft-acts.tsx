import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { discardDraft, publishDraft } from '#shared/record/standard-acts.ts';
import { finishDraft } from '#shared/standards/draft-standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { draftSubject } from '#shared/record/subject.ts';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { draftKey } from '../compare/sides.ts';
import type { DraftHandle } from './use-draft.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** 与原版比较, 弃用草稿, 发布. `blocked` says why it cannot be published yet; null where it can. */
export function DraftActs(props: { readonly draftId: string; readonly handle: DraftHandle; readonly blocked: string | null }) {
  const { draftId, handle, blocked } = props;
  const { store } = useServices();
  const message = useMessage();
  const navigate = useNavigate();
  const record = useRecord();
  const permit = usePermit();
  const undoable = useUndoable();
  const [working, setWorking] = useState(false);
  const publish = async () => {
    const finished = finishDraft(handle.draft);
    if (!finished.ok) {
      message.error(`还不能发布：${finished.problem.join('、')} 没有填好。`);
      return;
    }
    const along = await permit('publish', [draftSubject(draftId)]);
    if (along === null) return;
    setWorking(true);
    const hash = await store.keepStandard(finished.value);
    const entries = await record([publishDraft(draftId, hash), ...along]);
    setWorking(false);
    if (entries === undefined) return;
    message.success(`已发布“${finished.value.title}”${finished.value.version}版`);
    await navigate(`/standards?standard=${hash}`);
  };
  const discard = async () => {
    if (await undoable([discardDraft(draftId)], '草稿已弃用')) await navigate('/standards');
  };
  return (
    <>
      <LinkButton to={`/standards/compare?after=${draftKey(draftId)}`}>与原版比较</LinkButton>
      <Button onClick={discard}>弃用草稿</Button>
      <Button type="primary" disabled={blocked !== null} loading={working} title={blocked ?? undefined} onClick={publish}>
        发布
      </Button>
    </>
  );
}
