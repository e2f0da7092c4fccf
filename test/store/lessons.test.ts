import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { countyExperience, type CountyExperience } from '#shared/importing/county-experience.ts';
import { experienceToShare } from '#shared/importing/experience-package.ts';
import { planTaking } from '#shared/importing/take-experience.ts';
import { confirmLayout } from '#shared/record/lesson-acts.ts';
import { learnRecipe } from '#shared/record/recipe-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { newMachine } from './machine.ts';

const countyAt = async (store: Store): Promise<CountyExperience> =>
  countyExperience(await store.history('recipe/'), await store.history('lesson/'), await store.history('setting/reader'));
const counts = async (store: Store) => {
  const { lessons, learned } = await countyAt(store);
  return { lessons, learned };
};

const confirm = (layout: string, importId: string, right: number, wrong: number) =>
  confirmLayout(layout, importId, { files: 3, corrected: wrong > 0, checks: { 'self: the first of its kind': [right, wrong] } });

it('what confirmed layouts teach is the same after a rebuild and on both sides of a merge, and is never counted twice', async () => {
  const [home, away] = [newMachine(), newMachine()];
  const [office, team] = [await home.open(), await away.open()];
  await office.act([
    confirm('aaaa', 'import-1', 0, 2),
    confirm('bbbb', 'import-1', 0, 1),
    learnRecipe({ signature: '内容|分值|列3', roles: { 0: 'item', 1: 'max', 2: 'self' } }, '自评表'),
  ]);
  await team.act([confirm('aaaa', 'import-7', 0, 2), confirm('cccc', 'import-7', 1, 0)]);
  await team.mergePackage(await office.exportPackage());
  await office.mergePackage(await team.exportPackage());
  const together = await counts(office);
  expect(together.lessons.map(({ layout, imports }) => [layout, imports.map(({ importId }) => importId)])).toEqual([
    ['aaaa', ['import-1', 'import-7']],
    ['bbbb', ['import-1']],
    ['cccc', ['import-7']],
  ]);
  expect(await counts(team)).toEqual(together);
  await office.mergePackage(await team.exportPackage());
  expect(await counts(office)).toEqual(together);
  await office.rebuild(() => undefined);
  expect(await counts(office)).toEqual(together);
  home.loseIndex();
  expect(await counts(await home.open())).toEqual(together);
});

it('what came in a 读表经验包 is not counted again by a merge, and makes no difference to be settled; an import that is undone is unlearned', async () => {
  const [office, other] = [await newMachine().open(), await newMachine().open()];
  const [entry] = await office.act([
    confirm('aaaa', 'import-1', 0, 2),
    learnRecipe({ signature: '内容|分值|列3', roles: { 0: 'item', 1: 'max', 2: 'self' } }, '自评表'),
  ]);
  const { content } = experienceToShare(await countyAt(office), { madeBy: '', madeOn: '2026-11-29', device: office.device }, []);
  await other.act(planTaking(content, []).drafts);
  const taken = await counts(other);
  expect(taken).toEqual(await counts(office));
  await other.mergePackage(await office.exportPackage());
  expect(await counts(other)).toEqual(taken);
  expect(await other.differences()).toEqual([]);
  await office.undo(entry?.batch ?? '');
  expect((await counts(office)).lessons).toEqual([]);
});
