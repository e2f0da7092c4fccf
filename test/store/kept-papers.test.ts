import { describe, expect, it } from 'vitest';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import { readCase, type Case } from '#renderer/features/rectify/read-case.ts';
import { issuedPaper, noticeToKeep } from '#renderer/features/rectify/notice-paper.ts';
import { documentsNamed, documentsOfOthers } from '#shared/record/documents.ts';
import { keepPapers, papersOnSubject } from '#renderer/store/kept-papers.ts';
import type { Store } from '#renderer/store/store.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { rectifyNotices } from '#shared/output/notice-workbooks.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import { changeNoticeDue, closeShortfall, draftNoticeItem, issueNotice } from '#shared/record/rectify-acts.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { rectificationSubject } from '#shared/record/subject.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const key = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const subject = rectificationSubject('r1', 'u1');

async function caseOf(store: Store): Promise<Case> {
  const round = await store.round('r1');
  const one = round === undefined ? null : await readCase(store, round, 'u1');
  if (one === null) throw new Error('no case');
  return one;
}

/** A laptop with one completed visit on which the first item is not met. */
async function visited(): Promise<Store> {
  const store = await newMachine().open();
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1')), openRound({ ...roundOf('r1', hash), rectifyUntil: '2024-12-20', unitIds: ['u1'] })]);
  const others = itemsOf(standard).flatMap(({ item }) => (item.id === firstItem.id ? [] : [item.id]));
  await store.act([openVisit(key, hash), giveVerdict(key, [firstItem.id], 'unmet'), giveVerdict(key, others, 'met'), completeVisit(key)]);
  return store;
}

/** Issues the notice as the screen does: the paper is kept, the act names it. */
async function issue(store: Store, noticedOn: string, dueOn: string): Promise<void> {
  const one = await caseOf(store);
  const given = { noticedOn, dueOn, items: one.proposed };
  const [paper] = await keepPapers(store, [noticeToKeep(one, '云溪县总工会', given)]);
  await store.act([issueNotice('r1', 'u1', given, paper)]);
}

async function printed(store: Store): Promise<string> {
  const one = await caseOf(store);
  if (one.rectification === undefined) throw new Error('no notice');
  return JSON.stringify(await issuedPaper(store, one, one.rectification, '改名以后的总工会'));
}

describe('a notice', () => {
  it('is printed as it was issued, whatever the visit, the items and the federation say by now', async () => {
    const store = await visited();
    await store.act([draftNoticeItem('r1', 'u1', firstItem.id, { found: '没有开会', todo: '补开并记录' })]);
    await issue(store, '2024-12-01', '2024-12-15');
    const before = await printed(store);
    await store.act([writeNote(key, firstItem.id, '后来写的情况'), closeShortfall('r1', 'u1', firstItem.id, '2024-12-10')]);
    expect(await printed(store)).toBe(before);
    for (const words of ['云溪县总工会', '没有开会', '补开并记录', '2024年12月15日前']) expect(before).toContain(words);
    expect(before).not.toContain('按现有记录生成');
  });

  it('has a paper of its own for a moved deadline, and the former one again once that is taken back', async () => {
    const store = await visited();
    await issue(store, '2024-12-01', '2024-12-15');
    const before = await printed(store);
    const one = await caseOf(store);
    if (one.rectification === undefined) throw new Error('no notice');
    const [paper] = await keepPapers(store, [noticeToKeep(one, '云溪县总工会', { ...one.rectification, dueOn: '2024-12-31' })]);
    const [entry] = await store.act([changeNoticeDue('r1', 'u1', '2024-12-31', paper)]);
    expect(await printed(store)).toContain('2024年12月31日前');
    expect(await store.papersOn(subject)).toHaveLength(2);
    await store.undo(entry?.batch ?? '');
    expect(await printed(store)).toBe(before);
    expect(await store.papersOn(subject)).toHaveLength(1);
  });

  it('of an older program is made of the record and says so', async () => {
    const store = await visited();
    const one = await caseOf(store);
    await store.act([issueNotice('r1', 'u1', { noticedOn: '2024-12-01', dueOn: '2024-12-15', items: one.proposed })]);
    expect(await printed(store)).toContain('按现有记录生成');
  });

  it('travels in a package and is printed on the other laptop', async () => {
    const store = await visited();
    await issue(store, '2024-12-01', '2024-12-15');
    const other = await newMachine().open();
    await other.mergePackage(await store.exportPackage());
    expect(await printed(other)).toBe(await printed(store));
  });

  it('is exported from the record: the deadline that was sent, and also after the unit has passed', async () => {
    const store = await visited();
    await issue(store, '2024-12-01', '2024-12-15');
    await store.act([
      closeShortfall('r1', 'u1', firstItem.id, '2024-12-10'),
      decide('r1', 'u1', { outcome: 'accepted', adopted: false, reason: '已整改', recommended: null }),
    ]);
    const round = await store.round('r1');
    const collected = round === undefined ? undefined : collectAcceptance(await readAcceptance(store, round, '2024-12-28'));
    const [sheet] = collected === undefined ? [] : rectifyNotices(collected.input).sheets;
    expect(sheet?.meta[1]).toContain('请于2024年12月15日前');
    expect(sheet?.foot[0]).toContain('2024年12月1日');
    expect(sheet?.rows.map((row) => row.at(-1))).toEqual(['已于2024年12月10日销号']);
  });
});

it('a kept paper is a document that entries name, for its own unit', async () => {
  const store = await visited();
  await issue(store, '2024-12-01', '2024-12-15');
  const entries = await store.history('');
  const one = await caseOf(store);
  const { inForce } = await papersOnSubject(store, subject, one.rectification === undefined ? null : restsOn.rectificationNotice(one.rectification));
  const hash = inForce?.ref.sha256 ?? '';
  expect(documentsNamed(entries).has(hash)).toBe(true);
  expect(documentsOfOthers(entries, new Set(['u2'])).has(hash)).toBe(true);
  expect(documentsOfOthers(entries, new Set(['u1'])).has(hash)).toBe(false);
});
