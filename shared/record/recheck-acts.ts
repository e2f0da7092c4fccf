import type { Draft } from '../model/ledger.ts';
import type { DrawnUnit, Recheck, RecheckFinding } from '../programme/recheck.ts';
import { draftOf } from './draft-of.ts';
import { recheckSubject } from './subject.ts';

/** Keeps a draw: its seed, its shares, how many there were to draw from, and whom it drew. */
export const keepDraw = ({ id, year, seed, drawnOn, riskPercent, chancePercent, of }: Omit<Recheck, 'units'>, units: readonly DrawnUnit[]): Draft =>
  draftOf(null, recheckSubject(id), 'recheck-drawn', {
    draw: { year, seed, drawnOn, riskPercent, chancePercent, of },
    ...Object.fromEntries(units.map(({ unitId, by, risks }, place) => [`unit/${unitId}`, { place, by, risks: [...risks] }])),
  });

/** Says what was found of a unit that was drawn; null takes that back. */
export const keepRecheckFinding = (recheckId: string, unitId: string, finding: RecheckFinding | null): Draft =>
  draftOf(null, recheckSubject(recheckId), 'recheck-found', { [`found/${unitId}`]: finding === null ? null : { ...finding } });
