import { describe, expect, it } from 'vitest';
import type { VisitKey } from '#shared/model/round.ts';
import {
  completeVisit,
  giveReply,
  giveSignature,
  giveVerdict,
  moveVisit,
  openVisit,
  reopenVisit,
  ruleObjection,
  writeNote,
} from '#shared/record/visit-acts.ts';
import { lastInChecklist } from '#shared/record/checklist-undo.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { planUndo } from '#shared/ledger/undo.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';

const visit: VisitKey = { roundId: 'r', unitId: 'u', phase: 'first' };
const signature = { name: '王芳', post: '主席', image: null, signedOn: '2024-11-20', seals: 'x' };

const after = (before: readonly Entry[], batch: string, ...drafts: readonly Draft[]): readonly Entry[] => [
  ...before,
  ...makeEntries(drafts, advance(noPosition, before), { device: 'a', by: '张', batch, nowMs: before.length * 1000 }).entries,
];
const met = giveVerdict(visit, ['1'], 'met');
const held = after(
  after(after([], 'found', openVisit(visit, 'h'), met), 'done', completeVisit(visit)),
  'said',
  giveReply(visit, ['1'], { stance: 'disputed', words: '' }),
);

describe('undo in a checklist', () => {
  it('takes back the last act of the checklist and passes over the closing meeting and rulings', () => {
    const signed = after(held, 'signed', giveSignature(visit, 'unit', signature));
    const ruled = after(signed, 'ruled', ruleObjection(visit, '1', null));
    expect(lastInChecklist(ruled, 'a')?.batches).toEqual(['done']);
    const reopened = after(ruled, 'again', reopenVisit(visit, '漏看一页'));
    expect(lastInChecklist(reopened, 'a')?.batches).toEqual(['again']);
    const undone = after(reopened, 'undo', ...planUndo(reopened, 'again'));
    expect(lastInChecklist(undone, 'a')?.entries.map(({ act }) => act)).toEqual(['visit-completed']);
  });

  it('gives the entries of a note typed with pauses from first to last, so that they can be written again', () => {
    const noted = after(after(held, 'n1', writeNote(visit, '1', '委员')), 'n2', writeNote(visit, '1', '委员名单'));
    expect(lastInChecklist(noted, 'a')).toMatchObject({
      batches: ['n2', 'n1'],
      entries: [{ fields: { 'item/1/note': '委员' } }, { fields: { 'item/1/note': '委员名单' } }],
    });
  });

  it('stops at a move to another standard, and is nothing where this device did nothing', () => {
    expect(lastInChecklist(after(held, 'moved', moveVisit(visit, 'h2', {})), 'a')).toBeUndefined();
    expect(lastInChecklist(held, 'b')).toBeUndefined();
    expect(lastInChecklist([], 'a')).toBeUndefined();
  });
});
