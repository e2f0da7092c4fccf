import { Button } from 'antd';
import { useCallback } from 'react';
import { lastInChecklist, type ChecklistUndo } from '#shared/record/checklist-undo.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { visitSubject } from '#shared/record/subject.ts';
import type { Standard } from '#shared/model/standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { undoWords } from '#shared/visit/undo-words.ts';
import type { VisitSession } from '#shared/visit/visit-session.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** How long the offer to do it again is shown, in seconds. */
const offerSeconds = 8;

/** A way to take back the last act of the checklist, in turn with what is still on its way; says what it was and offers to do it again. */
export function useUndoAct(session: VisitSession, visit: VisitKey, standard: Standard): () => void {
  const { store } = useServices();
  const message = useMessage();
  return useCallback(() => {
    const tell = (undone: ChecklistUndo) => {
      const redo = () => {
        const again = undone.entries.filter(({ act }) => act !== 'visit-opened');
        session.perform(again.map(({ round, subject, act, fields }) => ({ round, subject, act, fields })));
        message.destroy('undo');
      };
      const content = (
        <>
          {`已撤销 ${undoWords(undone, standard)}`}
          <Button type="link" size="small" onClick={redo}>
            重做
          </Button>
        </>
      );
      message.success({ key: 'undo', content, duration: offerSeconds });
    };
    session.enqueue(async () => {
      const undone = lastInChecklist(await store.history(visitSubject(visit.roundId, visit.unitId, visit.phase)), store.device);
      for (const batch of undone?.batches ?? []) await store.undo(batch);
      if (undone === undefined) message.info({ key: 'undo', content: '这份清单上没有可以撤销的操作', duration: 3 });
      else tell(undone);
      return [];
    });
  }, [session, visit, standard, store, message]);
}
