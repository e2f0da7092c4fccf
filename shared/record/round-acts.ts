import { z } from 'zod';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { Filing, Round } from '../model/round.ts';
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

/** Takes units out of a round that have no records in it. */
export const leaveRound = (roundId: string, unitIds: readonly string[]): Draft =>
  draftOf(roundId, roundSubject(roundId), 'round-left', Object.fromEntries(unitIds.map((unitId) => [`unit/${unitId}`, null])));

const filingActs = { excused: 'unit-excused', deferred: 'unit-deferred' } as const;

/** Excuses units of a round from submitting, or grants them a later day (免报, 缓报); null expects them again like any other. */
export const grantFiling = (roundId: string, unitIds: readonly string[], filing: Filing | null): Draft =>
  draftOf(
    roundId,
    roundSubject(roundId),
    filing === null ? 'unit-awaited' : filingActs[filing.kind],
    Object.fromEntries(unitIds.map((unitId) => [`filing/${unitId}`, filing === null ? null : { ...filing }])),
  );

/** Leaves units of a round without a visit (不去), and why; null visits them again like any other. */
export const skipVisits = (roundId: string, unitIds: readonly string[], reason: string | null): Draft =>
  draftOf(
    roundId,
    roundSubject(roundId),
    reason === null ? 'visit-resumed' : 'visit-skipped',
    Object.fromEntries(unitIds.map((unitId) => [`skip/${unitId}`, reason])),
  );

/** Decisions that were out of date when a round was locked, kept on purpose: why each was out of date, by unit id, and why the round was locked all the same. */
export const LockedDespite = z.object({ reason: z.string(), units: z.record(z.string(), z.string()) });
export type LockedDespite = z.infer<typeof LockedDespite>;

/** Locks a round. `despite` names the decisions that are out of date and kept as they are. `facts` by unit id, and `below` (totals of the units below) by township id, are what its scores rest on from now on, whatever happens to the units. */
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
