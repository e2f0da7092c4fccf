import { asOne } from '#renderer/store/as-one.ts';
import { keepPapers, type PaperToKeep } from '#renderer/store/kept-papers.ts';

import { useMemo } from 'react';
import type { ItemReply, Signature, SignatureRole } from '#shared/closing/closing.ts';
import { undoAct, lastStandingBatch } from '#shared/ledger/undo.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { actWord } from '#shared/record/act-words.ts';
import { chooseSheetPhotos, giveReply, giveSignature, withdrawSignature } from '#shared/record/visit-acts.ts';
import { closingActs } from '#shared/record/checklist-undo.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** What can be done at a closing meeting. */
export interface ClosingActs {
  readonly reply: (itemIds: readonly string[], reply: ItemReply | null) => void;
  /** Keeps the drawn picture where there is one and the sheet under it (`sheet`, given the whole signature), then signs. */
  readonly sign: (
    role: SignatureRole,
    signature: Omit<Signature, 'image'>,
    png: Uint8Array | null,
    sheet: (signature: Signature) => PaperToKeep,
  ) => Promise<void>;
  readonly withdraw: (role: SignatureRole) => void;
  readonly leaveOut: (photos: readonly string[]) => void;
  readonly undo: () => void;
}

/** The acts of the closing meeting of a visit. */
export function useClosingActs(visit: VisitKey): ClosingActs {
  const { store } = useServices();
  const message = useMessage();
  const record = useRecord();
  const { roundId, unitId, phase } = visit;
  return useMemo(() => {
    const key: VisitKey = { roundId, unitId, phase };
    const undoLast = async (): Promise<void> => {
      const history = (await store.history(visitSubject(roundId, unitId, phase))).filter((entry) => closingActs.has(entry.act) || entry.act === undoAct);
      const batch = lastStandingBatch(history, store.device);
      const act = history.find((entry) => entry.batch === batch)?.act;
      if (batch !== undefined) await store.undo(batch);
      if (act === undefined) message.info({ key: 'undo', content: '没有可撤销的操作', duration: 3 });
      else message.success({ key: 'undo', content: `已撤销：${actWord(act)}`, duration: 3 });
    };
    return {
      reply: (itemIds, reply) => void record([giveReply(key, itemIds, reply)]),
      sign: (role, given, png, sheet) =>
        asOne(store, async () => {
          const signature = { ...given, image: png === null ? null : await store.keepDocument(png) };
          const [paper] = await keepPapers(store, [sheet(signature)]);
          await record([giveSignature(key, role, signature, paper)]);
        }),
      withdraw: (role) => void record([withdrawSignature(key, role)]),
      leaveOut: (photos) => void record([chooseSheetPhotos(key, photos)]),
      undo: () => void undoLast(),
    };
  }, [store, message, record, roundId, unitId, phase]);
}
