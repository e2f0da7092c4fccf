import { signatureRoles, type Closing } from '#shared/closing/closing.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { phaseWords } from '#shared/model/round.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { confirmationSheet, type SheetInput } from '#shared/output/papers/confirmation-sheet.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import type { PaperToKeep } from '#renderer/store/kept-papers.ts';
import type { ClosingView } from './use-closing.ts';

type Signatures = Closing['signatures'];

/** The signatures that were given under what the visit says now; one given under something else is not one of this content's. */
export const validSignatures = ({ closing, progress }: ClosingView): Signatures =>
  Object.fromEntries(signatureRoles.flatMap((role) => (progress.signatures[role] === 'signed' ? [[role, closing.signatures[role]]] : [])));

/** What the papers of a visit say of it now, under these signatures. `federation` is the name that 设置 gave it. */
export function sheetInput(view: ClosingView, federation: string, signatures: Signatures): SheetInput {
  const { round, unit, record, standard, result, shortfalls, closing } = view;
  return {
    federation: federationName(federation === '' ? undefined : federation, round.title),
    roundTitle: round.title,
    unit,
    phaseWord: phaseWords[record.phase],
    inspectors: record.inspectors,
    visitedOn: dayOfMs(record.openedMs),
    standard,
    standardHash: record.standardHash,
    result,
    shortfalls,
    closing: { ...closing, signatures },
    bodies: view.bodies,
    papers: view.papers,
    openMatters: view.openMatters,
    marksOf: view.marksOf,
    ...(record.lacks === undefined ? {} : { lacks: record.lacks }),
    ...(record.exceptions === undefined ? {} : { exceptions: record.exceptions }),
  };
}

/** 现场核查确认单 of what the visit says now; `allItems` adds every item's receipt. */
export const closingSheet = (view: ClosingView, federation: string, signatures: Signatures, allItems: boolean) =>
  confirmationSheet({ ...sheetInput(view, federation, signatures), allItems });

/** The sheet as it is signed now, to be kept with the signature: with and without every item's receipt. */
export const sheetToKeep = (view: ClosingView, federation: string, signatures: Signatures): PaperToKeep => ({
  kind: 'confirmation',
  rests: restsOn.confirmation(signatures),
  paper: closingSheet(view, federation, signatures, false),
  whole: closingSheet(view, federation, signatures, true),
});
