import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { saveDraft } from '#shared/ledger/acts.ts';
import { fieldsOfDraft } from '#shared/standards/draft-fields.ts';
import type { DraftStandard } from '#shared/standards/draft-standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useRecord } from '#renderer/ui/use-record.ts';

/** Keeps a new draft and opens it in the editor. */
export function useBeginDraft(): (draft: DraftStandard) => Promise<void> {
  const { newId } = useServices();
  const record = useRecord();
  const navigate = useNavigate();
  return useCallback(
    async (draft) => {
      const id = newId();
      const entries = await record([saveDraft(id, fieldsOfDraft(draft))]);
      if (entries !== undefined) await navigate(`/standards/edit/${id}`);
    },
    [newId, record, navigate],
  );
}
