import { describe, expect, it, vi } from 'vitest';
import type { ChecklistActs } from '#renderer/features/visit/checklist-acts.ts';
import { onlyReopened } from '#renderer/features/visit/only-reopened.ts';
import { isReopened, lockedWords, type FirstLook } from '#renderer/features/visit/re-inspection.ts';
import { noFinding } from '#shared/model/finding.ts';
import { itemsOf, type Item } from '#shared/model/standard.ts';
import { everyKind } from './a-standard.ts';

const [locked, open] = itemsOf(everyKind).map(({ item }) => item) as [Item, Item];
const look = (points: number): FirstLook => ({
  finding: noFinding,
  score: {
    itemId: 'i',
    sectionId: 's',
    points,
    max: 400,
    bonus: 0,
    judged: true,
    notApplicable: false,
    forOthers: false,
    asksFacts: [],
    doubt: null,
    lines: [],
  },
  photos: [],
});

/** Acts that note which item they were asked for. */
function notedActs(): { readonly acts: ChecklistActs; readonly done: string[] } {
  const done: string[] = [];
  const note = (item: Item) => {
    done.push(item.id);
  };
  const later = (item: Item) => {
    done.push(item.id);
    return Promise.resolve();
  };
  const other = () => undefined;
  const acts: ChecklistActs = {
    verdict: note,
    answer: note,
    points: note,
    takeSuggestion: note,
    note,
    addPhotos: later,
    withdrawPhoto: note,
    markPhoto: note,
    attachFiles: later,
    withdrawFile: note,
    saveFile: () => Promise.resolve(),
    fact: other,
    restMet: other,
    undo: other,
    complete: other,
    reopen: other,
  };
  return { acts, done };
}

describe('the acts of a re-inspection', () => {
  it('do nothing on an item that it does not look at, but say so, whatever they are', async () => {
    const { acts, done } = notedActs();
    const tell = vi.fn();
    const held = onlyReopened(acts, (itemId) => itemId !== locked.id, tell);
    const on = async (item: Item) => {
      held.verdict(item, 'met');
      held.answer(item, 0, true);
      held.points(item, 100);
      held.takeSuggestion(item, { itemId: item.id, verdict: 'met', answers: [], reason: '', facts: [] });
      held.note(item, '好', false);
      held.withdrawPhoto(item, 'a');
      held.markPhoto(item, 'a', []);
      held.withdrawFile(item, 'a');
      await held.addPhotos(item, []);
      await held.attachFiles(item, []);
    };
    await on(locked);
    expect([done, tell.mock.calls.length]).toEqual([[], 10]);
    await on(open);
    expect([done.length, tell.mock.calls.length]).toEqual([10, 10]);
  });

  it('are free in a first visit', () => {
    expect([
      isReopened(null, 'a'),
      isReopened({ openItems: new Set(['a']), first: new Map() }, 'a'),
      isReopened({ openItems: new Set(), first: new Map() }, 'a'),
    ]).toEqual([true, true, false]);
  });

  it('name why an item is locked', () => {
    expect([lockedWords(look(400)), lockedWords(look(150)), lockedWords(undefined)]).toEqual([
      '初验已通过，不再核查',
      '已凭材料销号，不再核查',
      '初验已通过，不再核查',
    ]);
  });
});
