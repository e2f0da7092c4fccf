import { App } from 'antd';
import { useMemo } from 'react';
import { actWords, changeUnit, completeVisit, giveVerdict, reopenVisit, writeNote, type ActName, type VisitKey } from '#shared/ledger/acts.ts';
import { factWord } from '#shared/checks/fact-words.ts';
import { lastStandingRun } from '#shared/ledger/undo-run.ts';
import { visitSubject } from '#shared/ledger/subject.ts';
import { noFinding } from '#shared/model/finding.ts';
import type { Item, Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/ui/use-undoable.tsx';
import type { ChecklistActs } from './checklist-acts.ts';
import { useEvidenceActs } from './use-evidence-acts.ts';
import { planAnswer, planPoints, planRestMet, planSuggestion, planVerdict, restOfSection, type PlannedActs } from './visit-acts.ts';
import type { VisitSession } from './visit-session.ts';

/** The acts of an open checklist, through its session. */
export function useChecklistActs(session: VisitSession, visit: VisitKey, unit: Unit, standard: Standard): ChecklistActs {
  const { store } = useServices();
  const { message } = App.useApp();
  const evidenceActs = useEvidenceActs(session, visit, unit, standard);
  const undoable = useUndoable();
  return useMemo(() => {
    const findingOf = (item: Item) => session.view().findings[item.id] ?? noFinding;
    const isJudged = (itemId: string) => session.view().result.items.some((score) => score.itemId === itemId && score.judged);
    const perform = ({ drafts, takenBack }: PlannedActs) => {
      session.perform(drafts);
      if (takenBack > 0) void message.info({ key: 'taken-back', content: `同时清除了与此不一致的 ${takenBack} 处记录，可按 Ctrl+Z 恢复`, duration: 4 });
    };
    const subject = visitSubject(visit.roundId, visit.unitId, visit.phase);
    return {
      ...evidenceActs,
      verdict: (item, verdict) => perform(planVerdict(visit, item, findingOf(item), verdict)),
      answer: (item, rule, answer) => perform(planAnswer(visit, item, findingOf(item), rule, answer)),
      points: (item, points) => perform(planPoints(visit, item, findingOf(item), points)),
      takeSuggestion: (item, suggestion) => perform(planSuggestion(visit, item, findingOf(item), suggestion)),
      fact: (fact, value) => void undoable([changeUnit(unit.id, { [`fact/${fact}`]: value })], `已改${factWord(fact)}`),
      note: (item, note) => session.perform([writeNote(visit, item.id, note)]),
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
  }, [session, visit, unit.id, evidenceActs, store, message, undoable]);
}
