import { paperFields, type PaperRef } from './kept-papers.ts';
import type { LackException } from '../checks/lacking.ts';
import type { ItemReply, Signature, SignatureRole } from '../closing/closing.ts';
import type { KeptProof, WordsCorrection } from '../closing/objection.ts';
import type { Ruling } from '../closing/rulings.ts';
import type { Json } from '../json.ts';
import type { RuleAnswer, Verdict } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import type { Marks } from '../model/marks.ts';
import type { VisitKey } from '../model/round.ts';
import type { CentiPoints } from '../points.ts';
import type { ActName } from './act-words.ts';
import { draftOf } from './draft-of.ts';
import { visitSubject } from './subject.ts';
import { exceptionField, itemField } from './visit-fields.ts';

const visitDraft = (visit: VisitKey, act: ActName, fields: { readonly [field: string]: Json }): Draft =>
  draftOf(visit.roundId, visitSubject(visit.roundId, visit.unitId, visit.phase), act, fields);

/** When and by whom a visit was held, where that is known apart from the clock and the name of the entry: `visitedOn` is `YYYY-MM-DD`. Projections prefer it. */
export interface VisitHeld {
  readonly visitedOn: string;
  readonly inspectors: readonly string[];
}

/** Begins a visit under a standard, named by its hash. */
export const openVisit = (visit: VisitKey, standardHash: string, held?: VisitHeld): Draft =>
  visitDraft(visit, 'visit-opened', { standardHash, opened: true, ...(held === undefined ? {} : { visitedOn: held.visitedOn, inspectors: held.inspectors }) });

/** Records many fields of a visit (see {@link itemField}) as one act: a whole checklist that was filled in elsewhere. */
export const recordFindings = (visit: VisitKey, fields: { readonly [field: string]: Json }): Draft => visitDraft(visit, 'verdict-given', fields);

/** Moves a visit to another version of its standard: `fields` write the findings that hold there under its item ids and take back the others. */
export const moveVisit = (visit: VisitKey, standardHash: string, fields: { readonly [field: string]: Json }): Draft =>
  visitDraft(visit, 'visit-moved', { standardHash, ...fields });

/** Gives the same verdict to one or many items. */
export const giveVerdict = (visit: VisitKey, itemIds: readonly string[], verdict: Verdict | null): Draft =>
  visitDraft(visit, 'verdict-given', Object.fromEntries(itemIds.map((itemId) => [itemField.verdict(itemId), verdict])));

/** Records what was found for one rule; null takes it back. `verdict` is given where the answer implies one. */
export const giveAnswer = (visit: VisitKey, itemId: string, rule: number, answer: RuleAnswer | null, verdict?: Verdict | null): Draft =>
  visitDraft(visit, 'answer-given', { [itemField.answer(itemId, rule)]: answer, ...(verdict === undefined ? {} : { [itemField.verdict(itemId)]: verdict }) });

/** Sets the points of an item by hand (考评分), in {@link CentiPoints}; null leaves them to the rules. */
export const givePoints = (visit: VisitKey, itemId: string, points: CentiPoints | null, verdict?: Verdict | null): Draft =>
  visitDraft(visit, 'points-given', { [itemField.points(itemId)]: points, ...(verdict === undefined ? {} : { [itemField.verdict(itemId)]: verdict }) });

/** Writes the note of an item (情况说明). */
export const writeNote = (visit: VisitKey, itemId: string, note: string): Draft => visitDraft(visit, 'note-written', { [itemField.note(itemId)]: note });

/** Writes the note that a person chose between two that were written at the same time. An act of its own, so that undo takes back the choice and not the notes. */
export const chooseNote = (visit: VisitKey, itemId: string, note: string): Draft => visitDraft(visit, 'note-chosen', { [itemField.note(itemId)]: note });

/** Ties a photo to an item. `print` is what it looks like (see `printOf`), by which the same picture is found elsewhere. */
export const addPhoto = (
  visit: VisitKey,
  itemId: string,
  photo: { readonly sha256: string; readonly name: string; readonly takenOn: string | null; readonly print?: string | null },
): Draft =>
  visitDraft(visit, 'photo-added', {
    [itemField.photo(itemId, photo.sha256)]: { name: photo.name, takenOn: photo.takenOn, ...(photo.print === undefined ? {} : { print: photo.print }) },
  });

/** Takes a photo from its item; its bytes stay. */
export const withdrawPhoto = (visit: VisitKey, itemId: string, sha256: string): Draft =>
  visitDraft(visit, 'photo-withdrawn', { [itemField.photo(itemId, sha256)]: null });

