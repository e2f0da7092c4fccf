import { blankChecklist } from '#shared/output/papers/blank-checklist.ts';
import { ok } from '#shared/result.ts';
import type { UnitPaperSource } from '#renderer/hooks/unit-papers.ts';

/** 现场核查记录表, with the unit's name and its items, to be filled in by pen. */
export const blankChecklistSource: UnitPaperSource = {
  id: 'blank-checklist',
  name: '空白核查记录表',
  read: ({ input, unit }) => Promise.resolve(ok(blankChecklist({ roundTitle: input.roundTitle, standard: unit.visit?.standard ?? input.standard, unit }))),
};
