import { z } from 'zod';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { Round } from '../model/round.ts';
import type { Facts } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { draftOf } from './draft-of.ts';
import { roundSubject } from './subject.ts';

/** Opens a round with its units. */
export const openRound = (round: Round): Draft =>
  draftOf(round.id, roundSubject(round.id), 'round-opened', {
    title: round.title,
    year: round.year,
    standardHash: round.standardHash,
    openedOn: round.openedOn,
    visitUntil: round.visitUntil,
    rectifyUntil: round.rectifyUntil,
    ...Object.fromEntries(round.unitIds.map((unitId) => [`unit/${unitId}`, true])),
  });

/** Changes fields of a round: title, standardHash, visitUntil, rectifyUntil. */
export const changeRound = (roundId: string, fields: { readonly [field: string]: Json }): Draft =>
  draftOf(roundId, roundSubject(roundId), 'round-changed', fields);

/** Adds units to a round. */
export const joinRound = (roundId: string, unitIds: readonly string[]): Draft =>
  draftOf(roundId, roundSubject(roundId), 'round-joined', Object.fromEntries(unitIds.map((unitId) => [`unit/${unitId}`, true])));

/** Decisions that were out of date when a round was locked, kept on purpose: why each was out of date, by unit id, and why the round was locked all the same. */
export const LockedDespite = z.object({ reason: z.string(), units: z.record(z.string(), z.string()) });
export type LockedDespite = z.infer<typeof LockedDespite>;

/** Locks a round. `despite` names the decisions that are out of date and kept as they are. `facts` by unit id, and `below` (totals of the units below) by township id, are what its scores rest on from now on, whatever becomes of the units. */
export const lockRound = (
  roundId: string,
  facts: Readonly<Record<string, Facts>> = {},
  below: Readonly<Record<string, readonly CentiPoints[]>> = {},
  despite: LockedDespite | null = null,
): Draft =>
  draftOf(roundId, roundSubject(roundId), 'round-locked', {
    locked: true,
    lockedDespite: despite,
    ...Object.fromEntries(Object.entries(facts).map(([unitId, known]) => [`facts/${unitId}`, known])),
    ...Object.fromEntries(Object.entries(below).map(([unitId, totals]) => [`below/${unitId}`, [...totals]])),
  });

/** Opens a locked round again, and why. */
export const unlockRound = (roundId: string, reason: string): Draft =>
  draftOf(roundId, roundSubject(roundId), 'round-unlocked', { locked: false, unlockReason: reason });
