import type { Json } from '../json.ts';
import { itemField, readItemField, visitItemFields } from './visit-fields.ts';
import type { StandingFields } from '../ledger/registers.ts';
import type { Finding } from '../model/finding.ts';
import type { BlindRule } from '../model/round.ts';
import type { Item } from '../model/standard.ts';
import { roundHalfUp, showPoints, type CentiPoints } from '../points.ts';
import { hasGate, weightyAnswers, type ComparedItem, type SheetComparison } from '../blind/compare-sheets.ts';
import { verdictOfPoints } from '../scoring/verdict-of-points.ts';
import { isAgreed, type Panel } from '../blind/panel.ts';

/** The two scorers of a unit and all that their sheets say. */
export interface BlindPair {
  readonly scorers: readonly [string, string];
  readonly fields: readonly [StandingFields, StandingFields];
  /** When each sheet was last changed, in milliseconds since 1970-01-01 UTC. */
  readonly changedMs: readonly [number, number];
}

/** What holds of an item, and how it came about. */
interface SettledItem {
  readonly points: CentiPoints;
  /** The sheet whose finding is taken whole (0 or 1), null where points are set by hand. */
  readonly from: 0 | 1 | null;
  /** What is added to the note; empty where both found the same. */
  readonly words: string;
}

/** What holds of an item by rule or by what the panel agreed on. Undefined while it is open. */
export function settleItem(compared: ComparedItem, rule: BlindRule, scorers: readonly [string, string], leader: string, panel: Panel): SettledItem | undefined {
  const { points, state, item } = compared;
  if (state === 'same') return { points: points[0], from: 0, words: '' };
  const both = `${scorers[0]} ${showPoints(points[0])} 分，${scorers[1]} ${showPoints(points[1])} 分`;
  if (state === 'open') return agreedItem(panel.agreements[item.id], points, scorers, both);
  switch (rule.settles) {
    case 'mean': {
      const mean = roundHalfUp(points[0] + points[1], 2);
      return { points: mean, from: null, words: `双评：${both}，取平均 ${showPoints(mean)} 分` };
    }
    case 'lower': {
      const from = points[0] <= points[1] ? 0 : 1;
      return { points: points[from], from, words: `双评：${both}，取低 ${showPoints(points[from])} 分` };
    }
    case 'leader': {
      const from = leader === scorers[0] ? 0 : 1;
      return { points: points[from], from, words: `双评：${both}，按组长 ${showPoints(points[from])} 分` };
    }
  }
}

function agreedItem(
  agreement: Panel['agreements'][string] | undefined,
  points: readonly [CentiPoints, CentiPoints],
  scorers: readonly [string, string],
  both: string,
): SettledItem | undefined {
  if (!isAgreed(agreement)) return undefined;
  const from = agreement.take === scorers[0] ? 0 : agreement.take === scorers[1] ? 1 : null;
  const agreed = from === null ? agreement.points : points[from];
  return agreed === null ? undefined : { points: agreed, from, words: `合议：${both}，定 ${showPoints(agreed)} 分。${agreement.reason.trim()}` };
}

/**
 * The fields of the visit of record that two sheets settle on: every item's finding, both scorers' notes, photos and files, and under `blind` which sheets it rests on.
 * Undefined while an item is open.
 */
export function settledFields(comparison: SheetComparison, rule: BlindRule, pair: BlindPair, leader: string, panel: Panel): StandingFields | undefined {
  const fields: Record<string, Json> = {};
  for (const compared of comparison.items) {
    const settled = settleItem(compared, rule, pair.scorers, leader, panel);
    if (settled === undefined) return undefined;
    Object.assign(fields, evidenceFields(compared.item.id, pair), findingFields(compared, settled));
    const note = noteOf(compared, settled, pair.scorers);
    if (note !== '') fields[itemField.note(compared.item.id)] = note;
  }
  return { ...fields, blind: { scorers: [...pair.scorers], totals: [...comparison.totals], changedMs: [...pair.changedMs] } };
}

function findingFields({ item, findings, points }: ComparedItem, settled: SettledItem): StandingFields {
  const whole = settled.from === null ? undefined : findings[settled.from];
  if (whole !== undefined) return fieldsOf(item, whole, whole.answers, whole.points);
  const shared = Object.entries(weightyAnswers(item, findings[0])).filter(([place]) => weightyAnswers(item, findings[1])[place] !== undefined);
  const verdict = points[0] === points[1] && points[0] === settled.points ? findings[0].verdict : verdictOfPoints(item, settled.points, hasGate(item));
  return fieldsOf(item, { ...findings[0], verdict }, Object.fromEntries(shared), settled.points);
}

function fieldsOf(item: Item, { verdict }: Finding, answers: Finding['answers'], points: CentiPoints | null): StandingFields {
  return {
    ...(verdict === null ? {} : { [itemField.verdict(item.id)]: verdict }),
    ...Object.fromEntries(Object.entries(answers).map(([place, answer]) => [itemField.answer(item.id, Number(place)), answer])),
    ...(points === null ? {} : { [itemField.points(item.id)]: points }),
  };
}

/** Photos, files and what was drawn over them: what both sheets tied to an item. */
function evidenceFields(itemId: string, { fields }: BlindPair): StandingFields {
  const isEvidence = (field: string): boolean => {
    const name = readItemField(field);
    return name?.itemId === itemId && visitItemFields[name.part].key === 'hash';
  };
  return Object.fromEntries(fields.flatMap((own) => Object.entries(own).filter(([field]) => isEvidence(field))));
}

function noteOf({ findings }: ComparedItem, settled: SettledItem, scorers: readonly [string, string]): string {
  const [one, two] = [findings[0].note.trim(), findings[1].note.trim()];
  const notes = one === two ? [one] : [one === '' ? '' : `${scorers[0]}：${one}`, two === '' ? '' : `${scorers[1]}：${two}`];
  return [...notes, settled.words].filter((part) => part !== '').join('；');
}
