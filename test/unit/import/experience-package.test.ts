import { describe, expect, it } from 'vitest';
import { countyExperience } from '#shared/importing/county-experience.ts';
import { experienceToShare, readExperience, signedBytes, writeExperience } from '#shared/importing/experience-package.ts';
import { planTaking } from '#shared/importing/take-experience.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { confirmLayout } from '#shared/record/lesson-acts.ts';
import { forgetRecipe, learnRecipe, recipeId } from '#shared/record/recipe-acts.ts';
import { isSignedBy, newSigningKey, signWith } from '#renderer/store/signing.ts';

const signature = '项目|考核内容|分值|列7';
const roles = { 0: 'section', 1: 'item', 2: 'max', 3: 'self' } as const;
const confirmed = { files: 12, corrected: true, checks: { 'self: the first of its kind': [0, 1] as const } };
const layout = '0123456789abcdef';

function ledger(device: string, drafts: readonly Draft[], before: readonly Entry[] = []): readonly Entry[] {
  return [...before, ...makeEntries(drafts, advance(noPosition, before), { device, by: '张三', batch: `of ${device}`, nowMs: 1_700_000_000_000 }).entries];
}
const countyOf = (entries: readonly Entry[]) => countyExperience(ofKind(entries, 'recipe/'), ofKind(entries, 'lesson/'), ofKind(entries, 'setting/'));
const ofKind = (entries: readonly Entry[], kind: string): readonly Entry[] => entries.filter(({ subject }) => subject.startsWith(kind));

const home = ledger('laptop-a', [
  learnRecipe({ signature, roles }, '青石镇卫生院工会自评表'),
  learnRecipe({ signature: '考核内容|分值|城关镇中心小学工会|自评', roles: { 0: 'item', 1: 'max', 2: 'self' } }, '表'),
  learnRecipe({ signature: '考核内容|分值|河东乡得分', roles: { 0: 'item', 1: 'max', 2: 'self' } }, '表'),
  learnRecipe({ signature: '考核内容|分值|电话13800001234', roles: { 0: 'item', 1: 'max', 2: 'self' } }, '表'),
  confirmLayout(layout, 'import-1', confirmed),
]);
const from = { madeBy: '张三', madeOn: '2026-11-29', device: 'laptop-a' };
const shared = experienceToShare(countyOf(home), from, ['城关镇中心小学工会', '河东乡']);

describe('a 读表经验包', () => {
  it('holds headings and counts, and nothing that names a unit', () => {
    const text = new TextDecoder().decode(signedBytes(shared.content));
    expect(shared.left).toBe(3);
    expect(shared.content.layouts).toEqual([{ signature, roles }]);
    expect(text).not.toMatch(/青石镇|卫生院|城关|河东|1380000/u);
    expect(Object.keys(shared.content).toSorted()).toEqual(['confirmations', 'device', 'format', 'layouts', 'madeBy', 'madeOn']);
    expect(Object.keys(shared.content.confirmations[0] ?? {}).toSorted()).toEqual(['checks', 'corrected', 'files', 'importId', 'layout']);
  });

  it('reads back by its signature, and not when a letter of it was changed', async () => {
    const key = await newSigningKey();
    const bytes = writeExperience(shared.content, await signWith(key, signedBytes(shared.content)));
    expect(await readExperience(bytes, isSignedBy)).toEqual({ ok: true, value: { content: shared.content, signedBy: key.publicKey } });
    const changed = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('列7', '列8'));
    expect(await readExperience(changed, isSignedBy)).toMatchObject({ ok: false, problem: expect.stringContaining('签名不符') as string });
    expect(await readExperience(new TextEncoder().encode('{"format":"x"}'), isSignedBy)).toMatchObject({ ok: false });
  });

  it('is taken in once: the second time nothing is left to take', () => {
    const taking = planTaking(shared.content, []);
    expect(taking).toMatchObject({ layouts: 1, knownLayouts: 0, confirmations: 1, knownConfirmations: 0, files: 12 });
    const there = ledger('laptop-b', taking.drafts);
    expect(countyOf(there)).toMatchObject({
      recipes: [{ id: recipeId(signature), title: '项目、考核内容、分值、列7', mapping: { signature, roles } }],
      lessons: countyOf(home).lessons,
      learned: countyOf(home).learned,
    });
    expect(planTaking(shared.content, there)).toMatchObject({ drafts: [], knownLayouts: 1, knownConfirmations: 1 });
  });

  it('brings back nothing that was forgotten here', () => {
    const here = ledger('laptop-b', [learnRecipe({ signature, roles }, '表'), forgetRecipe(recipeId(signature))]);
    expect(planTaking(shared.content, here)).toMatchObject({ layouts: 0, knownLayouts: 1, confirmations: 1 });
  });
});

describe('the reader of a county', () => {
  it('goes by what was shipped once a person says so, and back', () => {
    const many = Array.from({ length: 20 }, (_, index) => confirmLayout(`layout-${String(index)}`, 'import-1', confirmed));
    const learned = ledger('laptop-a', many);
    const shipped = ledger('laptop-a', [changeSetting('reader', { weights: 'shipped' })], learned);
    const again = ledger('laptop-a', [changeSetting('reader', { weights: 'learned' })], shipped);
    const weightIn = (entries: readonly Entry[]) => countyOf(entries).reader.weights['self: the first of its kind'];
    expect(weightIn(shipped)).toBe(weightIn([]));
    expect(weightIn(learned)).toBeLessThan(weightIn([]) ?? 0);
    expect(weightIn(again)).toBe(weightIn(learned));
  });

  it('counts a layout once, by its latest confirmation', () => {
    const once = ledger('laptop-a', [confirmLayout(layout, 'import-1', confirmed)]);
    const twice = ledger('laptop-a', [confirmLayout(layout, 'import-2', { ...confirmed, files: 30 })], once);
    expect(countyOf(twice).learned).toEqual(countyOf(once).learned);
    expect(countyOf(twice).lessons[0]?.imports.map(({ files }) => files)).toEqual([12, 30]);
  });
});
