import { useMemo } from 'react';
import type { VisitKey } from '#shared/model/round.ts';
import { changeUnit } from '#shared/record/unit-acts.ts';
import { chooseNote, reopenVisit, writeNote, completeVisit, giveVerdict, makeExceptions } from '#shared/record/visit-acts.ts';
import { fieldsToldIn } from '#shared/facts/ballot-facts.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import { noFinding } from '#shared/model/finding.ts';
import type { Item } from '#shared/model/standard.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { lacksReason, type LackException } from '#shared/checks/lacking.ts';
import { isForOthers } from '#shared/scoring/score-item.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { ChecklistActs } from './checklist-acts.ts';
import { useEvidenceActs } from './use-evidence-acts.ts';
import { useUndoAct } from './use-undo-act.tsx';
import { notApplicablePhrases } from '#shared/visit/not-applicable-phrases.ts';
import { planAnswer, planPoints, planRestMet, planSuggestion, planVerdict, restOfSection, type PlannedActs } from '#shared/visit/visit-acts.ts';
import { isReopened } from './re-inspection.ts';
import { onlyReopened } from './only-reopened.ts';
import type { VisitSheet } from './use-visit-sheet.ts';
import type { VisitSession } from '#shared/visit/visit-session.ts';
import type { Completing } from './complete-dialog.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** The acts of an open checklist, through its session. In a re-inspection those on items that it does not look at do nothing but say so. */
export function useChecklistActs(session: VisitSession, visit: VisitKey, { unit, year, standard, facts, reInspection }: VisitSheet): ChecklistActs {
  const message = useMessage();
  const evidenceActs = useEvidenceActs(session, visit, unit, standard);
  const undo = useUndoAct(session, visit, standard);
  const undoable = useUndoable();
  const { name } = useInspector();
  const { nowMs } = useServices();
  return useMemo(() => {
    const findingOf = (item: Item) => session.view().findings[item.id] ?? noFinding;
    const isJudged = (itemId: string) => session.view().result.items.some((score) => score.itemId === itemId && score.judged);
    const perform = ({ drafts, takenBack }: PlannedActs) => {
      session.perform(drafts);
      if (takenBack > 0) message.success({ key: 'taken-back', content: `同时清除了与此不一致的 ${takenBack} 处记录，可按 Ctrl+Z 恢复`, duration: 4 });
    };
    const tellLocked = () => message.info({ key: 'locked-item', content: '这一项不在复验范围内，不能修改。', duration: 4 });
    return onlyReopened(
      {
        ...evidenceActs,
        verdict: (item, verdict) => {
          if (isForOthers(item, facts)) return;
          const again = verdict === 'not-applicable' && lacksReason(item, findingOf(item), facts);
          const [usual = ''] = notApplicablePhrases;
          perform(again ? { drafts: [writeNote(visit, item.id, usual)], takenBack: 0 } : planVerdict(visit, item, findingOf(item), verdict));
        },
        answer: (item, rule, answer) => perform(planAnswer(visit, item, findingOf(item), rule, answer)),
        points: (item, points) => perform(planPoints(visit, item, findingOf(item), points)),
        takeSuggestion: (item, suggestion) => perform(planSuggestion(visit, item, findingOf(item), suggestion)),
        fact: (fact, value) => void undoable([changeUnit(unit.id, fieldsToldIn(unit.facts, year, { [fact]: value }))], `已改${factWord(fact)}`),
        note: (item, note, chosen) => session.perform([(chosen ? chooseNote : writeNote)(visit, item.id, note)]),
        restMet: (section) => {
          const items = section.items.filter(({ id }) => isReopened(reInspection, id));
          const rest = restOfSection({ items }, session.view().findings, isJudged);
          if (rest.length > 0) session.perform(planRestMet(visit, rest));
        },
        undo,
        complete: (how, unjudged) => session.perform(planCompleting(visit, how, unjudged, { madeBy: name, madeOn: dayOfMs(nowMs()) })),
        reopen: (reason) => session.perform([reopenVisit(visit, reason)]),
      },
      (itemId) => isReopened(reInspection, itemId),
      tellLocked,
    );
  }, [session, visit, unit.id, unit.facts, year, facts, name, nowMs, reInspection, evidenceActs, undo, message, undoable]);
}

/** Plans completing a visit as one batch: the verdict for what nobody judged, why it does not apply where that is said, the named exceptions, and the end of the visit. */
function planCompleting(
  visit: VisitKey,
  { rest, why, reasons }: Completing,
  unjudged: readonly string[],
  made: Omit<LackException, 'reason'>,
): readonly Draft[] {
  const exceptions = Object.entries(reasons).flatMap(([key, reason]) => (reason.trim() === '' ? [] : [[key, { reason: reason.trim(), ...made }] as const]));
  return [
    ...(rest === null || unjudged.length === 0 ? [] : [giveVerdict(visit, unjudged, rest)]),
    ...(rest === 'not-applicable' && why !== '' ? unjudged.map((itemId) => writeNote(visit, itemId, why)) : []),
    ...(exceptions.length === 0 ? [] : [makeExceptions(visit, Object.fromEntries(exceptions))]),
    completeVisit(visit),
  ];
}
