import { flushSync } from 'react-dom';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import type { ChecklistActs } from './checklist-acts.ts';
import type { ChecklistLayout } from './checklist-layout.ts';
import type { KeyAct } from './key-map.ts';
import { useChecklistKeys } from './use-checklist-keys.ts';
import type { CurrentItem } from './use-current-item.ts';

interface KeyActs {
  readonly list: RefObject<HTMLElement | null>;
  readonly standard: Standard;
  /** The items shown, in order. */
  readonly shown: readonly string[];
  readonly at: CurrentItem;
  readonly layout: ChecklistLayout;
  readonly switchLayout: (layout: ChecklistLayout) => void;
  readonly readOnly: boolean;
  readonly acts: Pick<ChecklistActs, 'undo' | 'verdict'>;
  /** Shows or hides the list of keys. */
  readonly help: () => void;
}

/** Does what the keys of the checklist mean (contract: the keyboard of the checklist). */
export function useKeyActs(given: KeyActs): void {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  useChecklistKeys(useCallback((act, target) => actOn(latest.current, act, target), []));
}

function actOn(given: KeyActs, act: KeyAct, target: HTMLElement | null): void {
  const { list, shown, layout, readOnly, acts } = given;
  const { currentId, entered, goTo, rowOf } = given.at;
  if (act.kind === 'help') given.help();
  else if (act.kind === 'layout') given.switchLayout(layout === 'one' ? 'list' : 'one');
  else if (act.kind === 'rest') list.current?.querySelector<HTMLElement>('.checklist-rest')?.focus();
  else if (act.kind === 'complete') list.current?.querySelector<HTMLElement>('.checklist-complete')?.focus();
  else if (act.kind === 'leave-field') {
    if (target !== null) target.blur();
    if (currentId !== undefined) rowOf(currentId)?.focus({ preventScroll: true });
  } else if (act.kind === 'move') {
    const at = shown.indexOf(currentId ?? '');
    const next = shown[entered ? at + act.by : at];
    if (next !== undefined) goTo(next);
  } else if (readOnly) return;
  else if (act.kind === 'undo') acts.undo();
  else if (currentId !== undefined) answer(given, currentId, act);
}

function answer({ standard, at, acts }: KeyActs, itemId: string, act: KeyAct): void {
  const row = at.rowOf(itemId);
  // What a key did is seen where it was done, and the next key goes on from there.
  if (row?.contains(document.activeElement) !== true) at.goTo(itemId);
  // Deductions are shown before one of them is chosen.
  if (act.kind === 'deduction' || (act.kind === 'verdict' && act.verdict === 'partly')) flushSync(() => at.enter(itemId, 'full', true));
  const item = itemsOf(standard).find((one) => one.item.id === itemId)?.item;
  if (act.kind === 'verdict' && item !== undefined) acts.verdict(item, act.verdict);
  else if (act.kind === 'deduction') row?.querySelector<HTMLElement>('.deduction')?.click();
  else if (act.kind === 'photo') row?.querySelector<HTMLElement>('.tool-photo')?.click();
  else if (act.kind === 'note') row?.querySelector<HTMLElement>('textarea')?.focus();
}
