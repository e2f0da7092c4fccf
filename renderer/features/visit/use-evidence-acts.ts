import { useMemo } from 'react';
import type { VisitKey } from '#shared/model/round.ts';
import { addPhoto, attachFile, markPhoto, withdrawFile, withdrawPhoto } from '#shared/record/visit-acts.ts';
import { noFinding } from '#shared/model/finding.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useServices } from '#renderer/store/services.tsx';
import { fileRefusal, type EvidenceActs } from './evidence-acts.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import type { VisitSession } from '#shared/visit/visit-session.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const anyFile = 'application/octet-stream';
const undoHint = '可按 Ctrl+Z 或“撤销”恢复';

/** The acts on photos and files of an open checklist, through its session. */
export function useEvidenceActs(session: VisitSession, visit: VisitKey, unit: Unit, standard: Standard): EvidenceActs {
  const { store } = useServices();
  const message = useMessage();
  return useMemo(() => {
    const addOne = async (item: Item, file: File, takenOn: string | null): Promise<void> => {
      const photo = await shrinkPhoto(file);
      if (!photo.ok) {
        message.error({ content: `“${file.name}”不是能读取的图片，请换成 JPG 或 PNG 再添加。`, duration: 8 });
        return;
      }
      session.enqueue(async () => {
        const sha256 = await store.keepDocument(photo.bytes);
        const { photos } = session.view().findings[item.id] ?? noFinding;
        if (photos.includes(sha256)) {
          message.info('这张照片本项已有。');
          return [];
        }
        const name = `${unit.name}_第${item.no === '' ? positionOf(standard, item) : item.no}项_${photos.length + 1}.jpg`;
        return [addPhoto(visit, item.id, { sha256, name, takenOn: photo.takenOn ?? takenOn, print: photo.print })];
      });
    };
    const attachOne = async (item: Item, file: File): Promise<void> => {
      const refusal = fileRefusal(file.name, file.size);
      if (refusal !== null) {
        message.error({ content: refusal, duration: 8 });
        return;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      session.enqueue(async () => {
        const sha256 = await store.keepDocument(bytes);
        const { files } = await store.evidence(visit.roundId, visit.unitId, visit.phase);
        if (!files.some((one) => one.itemId === item.id && one.sha256 === sha256))
          return [attachFile(visit, item.id, { sha256, name: file.name, size: file.size })];
        message.info('这个文件本项已有。');
        return [];
      });
    };
    return {
      addPhotos: async (item, files, takenOn) => {
        for (const file of files) await addOne(item, file, takenOn ?? null);
      },
      withdrawPhoto: (item, sha256) => session.perform([withdrawPhoto(visit, item.id, sha256)]),
      markPhoto: (item, sha256, marks) => session.perform([markPhoto(visit, item.id, sha256, marks)]),
      attachFiles: async (item, files) => {
        for (const file of files) await attachOne(item, file);
        await session.settled();
      },
      withdrawFile: (item, sha256) => {
        session.perform([withdrawFile(visit, item.id, sha256)]);
        message.success({ content: `已撤下文件，${undoHint}`, duration: 4 });
      },
      saveFile: async ({ sha256, name }) => {
        const bytes = await store.document(sha256);
        if (bytes === undefined) message.error({ content: `“${name}”的内容不在这台电脑上，可从备份或数据包中找回。`, duration: 8 });
        else {
          const saved = await store.host.saveFile(name, bytes, anyFile);
          if (!saved.ok && saved.problem.code !== 'cancelled') message.error({ content: `“${name}”没有存下：${saved.problem.detail}`, duration: 8 });
        }
      },
    };
  }, [session, visit, unit, standard, store, message]);
}

const positionOf = (standard: Standard, item: Item): number => itemsOf(standard).findIndex((one) => one.item.id === item.id) + 1;
