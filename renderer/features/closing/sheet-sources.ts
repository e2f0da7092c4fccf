import type { VisitPhase } from '#shared/model/round.ts';
import { fromRecord } from '#shared/output/papers/kept-paper.ts';
import { opinionSheet } from '#shared/output/papers/opinion-sheet.ts';
import { scoreSheet } from '#shared/output/papers/score-sheet.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { papersOnSubject } from '#renderer/store/kept-papers.ts';
import { closingSheet, sheetInput, validSignatures } from '#renderer/hooks/closing-sheet.ts';
import type { PaperAsked, UnitPaperSource } from '#renderer/hooks/unit-papers.ts';
import { readClosing, type ClosingView } from '#renderer/hooks/use-closing.ts';

/** The visit of a unit, once it is completed. */
async function completed({ store, round, unit }: PaperAsked, phase: VisitPhase): Promise<Result<ClosingView, string>> {
  const view = await readClosing(store, round, unit.unitId, phase);
  if (view === null) return fail(phase === 're' ? '没有复验。' : '还没有核查。');
  return view.record.completedMs === null ? fail('核查还没有完成。') : ok(view);
}

/** The confirmation sheet as it was signed; where nobody signed, or it says something else by now, as the record stands. */
async function confirmationOf(asked: PaperAsked, view: ClosingView): Promise<Paper> {
  const { store, federation } = asked;
  const { roundId, unitId, phase } = view.visit;
  const { signatures } = view.closing;
  const signed = Object.keys(signatures).length > 0;
  const { all, inForce } = await papersOnSubject(store, visitSubject(roundId, unitId, phase), signed ? restsOn.confirmation(signatures) : null);
  if (inForce !== undefined && !Object.values(view.progress.signatures).includes('outdated')) return inForce.kept.paper;
  const paper = closingSheet(view, federation, validSignatures(view), false);
  return signed && all.length === 0 ? fromRecord(paper) : paper;
}

/** 现场核查确认单 of the visit that counts. */
const confirmationSource: UnitPaperSource = {
  id: 'confirmation',
  name: '现场核查确认单',
  read: async (asked) => {
    const view = await completed(asked, asked.unit.visit?.phase ?? 'first');
    return view.ok ? ok(await confirmationOf(asked, view.value)) : view;
  },
};

/** 现场验收评分表 of the visit that counts: all items with their receipts. */
const scoreSource: UnitPaperSource = {
  id: 'scores',
  name: '现场验收评分表',
  read: async (asked) => {
    const view = await completed(asked, asked.unit.visit?.phase ?? 'first');
    return view.ok ? ok(scoreSheet(sheetInput(view.value, asked.federation, validSignatures(view.value)))) : view;
  },
};

/** 验收意见表. */
const opinionSource: UnitPaperSource = {
  id: 'opinion',
  name: '验收意见表',
  read: ({ input, unit }) => {
    const paper = opinionSheet(input, unit);
    return Promise.resolve(paper === undefined ? fail('核查还没有完成。') : ok(paper));
  },
};

/** The papers that come of a visit. */
export const sheetSources: readonly UnitPaperSource[] = [confirmationSource, scoreSource, opinionSource];
