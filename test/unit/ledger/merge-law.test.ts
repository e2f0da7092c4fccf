import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#shared/json.ts';
import { fold } from '#shared/ledger/fold.ts';
import { checkLedger } from '#shared/ledger/integrity.ts';
import { projectPanel } from '#shared/record/project-panel.ts';
import { projectTeams } from '#shared/record/project-teams.ts';
import { applyEntries, standingFields, type Registers } from '#shared/ledger/registers.ts';
import { panelSubject, teamsSubject } from '#shared/record/subject.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { often } from '#test/often.ts';
import { tellFigure } from '#test/tell-figure.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import { holdingOf } from '#shared/record/holding.ts';
import { bringsDecisions, decidedAll, isLockedOn, lockedStories, merged, playLocked, roundSays, type Ledgers } from './locked-ledgers.ts';
import { ledgersAfter, stories, union } from './honest-ledgers.ts';

const histories = often(2000);

/** Locks cost several readings of the whole ledger at each merge. */
const lockedHistories = Math.ceil(histories / 10);

/** The state of a ledger that grew entry by entry, merge by merge, instead of being folded at once. */
function foldedInTurns(parts: readonly (readonly Entry[])[]): ReadonlyMap<string, Registers> {
  const state = new Map<string, Registers>();
  for (const part of parts) for (const entry of part) state.set(entry.subject, applyEntries(state.get(entry.subject) ?? {}, [entry]));
  return state;
}

/** What screens show of the teams and the panel of a state. */
const plansOf = (state: ReadonlyMap<string, Registers>) => [
  projectTeams(standingFields(state.get(teamsSubject('r')) ?? {})),
  projectPanel(standingFields(state.get(panelSubject('r', '1')) ?? {})),
];

const text = (state: ReadonlyMap<string, Registers>): string => canonicalJson(JSON.parse(JSON.stringify(Object.fromEntries(state))) as Json);
const hashes = (entries: readonly Entry[]): string => entries.map((entry) => entry.hash).join();

describe('the law of merging', () => {
  it(`holds over ${String(histories)} random histories of three devices`, { timeout: often(120_000) }, () => {
    let seen = 0;
    let entries = 0;
    let differing = 0;
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b, c } = ledgersAfter(story);
        const all = union(union(a, b), c);
        const others = [union(c, union(b, a)), union(union(c, a), b), union(all, b), union(b, all)];
        expect(others.map(hashes)).toEqual(others.map(() => hashes(all)));
        const state = fold(all);
        expect(text(foldedInTurns([c, a, b, a]))).toBe(text(state));
        expect(checkLedger(all).problems).toEqual([]);
        const turned = fold(union(c, union(b, a)).toReversed());
        expect(plansOf(turned)).toEqual(plansOf(state));
        seen += 1;
        entries += all.length;
        if ([...state.values()].some((registers) => Object.values(registers).some(({ rivals }) => rivals !== undefined))) differing += 1;
      }),
      { numRuns: histories },
    );
    tellFigure(`merge law: ${String(seen)} histories of three devices, ${String(entries)} entries, ${String(differing)} histories with differences`);
    expect(seen).toBe(histories);
    expect(differing).toBeGreaterThan(histories / 20);
  });

  it(
    `keeps what a locked round says through ${String(lockedHistories)} random histories, and three laptops agree once people have decided`,
    { timeout: often(240_000) },
    () => {
      const met = { locked: 0, waiting: 0, changed: 0 };
      fc.assert(
        fc.property(lockedStories, (story) => {
          const ledgers = playLocked(story, (own, before, after, theirs) => {
            const turned = holdingOf([...after, ...theirs].toReversed(), own).counted.map(entryPlace);
            expect(new Set(turned)).toEqual(new Set(holdingOf(after, own).counted.map(entryPlace)));
            expect(merged(after, theirs, own, 99)).toEqual(after);
            if (!isLockedOn(before, own)) return;
            met.locked += 1;
            if (bringsDecisions(before, theirs)) met.changed += 1;
            else expect(roundSays(after, own)).toEqual(roundSays(before, own));
          });
          const last = settledByAll(ledgers);
          if (last.decided) met.waiting += 1;
          const said = (['a', 'b', 'c'] as const).map((own) => roundSays(last.ledgers[own], own));
          expect(said[1]).toEqual(said[0]);
          expect(said[2]).toEqual(said[0]);
        }),
        { numRuns: lockedHistories },
      );
      tellFigure(
        `locked rounds: ${String(met.locked)} merges into a locked round, ${String(met.changed)} with decisions; ${String(met.waiting)} histories in which something waited`,
      );
      expect(met.locked).toBeGreaterThan(lockedHistories / 2);
      expect(met.waiting).toBeGreaterThan(lockedHistories / 10);
    },
  );
});

/** Everyone meets everyone and decides on what waits, until nothing waits anywhere. */
function settledByAll(start: Ledgers): { readonly ledgers: Ledgers; readonly decided: boolean } {
  const ledgers = { ...start };
  let decided = false;
  for (let turn = 0; turn < 12; turn += 1) {
    const before = Object.values(ledgers)
      .map((own) => own.length)
      .join();
    for (const own of ['a', 'b', 'c'] as const) {
      const step = 100 + turn * 10;
      for (const from of ['a', 'b', 'c'] as const) ledgers[own] = merged(ledgers[own], ledgers[from], own, step);
      const after = decidedAll(ledgers[own], own, turn % 2 === 0, step + 1);
      decided ||= after !== ledgers[own];
      ledgers[own] = after;
    }
    if (
      Object.values(ledgers)
        .map((own) => own.length)
        .join() === before
    )
      break;
  }
  return { ledgers, decided };
}
