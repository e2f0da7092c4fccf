import type { Agreement } from '../blind/panel.ts';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { BlindRule } from '../model/round.ts';
import { changeRound } from './acts.ts';
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

/** Notes when a panel was held and who was present. */
export const notePanel = (roundId: string, unitId: string, meeting: { readonly heldOn: string | null; readonly present: readonly string[] }): Draft =>
  panelDraft(roundId, unitId, { heldOn: meeting.heldOn, present: [...meeting.present] });
/** Notes what a panel said of an item and agreed on; null takes it back. */
export const noteAgreement = (roundId: string, unitId: string, itemId: string, agreement: Agreement | null): Draft =>
  panelDraft(roundId, unitId, { [`item/${itemId}`]: agreement === null ? null : { ...agreement } });

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
