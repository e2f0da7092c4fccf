import { useCallback } from 'react';
import type { ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import { forgetRecipe, learnRecipe, recipeId } from '#shared/record/recipe-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { importSession } from './import-session.ts';

/** What a person says of a layout holds for every file that looks alike: those of the preview at once, and those that come later. */
interface Layouts {
  /** Reads a file by mappings and, where that can be done, remembers them. How many other files follow; undefined, and nothing changes, when the file cannot be read so. */
  readonly remember: (order: number, mappings: readonly ColumnMapping[], title: string) => Promise<number | undefined>;
  /** Forgets layouts and goes back to the program's own choice, for a file and all that look alike. */
  readonly forget: (order: number, mappings: readonly ColumnMapping[]) => Promise<void>;
}

/** What became of a layout that a person said, as a sentence. `followed` counts the other files of the preview that are read by it now. */
export const rememberedWords = (followed: number): string =>
  followed === 0 ? '已照此读取并记住，以后表头相同的表都这样读。' : `已照此读取并记住，另有 ${String(followed)} 份相同的表也已照此重读。`;

/** Remembers and forgets layouts for the preview and for good. */
export function useLayouts(): Layouts {
  const { store } = useServices();
  const remember = useCallback(
    async (order: number, mappings: readonly ColumnMapping[], title: string) => {
      const recipes = mappings.map((mapping): ColumnMapping => ({ ...mapping, by: 'recipe' }));
      if (!(await importSession.readAgain(order, recipes))) return undefined;
      await store.act(recipes.map((recipe) => learnRecipe(recipe, title)));
      let followed = 0;
      for (const { signature } of recipes) followed += await importSession.readAlike(order, signature, recipes);
      return followed;
    },
    [store],
  );
  const forget = useCallback(
    async (order: number, mappings: readonly ColumnMapping[]) => {
      const recipes = mappings.filter(({ by }) => by === 'recipe');
      if (recipes.length > 0) await store.act(recipes.map(({ signature }) => forgetRecipe(recipeId(signature))));
      const forgotten = recipes.map(({ signature }) => signature);
      await importSession.readAgain(order, [], forgotten);
      for (const signature of forgotten) await importSession.readAlike(order, signature, [], forgotten);
    },
    [store],
  );
  return { remember, forget };
}
