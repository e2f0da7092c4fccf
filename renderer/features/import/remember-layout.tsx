import { App, Button } from 'antd';
import { learnRecipe } from '#shared/record/recipe-acts.ts';
import type { ColumnMapping } from '#shared/intake/layout/column-mapping.ts';
import { useServices } from '#renderer/store/services.tsx';
import { importSession } from './import-session.ts';

/** 记住这种版式: keeps columns that were mapped by hand for every file that looks alike, and reads those of this preview by them at once. */
export function RememberLayout(props: {
  readonly order: number;
  readonly mappings: readonly ColumnMapping[];
  readonly title: string;
  readonly disabled: boolean;
}) {
  const { store } = useServices();
  const { message } = App.useApp();
  const own = props.mappings.filter((mapping) => mapping.by === 'person');
  if (own.length === 0) return null;
  const remember = async () => {
    await store.act(own.map((mapping) => learnRecipe(mapping.signature, mapping.roles, props.title)));
    const recipes = own.map((mapping): ColumnMapping => ({ ...mapping, by: 'recipe' }));
    await importSession.readAgain(props.order, [...recipes, ...props.mappings.filter((mapping) => mapping.by === 'recipe')]);
    let alike = 0;
    for (const recipe of recipes) alike += await importSession.readAlike(recipe);
    void message.success(alike === 0 ? '已记住。以后表头相同的表都这样读。' : `已记住，预览里另有 ${String(alike)} 份相同的表已照此重读。`);
  };
  return (
    <Button size="small" type="primary" disabled={props.disabled} onClick={() => void remember()}>
      记住这种版式
    </Button>
  );
}
