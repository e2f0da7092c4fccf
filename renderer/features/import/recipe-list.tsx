import { Button } from 'antd';
import { forgetRecipe } from '#shared/record/recipe-acts.ts';
import type { Recipe } from '#shared/record/project-recipe.ts';
import { useServices } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** 记住的版式: the layouts that were taught by hand, each to be forgotten and taken back. Nothing where there is none. */
export function RecipeList({ recipes }: { readonly recipes: readonly Recipe[] }) {
  const { store } = useServices();
  const message = useMessage();
  if (recipes.length === 0) return null;
  const forget = async (recipe: Recipe) => {
    const [entry] = await store.act([forgetRecipe(recipe.id)]);
    const batch = entry?.batch ?? null;
    message.success({
      content: (
        <>
          已忘记版式“{recipe.title}”，以后按自动识别读取。
          {batch === null ? null : (
            <Button type="link" size="small" onClick={() => void store.undo(batch)}>
              撤销
            </Button>
          )}
        </>
      ),
      duration: 8,
    });
  };
  return (
    <section className="import-recipes" aria-label="记住的版式">
      <h2>记住的版式</h2>
      <p className="import-quiet">再读到表头相同的表，各栏按记住的对应读取，并在“疑问和说明”里写明。</p>
      <ul>
        {recipes.map((recipe) => (
          <li key={recipe.id}>
            <span className="import-recipe-title" title={recipe.mapping.signature.replaceAll('|', '、')}>
              {recipe.mapping.table === 'left' ? `${recipe.title}（不读）` : recipe.title}
            </span>
            <span className="import-quiet">{`${momentOf(recipe.learnedMs)}${recipe.learnedBy === '' ? '' : `，${recipe.learnedBy}`}`}</span>
            <Button size="small" aria-label={`忘记版式“${recipe.title}”`} onClick={() => void forget(recipe)}>
              忘记
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
