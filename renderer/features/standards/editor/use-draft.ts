import { useCallback, useRef, useState } from 'react';
import { saveDraft } from '#shared/record/standard-acts.ts';
import { changedDraftFields } from '#shared/standards/draft-fields.ts';
import type { DraftStandard } from '#shared/standards/draft-standard.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';

/** A draft in the hands of its writer. */
export interface DraftHandle {
  readonly draft: DraftStandard;
  /** Changes the draft on screen at once and keeps it; the former state can be restored. */
  readonly change: (edit: (draft: DraftStandard) => DraftStandard) => void;
  /** Takes the last change of this sitting back; null when there is none. */
  readonly undo: (() => void) | null;
}

const mostSteps = 200;

/** Holds a draft while it is written: every change is an act of the ledger, so that nothing typed is lost; undo writes the former state again. */
export function useDraft(draftId: string, begun: DraftStandard): DraftHandle {
  const [draft, setDraft] = useState(begun);
  const [past, setPast] = useState<readonly DraftStandard[]>([]);
  const present = useRef(begun);
  const record = useRecord();

  const show = useCallback(
    (next: DraftStandard) => {
      const fields = changedDraftFields(present.current, next);
      present.current = next;
      setDraft(next);
      if (Object.keys(fields).length > 0) void record([saveDraft(draftId, fields)]);
    },
    [draftId, record],
  );
  const change = useCallback(
    (edit: (draft: DraftStandard) => DraftStandard) => {
      const before = present.current;
      const next = edit(before);
      if (next === before) return;
      setPast((steps) => [...steps.slice(1 - mostSteps), before]);
      show(next);
    },
    [show],
  );
  const last = past.at(-1);
  const undo = () => {
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    show(last);
  };
  return { draft, change, undo: last === undefined ? null : undo };
}
