import { App } from 'antd';
import { useMemo } from 'react';
import { actWords, addPhoto, completeVisit, giveVerdict, reopenVisit, withdrawPhoto, writeNote, type ActName, type VisitKey } from '#shared/ledger/acts.ts';
import { lastStandingRun } from '#shared/ledger/undo-run.ts';
import { visitSubject } from '#shared/ledger/subject.ts';
import { noFinding } from '#shared/model/finding.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { ChecklistActs } from './checklist-acts.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import { planAnswer, planPoints, planRestMet, planSuggestion, planVerdict, restOfSection, type PlannedActs } from './visit-acts.ts';
import type { VisitSession } from './visit-session.ts';

/** The acts of an open checklist, through its session. */
export function useChecklistActs(session: VisitSession, visit: VisitKey, unit: Unit, standard: Standard): ChecklistActs {
  const { store } = useServices();
  const { message } = App.useApp();
  return useMemo(() => {
    const findingOf = (item: Item) => session.view().findings[item.id] ?? noFinding;
    const isJudged = (itemId: string) => session.view().result.items.some((score) => score.itemId === itemId && score.judged);
    const perform = ({ drafts, takenBack }: PlannedActs) => {
      session.perform(drafts);
      if (takenBack > 0) void message.info({ key: 'taken-back', content: `同时清除了与此不一致的 ${takenBack} 处记录，可按 Ctrl+Z 恢复`, duration: 4 });
    };
    const addOne = async (item: Item, file: File): Promise<void> => {
      const photo = await shrinkPhoto(file);
      if (!photo.ok) {
        void message.error({ content: `“${file.name}”不是能读取的图片，请换成 JPG 或 PNG 再添加。`, duration: 8 });
        return;
      }
      session.enqueue(async () => {
        const sha256 = await store.keepDocument(photo.bytes);
        const { photos } = findingOf(item);
        if (photos.includes(sha256)) {
          void message.info('这张照片本项已有。');
          return [];
        }
        const name = `${unit.name}_第${item.no === '' ? positionOf(standard, item) : item.no}项_${photos.length + 1}.jpg`;
        return [addPhoto(visit, item.id, { sha256, name, takenOn: photo.takenOn })];
      });
    };
    const subject = visitSubject(visit.roundId, visit.unitId, visit.phase);
    return {
      verdict: (item, verdict) => perform(planVerdict(visit, item, findingOf(item), verdict)),
      answer: (item, rule, answer) => perform(planAnswer(visit, item, findingOf(item), rule, answer)),
      points: (item, points) => perform(planPoints(visit, item, findingOf(item), points)),
      takeSuggestion: (item, suggestion) => perform(planSuggestion(visit, item, findingOf(item), suggestion)),
      note: (item, note) => session.perform([writeNote(visit, item.id, note)]),
      addPhotos: async (item, files) => {
        for (const file of files) await addOne(item, file);
      },
      withdrawPhoto: (item, sha256) => session.perform([withdrawPhoto(visit, item.id, sha256)]),
      restMet: (section) => {
        const rest = restOfSection(section, session.view().findings, isJudged);
        if (rest.length > 0) session.perform(planRestMet(visit, rest));
      },
      undo: () =>
        session.enqueue(async () => {
          const history = await store.history(subject);
          const batches = lastStandingRun(history, store.device);
          const acts = history.filter((entry) => entry.batch === batches[0]).map((entry) => entry.act);
          for (const batch of batches) await store.undo(batch);
          const words = acts.filter((act) => act !== 'visit-opened').map((act) => actWords[act as ActName])[0];
          void message.info({ key: 'undo', content: words === undefined ? '没有可撤销的操作' : `已撤销：${words}`, duration: 3 });
          return [];
        }),
      complete: (rest, unjudged) =>
        session.perform([...(rest === null || unjudged.length === 0 ? [] : [giveVerdict(visit, unjudged, rest)]), completeVisit(visit)]),
      reopen: () => session.perform([reopenVisit(visit)]),
    };
  }, [session, visit, unit, standard, store, message]);
}

const positionOf = (standard: Standard, item: Item): number => itemsOf(standard).findIndex((one) => one.item.id === item.id) + 1;
