import type { Verdict } from '#shared/model/finding.ts';

/** What a key does in 核查清单 (contract: the keyboard of the checklist). */
export type KeyAct =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'deduction' }
  | { readonly kind: 'note' }
  | { readonly kind: 'photo' }
  | { readonly kind: 'layout' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'help' }
  | { readonly kind: 'leave-field' };

/** The part of a keyboard event that the map looks at. `typing` is true while a text or number field has the focus. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly typing: boolean;
}

const plainKeys: Readonly<Record<string, KeyAct>> = {
  ArrowDown: { kind: 'move', by: 1 },
  j: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  k: { kind: 'move', by: -1 },
  '1': { kind: 'verdict', verdict: 'met' },
  '2': { kind: 'verdict', verdict: 'partly' },
  '3': { kind: 'verdict', verdict: 'unmet' },
  '0': { kind: 'verdict', verdict: 'not-applicable' },
  d: { kind: 'deduction' },
  n: { kind: 'note' },
  p: { kind: 'photo' },
  v: { kind: 'layout' },
  c: { kind: 'complete' },
  r: { kind: 'rest' },
  '?': { kind: 'help' },
  '？': { kind: 'help' },
};

/** Finds what a key press means. Undefined: the key is not one of the checklist's and does what it usually does; in a field only Escape is the checklist's, so ctrl+z there takes back typing. */
export function actOfKey(press: KeyPress): KeyAct | undefined {
  if (press.isComposing || press.altKey) return undefined;
  if (press.typing) return press.key === 'Escape' ? { kind: 'leave-field' } : undefined;
  if (press.ctrlKey || press.metaKey) return press.key.toLowerCase() === 'z' ? { kind: 'undo' } : undefined;
  return plainKeys[press.key.length === 1 ? press.key.toLowerCase() : press.key];
}

/** The keys with their words, as the help shows them. */
export const keyWords: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: '↓ 或 J', words: '下一项' },
  { keys: '↑ 或 K', words: '上一项' },
  { keys: '1', words: '符合' },
  { keys: '2', words: '部分符合' },
  { keys: '3', words: '不符合' },
  { keys: '0', words: '不适用' },
  { keys: 'D', words: '第一条扣分' },
  { keys: 'N', words: '写情况说明' },
  { keys: 'P', words: '添加照片' },
  { keys: 'V', words: '整表或逐条' },
  { keys: 'R', words: '转到“其余全部符合”' },
  { keys: 'C', words: '转到“完成核查”' },
  { keys: 'Ctrl+Z', words: '撤销上一步' },
  { keys: 'Esc', words: '离开输入框，回到本项' },
  { keys: '?', words: '显示或收起本表' },
];
