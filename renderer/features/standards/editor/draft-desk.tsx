import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { standardProblems, type KnownStandards } from '#shared/scoring/problems/standard-problems.ts';
import type { DraftStandard } from '#shared/standards/draft-standard.ts';
import type { RubricCheck } from '#shared/standards/rubric-notes.ts';
import { isTyping, usePageKeys } from '#renderer/hooks/page-keys.ts';
import { RubricReview } from '../rubric/rubric-review.tsx';
import { Editor } from './editor.tsx';
import { useDraft } from './use-draft.ts';

/** One draft in the hands of its writer: in the editor, or, where it was read from a rubric, its reading to be checked. Both change the same draft. */
export function DraftDesk(props: {
  readonly draftId: string;
  readonly begun: DraftStandard;
  readonly rubric: RubricCheck | undefined;
  readonly known: KnownStandards;
}) {
  const { draftId, rubric, known } = props;
  const handle = useDraft(draftId, props.begun);
  const [query, setQuery] = useSearchParams();
  const problems = useMemo(() => standardProblems(handle.draft, known), [handle.draft, known]);
  useUndoKey(handle.undo);
  if (rubric !== undefined && query.get('review') === '1') {
    return <RubricReview draftId={draftId} handle={handle} rubric={rubric} problems={problems} onEdit={() => setQuery({})} />;
  }
  return <Editor draftId={draftId} handle={handle} problems={problems} onReview={rubric === undefined ? null : () => setQuery({ review: '1' })} />;
}

/** Ctrl+Z takes the last change back, but within a text field it is the field's own. */
function useUndoKey(undo: (() => void) | null): void {
  const hear = useCallback(
    (event: KeyboardEvent) => {
      if (isTyping(event.target) || undo === null || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      undo();
    },
    [undo],
  );
  usePageKeys(hear);
}
