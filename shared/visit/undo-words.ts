import { actWord, type ActName } from '../record/act-words.ts';
import type { ChecklistUndo } from '../record/checklist-undo.ts';
import { readItemField } from '../record/visit-fields.ts';
import { itemsOf, type Standard } from '../model/standard.ts';

const longestText = 16;

const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);

/** What an undo took back, in words: the act and the item it was done to, or how many items: “判定：设有工会办公室”, “判定：12 项”. */
export function undoWords({ entries }: ChecklistUndo, standard: Standard): string {
  const told = entries.filter((entry) => entry.act !== ('visit-opened' satisfies ActName));
  const first = told[0] ?? entries[0];
  const act = first === undefined ? '' : actWord(first.act);
  const ids = new Set(told.flatMap((entry) => Object.keys(entry.fields).flatMap((field) => readItemField(field)?.itemId ?? [])));
  const [only] = ids;
  if (only === undefined) return act;
  if (ids.size > 1) return `${act}：${String(ids.size)} 项`;
  const item = itemsOf(standard).find((one) => one.item.id === only)?.item;
  return item === undefined ? act : `${act}：${shortened(item.text)}`;
}
