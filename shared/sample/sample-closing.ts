import { digestOf, type ItemReply } from '../closing/closing.ts';
import { shortfallsOf } from '../scoring/shortfalls.ts';
import { giveReply, giveSignature } from '../record/visit-acts.ts';
import type { Draft } from '../model/ledger.ts';
import type { Standard } from '../model/standard.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import type { Random } from './random.ts';
import type { NotePhrases } from './sample-data.ts';
import type { SampleVisit } from './sample-visit.ts';

const agreed: ItemReply = { stance: 'agreed', words: '' };

/** How often a unit disputes a deduction. */
const disputing = 0.015;

/**
 * The closing meeting of a finished visit: the unit accepts what was found, now and then it disputes an item, and both sides sign on paper.
 * `result` is the score of the visit's findings, `chair` the one who signs for the unit.
 */
export function closingDrafts(
  random: Random,
  notes: NotePhrases,
  standard: Standard,
  visit: SampleVisit,
  result: ScoreResult,
  chair: string,
): readonly Draft[] {
  const replies = Object.fromEntries(
    shortfallsOf(standard, visit.findings, result).map(({ item }): [string, ItemReply] => [
      item.id,
      random.chance(disputing) ? { stance: 'disputed', words: random.pick(notes.disputes) } : agreed,
    ]),
  );
  const accepted = Object.entries(replies).flatMap(([itemId, { stance }]) => (stance === 'agreed' ? [itemId] : []));
  const disputed = Object.entries(replies).filter(([, { stance }]) => stance === 'disputed');
  const signature = {
    image: null,
    signedOn: visit.held.visitedOn,
    seals: digestOf({ findings: visit.findings, replies, result, leftOut: [], marksOf: () => [] }),
  };
  return [
    ...(accepted.length === 0 ? [] : [giveReply(visit.key, accepted, agreed)]),
    ...disputed.map(([itemId, reply]) => giveReply(visit.key, [itemId], reply)),
    giveSignature(visit.key, 'inspector', { name: visit.held.inspectors[0] ?? '', post: '组长', ...signature }),
    giveSignature(visit.key, 'unit', { name: chair, post: '工会主席', ...signature }),
  ];
}
