import type { BackCheckDone, BackCheckDraw, Consequence, SecondAnswer } from '../backcheck/back-check.ts';
import type { Day } from '../days/days.ts';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { ActName } from './act-words.ts';
import { draftOf } from './draft-of.ts';
import { itemFieldName } from './field-names.ts';
import { backCheckSubject, unitBackCheckSubject } from './subject.ts';

const ofUnit = (roundId: string, unitId: string, act: ActName, fields: { readonly [field: string]: Json }): Draft =>
  draftOf(roundId, unitBackCheckSubject(roundId, unitId), act, fields);

/** Records a draw: seed, share, what it was drawn from, the units and items that came out. */
export const recordDraw = (roundId: string, draw: BackCheckDraw): Draft =>
  draftOf(roundId, backCheckSubject(roundId), 'backcheck-drawn', {
    draw: {
      ...draw,
      pool: draw.pool.map(({ unitId, inspectors }) => ({ unitId, inspectors: [...inspectors] })),
      units: [...draw.units],
      items: [...draw.items],
    },
  });

/** Begins the second form of a unit. */
export const beginBackCheck = (roundId: string, unitId: string, by: string, heldOn: Day): Draft => ofUnit(roundId, unitId, 'backcheck-begun', { by, heldOn });

/** Answers items a second time, by their ids. Parts that are left out stay. */
export const answerAgain = (roundId: string, unitId: string, answers: Readonly<Record<string, Partial<SecondAnswer>>>): Draft =>
  ofUnit(
    roundId,
    unitId,
    'backcheck-noted',
    Object.fromEntries(
      Object.entries(answers).flatMap(([itemId, change]) =>
        Object.entries(change).map(([part, value]) => [itemFieldName(itemId, part), value === '' ? null : value] as const),
      ),
    ),
  );

/** Says that the second form is done; from then on both answers may be seen. */
export const completeBackCheck = (roundId: string, unitId: string, done: BackCheckDone): Draft =>
  ofUnit(roundId, unitId, 'backcheck-done', { done: { on: done.on, inspectors: [...done.inspectors], first: { ...done.first } } });

/** Records what follows from a back-check. It changes no score. */
export const followBackCheck = (roundId: string, unitId: string, consequence: Consequence): Draft =>
  ofUnit(roundId, unitId, 'backcheck-followed', { follows: { ...consequence } });
