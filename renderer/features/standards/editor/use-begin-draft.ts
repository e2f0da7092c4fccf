import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { saveDraft } from '#shared/record/standard-acts.ts';
import { fieldsOfDraft } from '#shared/standards/draft-fields.ts';
import type { DraftStandard } from '#shared/standards/draft-standard.ts';
import { rubricField, type RubricNotes } from '#shared/standards/rubric-notes.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useRecord } from '#renderer/hooks/use-record.ts';

/** Keeps a new draft and opens it: in the editor, or, with the notes of the rubric it was read from, where its reading is checked; with `part` at that part of the editor. */
export function useBeginDraft(): (draft: DraftStandard, notes?: RubricNotes, draftId?: string, part?: 'quantify') => Promise<void> {
  const { newId } = useServices();
  const record = useRecord();
  const navigate = useNavigate();
  return useCallback(
    async (draft, notes, draftId, part) => {
      const id = draftId ?? newId();
      const entries = await record([saveDraft(id, { ...fieldsOfDraft(draft), ...(notes === undefined ? {} : { [rubricField]: notes }) })]);
      if (entries !== undefined) await navigate(`/standards/edit/${id}${notes !== undefined ? '?review=1' : part === undefined ? '' : `?part=${part}`}`);
    },
    [newId, record, navigate],
  );
}
