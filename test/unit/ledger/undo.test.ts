import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { lastStandingBatch, planUndo } from '#shared/ledger/undo.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';

const subjectDraft = (subject: string, fields: Draft['fields']): Draft => ({ round: 'r', subject, act: 'unit-changed', fields });
const record = (entries: readonly Entry[], drafts: readonly Draft[], batch: string): readonly Entry[] => [
  ...entries,
  ...makeEntries(drafts, advance(noPosition, entries), { device: 'a', by: '张', batch, nowMs: entries.length }).entries,
];
const undo = (entries: readonly Entry[], batch: string): readonly Entry[] => record(entries, planUndo(entries, batch), `undo-${batch}`);

/** What every field holds, without the marks that undoing leaves. */
function values(entries: readonly Entry[]): Readonly<Record<string, unknown>> {
  const held: Record<string, unknown> = {};
  for (const [subject, registers] of fold(entries)) {
    for (const [field, { winner }] of Object.entries(registers))
      if (!field.startsWith('undo/') && winner.value !== null) held[`${subject} ${field}`] = winner.value;
  }
  return held;
}

const acts = fc.array(
  fc.uniqueArray(
    fc.record({
      subject: fc.constantFrom('unit/1', 'unit/2'),
      fields: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.option(fc.integer({ min: 0, max: 5 })), { minKeys: 1 }),
    }),
    {
      selector: (one) => one.subject,
      minLength: 1,
    },
  ),
  { minLength: 1, maxLength: 12 },
);

describe('undoing', () => {
  it('walks back through every state, act by act', () => {
    fc.assert(
      fc.property(acts, (drafts) => {
        const states: Readonly<Record<string, unknown>>[] = [{}];
        let entries: readonly Entry[] = [];
        for (const [index, act] of drafts.entries()) {
          entries = record(
            entries,
            act.map((one) => subjectDraft(one.subject, one.fields)),
            `batch${String(index)}`,
          );
          states.push(values(entries));
        }
        for (let steps = drafts.length; steps > 0; steps -= 1) {
          const last = lastStandingBatch(entries, 'a');
          expect(last).toBe(`batch${String(steps - 1)}`);
          entries = undo(entries, last ?? '');
          expect(values(entries)).toEqual(states[steps - 1]);
        }
        expect(lastStandingBatch(entries, 'a')).toBeUndefined();
      }),
    );
  });

  it('keeps a value that someone wrote after the act that is taken back', () => {
    const first = record([], [subjectDraft('unit/1', { x: 1, y: 1 })], 'one');
    const both = record(first, [subjectDraft('unit/1', { x: 2 })], 'two');
    expect(values(undo(both, 'one'))).toEqual({ 'unit/1 x': 2 });
  });

  it('takes an import back in all its subjects, and only once', () => {
    const imported = record([], [subjectDraft('unit/1', { x: 1 }), subjectDraft('unit/2', { x: 1 })], 'import');
    const undone = undo(imported, 'import');
    expect(values(undone)).toEqual({});
    expect(planUndo(undone, 'import')).toEqual([]);
  });

  it('is a new entry: the ledger only grows', () => {
    const imported = record([], [subjectDraft('unit/1', { x: 1 })], 'import');
    const undone = undo(imported, 'import');
    expect(undone.slice(0, 1)).toEqual(imported);
    expect(undone.at(-1)).toMatchObject({ act: 'undone', round: 'r', fields: { x: null } });
  });

  it('does not take back an act of another laptop as the last of this one', () => {
    expect(lastStandingBatch(record([], [subjectDraft('unit/1', { x: 1 })], 'one'), 'b')).toBeUndefined();
  });
});
