import { describe, expect, it } from 'vitest';
import { actOfKey, type KeyPress } from '#renderer/features/visit/key-map.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  typing: false,
  ...change,
});

describe('the keys of 核查清单', () => {
  it.each([
    ['ArrowDown', { kind: 'move', by: 1 }],
    ['j', { kind: 'move', by: 1 }],
    ['J', { kind: 'move', by: 1 }],
    ['ArrowUp', { kind: 'move', by: -1 }],
    ['k', { kind: 'move', by: -1 }],
    ['1', { kind: 'verdict', verdict: 'met' }],
    ['2', { kind: 'verdict', verdict: 'partly' }],
    ['3', { kind: 'verdict', verdict: 'unmet' }],
    ['0', { kind: 'verdict', verdict: 'not-applicable' }],
    ['d', { kind: 'deduction' }],
    ['n', { kind: 'note' }],
    ['p', { kind: 'photo' }],
    ['v', { kind: 'layout' }],
    ['r', { kind: 'rest' }],
    ['?', { kind: 'help' }],
    ['？', { kind: 'help' }],
  ])('%s', (key, act) => {
    expect(actOfKey(press(key))).toEqual(act);
  });

  it('undoes with ctrl+z and with the command key', () => {
    expect(actOfKey(press('z', { ctrlKey: true }))).toEqual({ kind: 'undo' });
    expect(actOfKey(press('Z', { metaKey: true }))).toEqual({ kind: 'undo' });
    expect(actOfKey(press('z'))).toBeUndefined();
  });

  it('leaves every key but Escape to a field that has the focus', () => {
    for (const key of ['1', 'd', 'j', 'ArrowDown', '?', 'p']) expect(actOfKey(press(key, { typing: true }))).toBeUndefined();
    expect(actOfKey(press('z', { typing: true, ctrlKey: true }))).toBeUndefined();
    expect(actOfKey(press('Escape', { typing: true }))).toEqual({ kind: 'leave-field' });
    expect(actOfKey(press('Escape'))).toBeUndefined();
  });

  it('stays out of input methods and of other shortcuts', () => {
    expect(actOfKey(press('1', { isComposing: true }))).toBeUndefined();
    expect(actOfKey(press('d', { altKey: true }))).toBeUndefined();
    expect(actOfKey(press('d', { ctrlKey: true }))).toBeUndefined();
    expect(actOfKey(press('Enter'))).toBeUndefined();
  });
});
