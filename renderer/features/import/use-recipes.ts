import { useEffect, useMemo } from 'react';
import { projectRecipes, type Recipe } from '#shared/record/project-recipe.ts';
import { useLive } from '#renderer/store/services.tsx';
import { importSession } from './import-session.ts';

/** The layouts that are remembered, the latest first; the session reads by them from now on. */
export function useRecipes(): readonly Recipe[] {
  const history = useLive((store) => store.history('recipe/'), []);
  const recipes = useMemo(() => projectRecipes(history ?? []), [history]);
  useEffect(() => {
    importSession.teach(recipes.map((recipe) => recipe.mapping));
  }, [recipes]);
  return recipes;
}
