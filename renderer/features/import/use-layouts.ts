import { useCallback } from 'react';
import { asLayout, type ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import { forgetRecipe, learnRecipe, recipeId } from '#shared/record/recipe-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { importSession } from './import-session.ts';

/** What a person says of a layout holds for every file that looks alike: those of the preview at once, and those that come later. */
interface Layouts {
  /** Reads a file by mappings and, where that can be done, remembers them. `replaced` is a layout that they take the place of. `onRead` is told once the file itself is read, while others still follow. How many other files follow; undefined, and nothing changes, when the file cannot be read so. */
  readonly remember: (order: number, mappings: readonly ColumnMapping[], title: string, replaced?: string, onRead?: () => void) => Promise<number | undefined>;
  /** Forgets layouts and goes back to the program's own choice, for a file and all that look alike. */
  readonly forget: (order: number, layouts: readonly string[]) => Promise<void>;
}

/** What became of a layout that a person said, as a sentence. `followed` counts the other files of the preview that are read by it now. */
export const rememberedWords = (followed: number): string =>
  followed === 0 ? '已照此读取并记住，以后表头相同的表都这样读。' : `已照此读取并记住，另有 ${String(followed)} 份相同的表也已照此重读。`;

/** A layout of which only the words are known. */
const unsaid = (signature: string): ColumnMapping => ({ signature, roles: {}, by: 'recipe' });

/** Remembers and forgets layouts for the preview and for good. */
export function useLayouts(): Layouts {
  const { store } = useServices();
  const remember = useCallback(
    async (order: number, mappings: readonly ColumnMapping[], title: string, replaced?: string, onRead?: () => void) => {
      const recipes = mappings.filter(({ signature }) => signature !== replaced).map((mapping): ColumnMapping => asLayout({ ...mapping, by: 'recipe' }));
      const without = replaced === undefined ? [] : [replaced];
      if (!(await importSession.readAgain([order], recipes, without))) return undefined;
      onRead?.();
      await store.act([...without.map((signature) => forgetRecipe(recipeId(signature))), ...recipes.map((recipe) => learnRecipe(recipe, title))]);
      return importSession.readAlike(order, [...recipes, ...without.map((signature) => unsaid(signature))], recipes, without);
    },
    [store],
  );
  const forget = useCallback(
    async (order: number, layouts: readonly string[]) => {
      if (layouts.length > 0) await store.act(layouts.map((signature) => forgetRecipe(recipeId(signature))));
      await importSession.readAgain([order], [], layouts);
      await importSession.readAlike(order, layouts.map(unsaid), [], layouts);
    },
    [store],
  );
  return { remember, forget };
}
