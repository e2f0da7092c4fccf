import { fold } from '../ledger/fold.ts';
import type { Draft, Entry } from '../model/ledger.ts';
import { takeConfirmation, takeRecipe } from '../record/lesson-acts.ts';
import { recipeId } from '../record/recipe-acts.ts';
import { lessonSubject, recipeSubject } from '../record/subject.ts';
import type { ExperienceContent } from './experience-package.ts';

/** What taking in a 读表经验包 would bring, counted, and the acts that do it. What is here already, or was forgotten or taken back here, stays as it is. */
export interface ExperienceTaking {
  readonly drafts: readonly Draft[];
  readonly layouts: number;
  readonly knownLayouts: number;
  readonly confirmations: number;
  readonly knownConfirmations: number;
  /** How many files the new confirmations stand for. */
  readonly files: number;
}

/** Plans the taking in of a 读表经验包. `entries` are the histories of `recipe/` and `lesson/` here. */
export function planTaking({ layouts, confirmations }: ExperienceContent, entries: readonly Entry[]): ExperienceTaking {
  const here = fold(entries);
  const newLayouts = layouts.filter(({ signature }) => !here.has(recipeSubject(recipeId(signature))));
  const fresh = confirmations.filter(({ layout, importId }) => here.get(lessonSubject(layout))?.[`import/${importId}`] === undefined);
  return {
    drafts: [...newLayouts.map(takeRecipe), ...fresh.map(({ layout, importId, ...confirmed }) => takeConfirmation(layout, importId, confirmed))],
    layouts: newLayouts.length,
    knownLayouts: layouts.length - newLayouts.length,
    confirmations: fresh.length,
    knownConfirmations: confirmations.length - fresh.length,
    files: fresh.reduce((sum, { files }) => sum + files, 0),
  };
}
