import type { Item } from '#shared/model/standard.ts';
import type { ChecklistActs } from './checklist-acts.ts';

/** The acts of a checklist, of which those on an item that `isOpen` denies do nothing but call `tell`. */
export function onlyReopened(acts: ChecklistActs, isOpen: (itemId: string) => boolean, tell: () => void): ChecklistActs {
  const only =
    <Rest extends readonly unknown[]>(act: (item: Item, ...rest: Rest) => void) =>
    (item: Item, ...rest: Rest): void => {
      if (isOpen(item.id)) act(item, ...rest);
      else tell();
    };
  const later =
    <Rest extends readonly unknown[]>(act: (item: Item, ...rest: Rest) => Promise<void>) =>
    async (item: Item, ...rest: Rest): Promise<void> => {
      if (isOpen(item.id)) await act(item, ...rest);
      else tell();
    };
  return {
    ...acts,
    verdict: only(acts.verdict),
    answer: only(acts.answer),
    points: only(acts.points),
    takeSuggestion: only(acts.takeSuggestion),
    note: only(acts.note),
    addPhotos: later(acts.addPhotos),
    withdrawPhoto: only(acts.withdrawPhoto),
    markPhoto: only(acts.markPhoto),
    attachFiles: later(acts.attachFiles),
    withdrawFile: only(acts.withdrawFile),
  };
}
