import { useMemo } from 'react';
import { useParams } from 'react-router';
import { DraftDesk } from '#renderer/features/standards/editor/draft-desk.tsx';
import { useLibrary } from '#renderer/features/standards/library.ts';
import { useLive } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/standards/standards.css';
import '#renderer/features/standards/editor/editor.css';

/** 标准 › a draft in the editor. */
export function StandardEditorScreen() {
  const { draftId = '' } = useParams();
  const drafts = useLive((store) => store.drafts(), []);
  const library = useLibrary();
  const known = useMemo(() => ({ published: library ?? [] }), [library]);
  const held = drafts?.find((one) => one.id === draftId);
  const draft = held?.standard ?? null;
  return (
    <Page
      title="标准"
      hint="编写标准：左边选类目或条目，右边修改，改动随时保存。发布后不再改动，用过旧版的批次不受影响。"
      actions={<LinkButton to="/standards">回到标准库</LinkButton>}
    >
      {drafts === undefined || library === undefined ? null : draft === null ? (
        <EmptyPage sentence="这份草稿已经发布、弃用，或不在本机。" />
      ) : (
        <DraftDesk key={draftId} draftId={draftId} begun={draft} rubric={held?.rubric} known={known} />
      )}
    </Page>
  );
}
