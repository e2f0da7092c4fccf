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
import { tellFigure } from '#test/tell-figure.ts';
import { ledgersAfter, stories, union } from './honest-ledgers.ts';

const histories = Number(process.env['YST_MERGE_HISTORIES'] ?? 10_000);

/** The state of a ledger that grew entry by entry, merge by merge, instead of being folded at once. */
function foldedInTurns(parts: readonly (readonly Entry[])[]): ReadonlyMap<string, Registers> {
  const state = new Map<string, Registers>();
  for (const part of parts) for (const entry of part) state.set(entry.subject, applyEntries(state.get(entry.subject) ?? {}, [entry]));
  return state;
}

/** What screens make of the teams and the panel of a state. */
const plansOf = (state: ReadonlyMap<string, Registers>) => [
  projectTeams(standingFields(state.get(teamsSubject('r')) ?? {})),
  projectPanel(standingFields(state.get(panelSubject('r', '1')) ?? {})),
];

const text = (state: ReadonlyMap<string, Registers>): string => canonicalJson(JSON.parse(JSON.stringify(Object.fromEntries(state))) as Json);
const hashes = (entries: readonly Entry[]): string => entries.map((entry) => entry.hash).join();

describe('the law of merging', () => {
  it(`holds over ${String(histories)} random histories of three devices`, { timeout: 120_000 }, () => {
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
});
