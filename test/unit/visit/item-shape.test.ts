import { describe, expect, it } from 'vitest';
import { shapeOf, type Unfolded } from '#renderer/features/visit/item-shape.ts';

const none: Unfolded = { openId: null, current: null, keptIds: new Set() };

describe('the shape of an item in the checklist', () => {
  it('is one line once it is judged, all answers before', () => {
    expect(shapeOf(none, 'a', true)).toBe('line');
    expect(shapeOf(none, 'a', false)).toBe('full');
  });

  it('stays as it was entered while one is at it', () => {
    const at = (shape: 'line' | 'full'): Unfolded => ({ ...none, current: { itemId: 'a', shape } });
    expect(shapeOf(at('full'), 'a', true)).toBe('full');
    expect(shapeOf(at('line'), 'a', false)).toBe('line');
    expect(shapeOf(at('full'), 'b', true)).toBe('line');
  });

  it('is open where one wants to see it, and is not folded where there is no room', () => {
    expect(shapeOf({ ...none, openId: 'a', current: { itemId: 'a', shape: 'line' } }, 'a', true)).toBe('open');
    expect(shapeOf({ ...none, keptIds: new Set(['a']) }, 'a', true)).toBe('full');
  });
});
