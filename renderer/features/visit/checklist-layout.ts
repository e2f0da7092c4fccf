import { useCallback, useState } from 'react';

/** How the checklist shows its items: the whole list, or one item at a time with large targets. */
export type ChecklistLayout = 'list' | 'one';

/** Chinese words for layouts, in the order shown. */
export const checklistLayoutWords: Readonly<Record<ChecklistLayout, string>> = { list: '整表', one: '逐条' };

const layoutKey = 'yanshoutai/checklist-layout';

/** The layout last chosen on this machine, and a way to choose another. */
export function useChecklistLayout(): readonly [ChecklistLayout, (layout: ChecklistLayout) => void] {
  const [layout, setLayout] = useState<ChecklistLayout>(() => (localStorage.getItem(layoutKey) === 'one' ? 'one' : 'list'));
  const choose = useCallback((next: ChecklistLayout) => {
    localStorage.setItem(layoutKey, next);
    setLayout(next);
  }, []);
  return [layout, choose];
}