/** Lays marks over a photo, all of them at once; none takes the layer away. The photo stays as it is. */
export const markPhoto = (visit: VisitKey, itemId: string, sha256: string, marks: Marks): Draft =>
  visitDraft(visit, 'photo-marked', { [itemField.marks(itemId, sha256)]: marks.length === 0 ? null : marks.map((mark) => ({ ...mark })) });

/** Ties a file of any kind to an item; its bytes are kept as a document. */
export const attachFile = (visit: VisitKey, itemId: string, file: { readonly sha256: string; readonly name: string; readonly size: number }): Draft =>
  visitDraft(visit, 'file-attached', { [itemField.file(itemId, file.sha256)]: { name: file.name, size: file.size } });

/** Takes a file from its item; its bytes stay. */
export const withdrawFile = (visit: VisitKey, itemId: string, sha256: string): Draft =>
  visitDraft(visit, 'file-withdrawn', { [itemField.file(itemId, sha256)]: null });

/** Ends a visit (完成核查). */
export const completeVisit = (visit: VisitKey): Draft => visitDraft(visit, 'visit-completed', { completed: true });

/** Lets a visit be completed without what it lacks, line by line, each with reason, name and day; null takes an exception back. */
export const makeExceptions = (visit: VisitKey, exceptions: Readonly<Record<string, LackException | null>>): Draft =>
  visitDraft(
    visit,
    'exception-made',
    Object.fromEntries(Object.entries(exceptions).map(([key, exception]) => [exceptionField(key), exception === null ? null : { ...exception }])),
  );

/** Opens a completed visit again, and why. */
export const reopenVisit = (visit: VisitKey, reason: string): Draft => visitDraft(visit, 'visit-reopened', { completed: false, reopenReason: reason });

/** Opens the re-inspection (复验): `openIds` are the items to look at again, `carried` the fields of all others as the first visit left them. */
export const openReVisit = (
  visit: { readonly roundId: string; readonly unitId: string },
  standardHash: string,
  openIds: readonly string[],
  carried: { readonly [field: string]: Json },
): Draft =>
  visitDraft({ ...visit, phase: 're' }, 'visit-opened', {
    standardHash,
    opened: true,
    openItems: [...openIds],
    carried: { ...carried },
    ...carried,
  });

/** Records what the unit says of one finding (认可, 异议); null takes it back. */
export const giveReply = (visit: VisitKey, itemIds: readonly string[], reply: ItemReply | null): Draft =>
  visitDraft(visit, 'reply-given', Object.fromEntries(itemIds.map((itemId) => [itemField.reply(itemId), reply === null ? null : { ...reply }])));

/** Records a signature on what was read out at the closing meeting, and the confirmation sheet as it was signed. A signature that this side gave before is replaced. */
export const giveSignature = (visit: VisitKey, role: SignatureRole, signature: Signature, paper?: PaperRef): Draft =>
  visitDraft(visit, 'signature-given', { [`signature/${role}`]: { ...signature }, ...paperFields(paper) });

/** Takes a signature back. */
export const withdrawSignature = (visit: VisitKey, role: SignatureRole): Draft => visitDraft(visit, 'signature-withdrawn', { [`signature/${role}`]: null });

/** Decides on an objection to one finding (申诉复核); null takes the ruling back. */
export const ruleObjection = (visit: VisitKey, itemId: string, ruling: Ruling | null): Draft =>
  visitDraft(visit, 'objection-ruled', { [itemField.ruling(itemId)]: ruling === null ? null : { ...ruling } });

/** Puts a typing error in the unit's words right, beside them; null takes that back. */
export const correctWords = (visit: VisitKey, itemId: string, correction: WordsCorrection | null): Draft =>
  visitDraft(visit, 'words-corrected', { [itemField.correction(itemId)]: correction === null ? null : { ...correction } });

/** Ties a photo or file to the unit's objection to an item; its bytes are kept as a document. */
export const addProof = (visit: VisitKey, itemId: string, { sha256, ...proof }: KeptProof): Draft =>
  visitDraft(visit, 'proof-added', { [itemField.proof(itemId, sha256)]: { ...proof } });

/** Takes it from the objection again; its bytes stay. */
export const withdrawProof = (visit: VisitKey, itemId: string, sha256: string): Draft =>
  visitDraft(visit, 'proof-withdrawn', { [itemField.proof(itemId, sha256)]: null });

/** Names the photos that the confirmation sheet leaves out. */
export const chooseSheetPhotos = (visit: VisitKey, leftOut: readonly string[]): Draft =>
  visitDraft(visit, 'sheet-photos-chosen', { 'sheet/leftOut': [...leftOut] });
