import { paperFields, type PaperRef } from './kept-papers.ts';
import type { Agreement } from '../blind/panel.ts';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { BlindRule } from '../model/round.ts';
import { changeRound } from './round-acts.ts';
import { itemFieldName } from './field-names.ts';
import { panelSubject, visitSubject } from './subject.ts';

/** Turns blind double scoring of a round on, changes its rule, or turns it off with null. Sheets that were begun stay as they are. */
export const chooseBlindRule = (roundId: string, rule: BlindRule | null): Draft =>
  changeRound(roundId, { blind: rule === null ? null : { item: { ...rule.item }, total: rule.total, settles: rule.settles } });

const panelDraft = (roundId: string, unitId: string, fields: { readonly [field: string]: Json }): Draft => ({
  round: roundId,
  subject: panelSubject(roundId, unitId),
  act: 'panel-noted',
  fields,
});

/** Notes when a panel was held and who was present. What is left out stays as it was noted. */
export const notePanel = (roundId: string, unitId: string, meeting: { readonly heldOn?: string; readonly present?: readonly string[] }): Draft =>
  panelDraft(roundId, unitId, {
    ...(meeting.heldOn === undefined ? {} : { heldOn: meeting.heldOn }),
    ...(meeting.present === undefined ? {} : { present: [...meeting.present] }),
  });
/** Keeps the minutes of a panel as they were when its result was settled. */
export const keepMinutes = (roundId: string, unitId: string, paper: PaperRef): Draft => panelDraft(roundId, unitId, paperFields(paper));
/** Notes what a panel said of an item and agreed on. What is left out stays as it was noted. */
export const noteAgreement = (roundId: string, unitId: string, itemId: string, change: Partial<Agreement>): Draft =>
  panelDraft(roundId, unitId, Object.fromEntries(Object.entries(change).map(([part, value]) => [itemFieldName(itemId, part), value])));

/** Settles a blind scoring: `fields` are the findings that hold, written as the first visit of record, which is completed by it (see `settledFields`). */
export const settleBlind = (
  roundId: string,
  unitId: string,
  settled: { readonly standardHash: string; readonly scorers: readonly string[]; readonly fields: { readonly [field: string]: Json } },
): Draft => ({
  round: roundId,
  subject: visitSubject(roundId, unitId, 'first'),
  act: 'visit-settled',
  fields: { ...settled.fields, standardHash: settled.standardHash, opened: true, inspectors: [...settled.scorers], completed: true },
});
