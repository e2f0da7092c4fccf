import { asWeights, learnedWeights, type LearnedWeight } from '../intake/evidence/learned-weights.ts';
import { firings, weights } from '../intake/evidence/weights.ts';
import type { ReaderExperience } from '../intake/readings/reader-experience.ts';
import type { Entry } from '../model/ledger.ts';
import { fold } from '../ledger/fold.ts';
import { textOf } from '../ledger/registers.ts';
import { projectLessons, type LearnedLayout } from '../record/project-lessons.ts';
import { projectRecipes, type Recipe } from '../record/project-recipe.ts';
import { settingSubject } from '../record/subject.ts';

/** Which weights the reader goes by: those counted again in this county, or those that the program came with. */
export type WeightChoice = 'learned' | 'shipped';

/** The setting (`weights`) that says which weights the reader goes by. */
export const readerSetting = 'reader';

/** All that a county taught the reader. */
export interface CountyExperience {
  /** The layouts that are remembered, the latest first. */
  readonly recipes: readonly Recipe[];
  readonly lessons: readonly LearnedLayout[];
  readonly learned: readonly LearnedWeight[];
  readonly choice: WeightChoice;
  /** What the reader is given. */
  readonly reader: ReaderExperience;
}

/** Puts together what the ledger holds of the reader's experience: the histories of `recipe/`, of `lesson/` and of the setting `reader`. The order of the entries does not matter. */
export function countyExperience(recipeEntries: readonly Entry[], lessonEntries: readonly Entry[], settingEntries: readonly Entry[]): CountyExperience {
  const recipes = projectRecipes(recipeEntries);
  const lessons = projectLessons(lessonEntries);
  const learned = learnedWeights(
    { weights, firings },
    lessons.map(({ imports }) => imports.at(-1)?.checks ?? {}),
  );
  const choice = textOf(fold(settingEntries).get(settingSubject(readerSetting)) ?? {}, 'weights') === 'shipped' ? 'shipped' : 'learned';
  const reader = { mappings: recipes.map(({ mapping }) => mapping), weights: choice === 'shipped' ? weights : asWeights(learned) };
  return { recipes, lessons, learned, choice, reader };
}
