import { digestOf, type ItemReply } from '../closing/closing.ts';
import { shortfallsOf } from '../scoring/shortfalls.ts';
import { giveReply, giveSignature } from '../record/visit-acts.ts';
import { phaseWords } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';
import { confirmationSheet } from '../output/papers/confirmation-sheet.ts';
import { restsOn } from '../record/kept-papers.ts';
import type { Standard } from '../model/standard.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import type { Random } from './random.ts';
import type { NotePhrases } from './sample-data.ts';
import { samplePaper, type ActsWithPapers } from './sample-papers.ts';
import type { SampleVisit } from './sample-visit.ts';

const agreed: ItemReply = { stance: 'agreed', words: '' };

/** How often a unit disputes a deduction. */
const disputing = 0.015;

/** What the sheet of a closing meeting is headed with. */
export interface SheetHead {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unit: Pick<Unit, 'name' | 'town'>;
  readonly standardHash: string;
}

/**
 * The closing meeting of a finished visit: the unit accepts what was found, now and then it disputes an item, and both sides sign on paper. The signed sheet is kept.
 * `result` is the score of the visit's findings, `chair` the one who signs for the unit.
 */
export function closingDrafts(
  random: Random,
  notes: NotePhrases,
  standard: Standard,
  visit: SampleVisit,
  result: ScoreResult,
  chair: string,
  head: SheetHead,
): ActsWithPapers {
  const shortfalls = shortfallsOf(standard, visit.findings, result);
  const replies = Object.fromEntries(
    shortfalls.map(({ item }): [string, ItemReply] => [
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
  const signatures = {
    inspector: { name: visit.held.inspectors[0] ?? '', post: '组长', ...signature },
    unit: { name: chair, post: '工会主席', ...signature },
  };
  const sheet = (allItems: boolean) =>
    confirmationSheet({
      ...head,
      ...visit.held,
      phaseWord: phaseWords.first,
      standard,
      result,
      shortfalls,
      closing: { replies, signatures, leftOut: [] },
      allItems,
    });
  const paper = samplePaper('confirmation', restsOn.confirmation(signatures), { paper: sheet(false), whole: sheet(true) });
  return {
    drafts: [
      ...(accepted.length === 0 ? [] : [giveReply(visit.key, accepted, agreed)]),
      ...disputed.map(([itemId, reply]) => giveReply(visit.key, [itemId], reply)),
      giveSignature(visit.key, 'inspector', signatures.inspector),
      giveSignature(visit.key, 'unit', signatures.unit, paper.ref),
    ],
    documents: [paper.document],
  };
}
