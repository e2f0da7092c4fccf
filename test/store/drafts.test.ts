import { describe, expect, it } from 'vitest';
import type { VisitKey } from '#shared/model/round.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { discardDraft, publishDraft, saveDraft } from '#shared/record/standard-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, moveVisit, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import { changedDraftFields, fieldsOfDraft } from '#shared/standards/draft-fields.ts';
import { draftFrom, finishDraft, type DraftStandard } from '#shared/standards/draft-standard.ts';
import { changeItem } from '#shared/standards/edit-draft.ts';
import { fieldsToMove } from '#shared/record/move-visit.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const finished = (draft: DraftStandard): Standard => {
  const made = finishDraft(draft);
  if (!made.ok) throw new Error(made.problem.join());
  return made.value;
};

describe('a draft in the store', () => {
  it('is there again at the next start as it was last saved, even when the index was lost', async () => {
    const machine = newMachine();
    const store = await machine.open();
    const draft = draftFrom(standard, '9.1');
    const changed = changeItem(draft, firstItem.id, { max: 50 });
    await store.act([saveDraft('d1', fieldsOfDraft(draft))]);
    await store.act([saveDraft('d1', changedDraftFields(draft, changed))]);
    machine.loseIndex();
    const drafts = await (await machine.open()).drafts();
    expect(drafts.map(({ id, standard: held }) => [id, held])).toEqual([['d1', changed]]);
  });

  it('leaves the list when it is published or given up, and comes back when that is undone', async () => {
    const store = await newMachine().open();
    await store.act([saveDraft('d1', fieldsOfDraft(draftFrom(standard, '2'))), saveDraft('d2', fieldsOfDraft(draftFrom(standard, '3')))]);
    await store.act([publishDraft('d1', 'ab')]);
    const [given] = await store.act([discardDraft('d2')]);
    expect(await store.drafts()).toEqual([]);
    await store.undo(given?.batch ?? '');
    expect((await store.drafts()).map(({ id }) => id)).toEqual(['d2']);
  });
});

describe('moving a visit to another version', () => {
  const visit: VisitKey = { roundId: 'r1', unitId: 'u1', phase: 'first' };
  const [, second] = itemsOf(standard).map(({ item }) => item);

  it('keeps findings of equal items, asks for the changed one again, and can be taken back', async () => {
    if (second === undefined) throw new Error('the standard has one item only');
    const store = await newMachine().open();
    const next = finished({ ...changeItem(standard, firstItem.id, { max: firstItem.max + 100 }), version: 'next' });
    const [hash, nextHash] = [await store.keepStandard(standard), await store.keepStandard(next)];
    await store.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
    await store.act([giveVerdict(visit, [firstItem.id, second.id], 'met'), writeNote(visit, firstItem.id, '看过')]);
    const before = await store.visit('r1', 'u1', 'first');
    const fields = { [`item/${firstItem.id}/verdict`]: 'met', [`item/${firstItem.id}/note`]: '看过', [`item/${second.id}/verdict`]: 'met' };
    const [moved] = await store.act([moveVisit(visit, nextHash, fieldsToMove(fields, standard, next))]);
    const after = await store.visit('r1', 'u1', 'first');
    expect(after?.record.standardHash).toBe(nextHash);
    expect(after?.findings[firstItem.id]).toMatchObject({ verdict: null, note: '看过' });
    expect(after?.findings[second.id]?.verdict).toBe('met');
    await store.undo(moved?.batch ?? '');
    const again = await store.visit('r1', 'u1', 'first');
    expect([again?.findings, again?.record.total, again?.record.standardHash]).toEqual([before?.findings, before?.record.total, hash]);
  });

  it('writes a finding under the new id of its item', () => {
    const renamed = {
      ...standard,
      sections: standard.sections.map((section) => ({ ...section, items: section.items.map((item) => ({ ...item, id: `n-${item.id}` })) })),
    };
    expect(fieldsToMove({ [`item/${firstItem.id}/answer/0`]: 2, completed: true }, standard, renamed)).toEqual({ [`item/n-${firstItem.id}/answer/0`]: 2 });
  });
});
